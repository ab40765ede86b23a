/** What a note becomes: something that users can't do, what was learned, or something to build. */
export const noteKinds = ['opportunity', 'insight', 'solution', 'parked'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface Note {
  readonly id: number;
  readonly text: string;
  /** The group that it is in; null for none. */
  readonly group: number | null;
  /** What it becomes; null leaves that to its group and to how it is phrased. */
  readonly as: NoteKind | null;
}

/** Notes that belong together. It becomes a place of the journey. */
export interface Group {
  readonly id: number;
  readonly name: string;
  readonly as: 'opportunity' | 'insight';
}

/** Sticky notes on their way to a journey. Plain data, so that half-done work can be kept. */
export interface Draft {
  readonly title: string;
  readonly notes: readonly Note[];
  readonly groups: readonly Group[];
  /** The files that opportunities and insights go into, by their uris; empty for a new one. */
  readonly tree: string;
  readonly insights: string;
  /** How the insights were learned. */
  readonly heard: string;
}

export const emptyDraft: Draft = { title: '', notes: [], groups: [], tree: '', insights: '', heard: 'interview' };

/** Why a note is not phrased as what someone can't do, by its text; it names something to build. */
export type Judgements = ReadonlyMap<string, string>;

/** What a note becomes: what was chosen for it, else a parked idea where it names something to build, else what its group says. */
export function kindOf({ groups }: Draft, note: Note, judged: Judgements): NoteKind {
  const ofGroup = groups.find(({ id }) => id === note.group)?.as ?? 'opportunity';
  return note.as ?? (ofGroup === 'opportunity' && judged.has(note.text) ? 'parked' : ofGroup);
}

function nextId(items: readonly { readonly id: number }[]): number {
  return items.reduce((most, { id }) => Math.max(most, id), 0) + 1;
}

export function addNotes(draft: Draft, texts: readonly string[]): Draft {
  const first = nextId(draft.notes);
  const notes = texts.map((text, at): Note => ({ id: first + at, text, group: null, as: null }));
  return { ...draft, notes: [...draft.notes, ...notes] };
}

/** Adds an empty group. @returns the draft and the id of the group */
export function addGroup(draft: Draft, name: string): { readonly draft: Draft; readonly id: number } {
  const id = nextId(draft.groups);
  return { draft: { ...draft, groups: [...draft.groups, { id, name, as: 'opportunity' }] }, id };
}

/** A draft as it was before a step, with what was written and chosen since in its fields: that is no step. */
export function takenBack({ notes, groups }: Draft, now: Draft): Draft {
  const names = new Map(now.groups.map(({ id, name }) => [id, name]));
  return { ...now, notes, groups: groups.map(group => ({ ...group, name: names.get(group.id) ?? group.name })) };
}

export function changeNote(draft: Draft, id: number, change: Partial<Note>): Draft {
  return { ...draft, notes: draft.notes.map(note => (note.id === id ? { ...note, ...change } : note)) };
}

export function changeGroup(draft: Draft, id: number, change: Partial<Group>): Draft {
  return { ...draft, groups: draft.groups.map(group => (group.id === id ? { ...group, ...change } : group)) };
}

/** Puts a note at the end of a group, or of those without one. */
export function moveNote(draft: Draft, id: number, group: number | null): Draft {
  const note = draft.notes.find(one => one.id === id);
  if (!note) return draft;
  return { ...draft, notes: [...draft.notes.filter(one => one !== note), { ...note, group }] };
}

export function removeNote(draft: Draft, id: number): Draft {
  return { ...draft, notes: draft.notes.filter(note => note.id !== id) };
}

/** Takes a group away. Its notes are in none then: nothing is lost. */
export function removeGroup(draft: Draft, id: number): Draft {
  const notes = draft.notes.map(note => (note.group === id ? { ...note, group: null } : note));
  return { ...draft, notes, groups: draft.groups.filter(group => group.id !== id) };
}

/** Puts notes into new groups, each with the name that is suggested for it. */
export function takeGroups(
  draft: Draft,
  suggested: readonly { readonly name: string; readonly notes: readonly number[] }[],
): Draft {
  return suggested.reduce((before, { name, notes }) => {
    const { draft: grown, id } = addGroup(before, name);
    return notes.reduce((moved, note) => moveNote(moved, note, id), grown);
  }, draft);
}
