import * as l10n from '@vscode/l10n';
import {
  addGroup,
  addNotes,
  changeNote,
  type Draft,
  moveNote,
  type Note,
  type NoteKind,
  removeGroup,
  removeNote,
  takeGroups,
  takenBack,
} from '../../src/core/affinity/draft';
import { suggestGroups } from '../../src/core/affinity/suggest';
import type { Aim, Cell } from '../board/core';
import type { Core } from './state';

/** So many changes can be taken back. */
const MOST_BEFORE = 20;

export function kindName(kind: NoteKind): string {
  switch (kind) {
    case 'opportunity':
      return l10n.t('Opportunity');
    case 'insight':
      return l10n.t('Insight');
    case 'solution':
      return l10n.t('Solution of an opportunity to be named');
    case 'parked':
      return l10n.t('Parked idea');
  }
}

/** The column of a group; that of the notes without one is empty. */
export const groupKey = (group: number | null): string => (group === null ? '' : String(group));

/** Changes the notes, says what was done, and keeps what they were before. */
export function change(core: Core, next: (draft: Draft) => Draft, done: string): void {
  const { look } = core.state;
  const draft = next(look.draft);
  if (draft === look.draft) return;
  core.update({ look: { ...look, draft, before: [...look.before, look.draft].slice(-MOST_BEFORE) } });
  core.say(done);
}

/** Adds notes, and asks which of them name something to build. */
export function takeNotes(core: Core, texts: readonly string[]): void {
  if (texts.length === 0) return;
  core.send({ type: 'judge', texts: [...texts] });
  const words = texts.length === 1 ? l10n.t('1 note was added.') : l10n.t('{0} notes were added.', texts.length);
  change(core, draft => addNotes(draft, texts), words);
}

/** Takes back the last change. @returns whether there was one */
export function takeBack(core: Core): boolean {
  const { look } = core.state;
  const before = look.before.at(-1);
  if (!before) return false;
  core.update({ look: { ...look, draft: takenBack(before, look.draft), before: look.before.slice(0, -1) } });
  core.say(l10n.t('Taken back.'));
  return true;
}

export function groupName(draft: Draft, group: number | null): string {
  const found = draft.groups.find(({ id }) => id === group);
  return found ? found.name || l10n.t('Group without a name') : l10n.t('Not grouped');
}

/** What putting a note into a column means: it belongs to that group. */
export function aimAt(core: Core, id: number, { column }: Pick<Cell, 'column'>): Aim {
  const { draft } = core.state.look;
  const note = draft.notes.find(one => one.id === id);
  if (!note) return { type: 'refused', words: l10n.t('This note is gone.') };
  const group = column === '' ? null : Number(column);
  if (note.group === group) return { type: 'stays', words: l10n.t('“{0}” stays where it is.', note.text) };
  const name = groupName(draft, group);
  const act = () => {
    change(core, before => moveNote(before, id, group), l10n.t('Moved “{0}” to {1}.', note.text, name));
    core.show({ card: String(id) });
  };
  return { type: 'act', words: l10n.t('Move to {0}', name), act };
}

export function rewrite(core: Core, id: number): void {
  core.update({ look: { ...core.state.look, writing: id } });
  core.afterDraw(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.note-words');
    field?.focus();
    field?.select();
  });
}

/** Ends writing a note; words that are empty leave it as it was. */
export function written(core: Core, note: Note, words: string | null): void {
  core.update({ look: { ...core.state.look, writing: null } });
  const text = words?.replace(/\s+/g, ' ').trim() ?? '';
  if (text !== '' && text !== note.text) {
    core.send({ type: 'judge', texts: [text] });
    change(core, draft => changeNote(draft, note.id, { text }), l10n.t('Changed to “{0}”.', text));
  }
  core.show({ card: String(note.id) });
}

export function removeOne(core: Core, { id, text }: Note): void {
  change(core, draft => removeNote(draft, id), l10n.t('Removed “{0}”.', text));
}

/** Adds a group whose name waits to be written. */
export function newGroup(core: Core): void {
  const { id } = addGroup(core.state.look.draft, '');
  change(core, draft => addGroup(draft, '').draft, l10n.t('Added a group.'));
  core.afterDraw(() => document.querySelector<HTMLElement>(`[data-group="${id}"] input`)?.focus());
}

export function dropGroup(core: Core, id: number): void {
  const name = groupName(core.state.look.draft, id);
  change(core, draft => removeGroup(draft, id), l10n.t('Took the group “{0}” apart.', name));
}

/** Groups the notes that are in no group by the words that they share. */
export function suggest(core: Core): void {
  const { draft } = core.state.look;
  const loose = draft.notes.filter(({ group }) => group === null);
  const found = suggestGroups(loose.map(({ text }) => text)).map(({ name, notes }) => ({
    name,
    notes: notes.map(at => loose[at]!.id),
  }));
  if (found.length === 0) {
    core.refuse(l10n.t('No two of these notes share enough words. Drag those that belong together.'));
    return;
  }
  const words = found.length === 1 ? l10n.t('Made 1 group.') : l10n.t('Made {0} groups.', found.length);
  change(core, before => takeGroups(before, found), words);
  core.tell(`${words} ${l10n.t('Give each the name of a moment in the users’ journey.')}`);
}
