import * as l10n from '@vscode/l10n';
import { type Field, fieldInfo } from '../../artefacts/fields';
import { labelOf } from '../../artefacts/model';
import { type NodeKind, typeOf } from '../../artefacts/registry';
import { keysIn, slotIn } from '../../artefacts/slot';
import type { WorkspaceFile } from '../../index/file';
import { kindName } from '../../operations/names';
import { ruleCodes } from '../../rules/codes';
import { biases } from '../../rules/insight-unknown-bias';
import { slug } from '../../text/slug';
import { formatQuarter, type Quarter, quarterEnd, quarterOf } from '../../values/date';
import type { Workspace } from '../../workspace';
import type { ParsedText } from '../../yaml/parse';
import { detectStyle, type TextStyle } from '../../yaml/style';
import type { CompletionItem } from '../completion';
import { listText } from '../hover/key';
import { unitItems } from './quantities';
import { skeleton, vocabulary } from './skeletons';
import type { Target } from './target';

/** Reading a file's style walks through all of it, so it is done once for each text. */
const styles = new WeakMap<ParsedText, TextStyle>();

function styleOf(parsed: ParsedText): TextStyle {
  const known = styles.get(parsed) ?? detectStyle(parsed);
  styles.set(parsed, known);
  return known;
}

export type NewItem = Omit<CompletionItem, 'range'>;

/** What the items are made for. */
export interface Request {
  readonly workspace: Workspace;
  readonly file: WorkspaceFile;
  /** A colon follows the word already. */
  readonly hasColon: boolean;
  /** The line up to the caret, and the word of it that an item replaces. */
  readonly written: { readonly line: string; readonly word: string };
}

export function itemsFor(target: Target, request: Request): NewItem[] {
  switch (target.type) {
    case 'keys':
      return keyItems(target, request);
    case 'value':
      return valueItems(target, request);
    case 'item':
      return [newItem(target.kind, target.column, request)];
  }
}

type Keys = Extract<Target, { type: 'keys' }>;

/** The keys that are still missing, in the order in which they are written. */
function keyItems({ slot, present, column }: Keys, request: Request): NewItem[] {
  return keysIn(slot)
    .filter(key => !present.has(key))
    .map(key => {
      const below = slotIn(slot, key)!;
      return below.type === 'field'
        ? fieldKey(key, below.field, column, request)
        : listKey(key, below.kind, column, request);
    });
}

function fieldKey(key: string, field: Field, column: number | undefined, { hasColon }: Request): NewItem {
  const { description, control, fields } = fieldInfo(field);
  const shared = { label: key, kind: 'key' as const, documentation: description() };
  if (hasColon) return { ...shared, insertText: key };
  if (control !== 'group' || !fields || column === undefined) return { ...shared, insertText: `${key}: ` };
  const inner = Object.keys(fields).map((name, index) => `${name}: $${index + 1}`);
  return { ...shared, insertText: `${key}: { ${inner.join(', ')} }`, isSnippet: true };
}

function listKey(key: string, kind: NodeKind, column: number | undefined, request: Request): NewItem {
  const shared = { label: key, kind: 'key' as const, detail: l10n.t('list'), documentation: listText(kind) };
  if (request.hasColon) return { ...shared, insertText: key };
  if (column === undefined) return { ...shared, insertText: `${key}: [$1]`, isSnippet: true };
  const { dashIndent } = styleOf(request.file.modelText);
  const dash = column + dashIndent;
  return { ...shared, insertText: `${key}:\n${' '.repeat(dash)}${startedItem(kind, dash, request)}`, isSnippet: true };
}

function newItem(kind: NodeKind, column: number, request: Request): NewItem {
  return {
    label: `- ${kind}`,
    kind: 'key',
    documentation: listText(kind),
    insertText: startedItem(kind, column, request),
    isSnippet: true,
  };
}

