import { fileNameFor } from '../artefacts/template';
import { opportunityScaffold } from '../artefacts/tree/template';
import type { NodeData } from '../import/imported';
import { listFile } from '../import/write';
import type { Operation } from '../operations/schema';
import { slug } from '../text/slug';
import type { IsoDate } from '../values/date';
import { type Draft, type Judgements, kindOf, type Note } from './draft';

/** What is written at the end: files that are new, and operations on those that were chosen. */
export interface AffinityFiles {
  readonly creates: readonly { readonly name: string; readonly text: string }[];
  readonly edits: readonly { readonly uri: string; readonly operations: readonly Operation[] }[];
}

export interface FilesContext {
  readonly judged: Judgements;
  readonly today: IsoDate;
  /** Whether an id is in use in the workspace. */
  readonly taken: (id: string) => boolean;
}

/**
 * The journey whose places are the groups, with the notes as opportunities, insights, solutions and parked ideas. A solution
 * stands below an opportunity that is to be named. Groups without notes are places too: nobody was heard there yet.
 */
export function affinityFiles(draft: Draft, { judged, today, taken }: FilesContext): AffinityFiles {
  const given = new Set<string>();
  const idFor = (title: string) => {
    const id = slug(title, each => given.has(each) || taken(each));
    given.add(id);
    return id;
  };
  const placeIds = new Map(draft.groups.map(({ id, name }) => [id, idFor(name)]));
  const nodes = draft.notes.map(note => {
    const kind = kindOf(draft, note, judged);
    const place = note.group === null ? undefined : placeIds.get(note.group);
    return { kind, node: nodeOf(note, kind, place, { idFor, today, heard: draft.heard }) };
  });
  const ofKind = (...kinds: string[]) => nodes.filter(({ kind }) => kinds.includes(kind)).map(({ node }) => node);
  const opportunities = ofKind('opportunity', 'solution');
  const parked = ofKind('parked');
  const insights = ofKind('insight');
  const { title } = draft;
  const places = draft.groups.map(({ id, name }) => ({ id: placeIds.get(id)!, title: name }));
  const journey = { stages: [{ id: idFor(title), title, places }] };
  const inTree = [...add('opportunity', opportunities), ...add('idea', parked)];
  const files = [
    { uri: '', kind: 'journey', lists: journey, operations: [] },
    { uri: draft.tree, kind: 'tree', lists: { opportunities, parked }, operations: inTree },
    { uri: draft.insights, kind: 'insights', lists: { insights }, operations: add('insight', insights) },
  ] as const;
  const used = files.filter(({ kind, operations }) => kind === 'journey' || operations.length > 0);
  return {
    creates: used
      .filter(({ uri }) => uri === '')
      .map(({ kind, lists }) => ({ name: fileNameFor(title, kind), text: listFile(title, today, lists) })),
    edits: used.filter(({ uri }) => uri !== '').map(({ uri, operations }) => ({ uri, operations })),
  };
}

function add(kind: 'opportunity' | 'idea' | 'insight', nodes: readonly NodeData[]): Operation[] {
  return nodes.map(node => ({ op: 'add', parent: null, kind, node }));
}

function nodeOf(
  { text }: Note,
  kind: ReturnType<typeof kindOf>,
  place: string | undefined,
  { idFor, today, heard }: { idFor: (title: string) => string; today: IsoDate; heard: string },
): NodeData {
  const at = place === undefined ? {} : { place };
  switch (kind) {
    case 'opportunity':
      return { id: idFor(text), title: text, ...at };
    case 'solution': {
      const id = idFor(text);
      const opportunity = idFor(`${text} opportunity`);
      return { id: opportunity, title: opportunityScaffold(), ...at, solutions: [{ id, title: text }] };
    }
    case 'parked':
      return { id: idFor(text), title: text };
    case 'insight':
      return { id: idFor(text), kind: heard, on: today.text, ...at, finding: text };
  }
}