/** A dash with the first keys of an item behind and below it. */
function startedItem(kind: NodeKind, dash: number, { workspace, file }: Request): string {
  const { dashWidth } = styleOf(file.modelText);
  const below = `\n${' '.repeat(dash + dashWidth)}`;
  return `-${' '.repeat(dashWidth - 1)}${skeleton(kind, workspace.ports.today()).join(below)}`;
}

type Value = Extract<Target, { type: 'value' }>;

function valueItems({ slot: { name, field }, present }: Value, request: Request): NewItem[] {
  const { control, choices = [], refersTo } = fieldInfo(field);
  switch (control) {
    case 'choice':
      return choices.map(label => ({ label, kind: 'choice', insertText: label }));
    case 'group':
      return choices.map(label => ({ label, kind: 'choice', insertText: label }));
    case 'reference':
      return referenceItems((refersTo ?? []) as readonly NodeKind[], request);
    case 'date':
      return [
        value(request.workspace.ports.today().text, l10n.t('today')),
        ...(name === 'deadline' ? endItems(request) : []),
      ];
    case 'timeframe':
      return [
        ...quarterItems(request),
        ...endItems(request),
        ...durations.map(text => value(text, l10n.t('duration'))),
      ];
    case 'quantity':
      return unitItems(present, request);
    case 'texts':
      return vocabulary(name, ruleCodes, biases).map(label => ({ label, kind: 'choice', insertText: label }));
    case 'id':
      return idItems(present, request);
    case 'estimate':
      return name === 'confidence' ? ['100%', '80%', '50%'].map(share => value(share, '')) : [];
    default:
      return [];
  }
}

function value(label: string, detail: string): NewItem {
  return { label, kind: 'value', insertText: label, ...(detail ? { detail } : {}) };
}

/** Ids of the kinds that fit, with their titles: those of this file in the order of its text, then the others by name. */
function referenceItems(kinds: readonly NodeKind[], { workspace, file }: Request): NewItem[] {
  const here = new Set([...file.nodes.values()].flatMap(({ id }) => id ?? []));
  const elsewhere = [...workspace.index.ids()].flatMap(([id]) => (here.has(id) ? [] : [id])).sort();
  return [...here, ...elsewhere].flatMap(id => {
    const found = workspace.index.find(id, kinds);
    if (!found) return [];
    const title = labelOf(found.node);
    const about = typeOf(found.node.kind).label === undefined ? '' : title;
    return [
      {
        label: id,
        detail: about,
        kind: 'reference',
        insertText: id,
        filterText: `${id} ${about}`,
        documentation: kindName(found.node.kind, 'start'),
        about: { uri: found.file.uri, key: found.node.key },
      },
    ];
  });
}

const durations = ['3 months', '6 months'];

/** This quarter and the three after it. */
function quarterItems(request: Request): NewItem[] {
  return quarters(request).map(quarter => value(formatQuarter(quarter), l10n.t('quarter')));
}

/** The last days of those quarters. */
function endItems(request: Request): NewItem[] {
  return quarters(request).map(quarter =>
    value(quarterEnd(quarter).text, l10n.t('end of {0}', formatQuarter(quarter))),
  );
}

function quarters({ workspace }: Request): Quarter[] {
  const { year, quarter } = quarterOf(workspace.ports.today());
  return [0, 1, 2, 3].map(ahead => {
    const count = year * 4 + quarter - 1 + ahead;
    return { year: Math.floor(count / 4), quarter: (count % 4) + 1 };
  });
}

/** An id made of the title, where the item has one already. */
function idItems(present: ReadonlyMap<string, string>, { workspace }: Request): NewItem[] {
  const title = (present.get('title') ?? present.get('finding') ?? present.get('capability') ?? '').replace(
    /^["']|["']$/g,
    '',
  );
  if (title === '') return [];
  return [
    value(
      slug(title, id => workspace.index.definitions(id).length > 0),
      l10n.t('from the title'),
    ),
  ];
}
