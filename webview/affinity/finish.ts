import * as l10n from '@vscode/l10n';
import { kindOf } from '../../src/core/affinity/draft';
import { parseDate } from '../../src/core/values/date';
import { type Core, judgementsOf } from './state';

/** What is missing before the notes can become files, as a sentence, and the selector of the field that it goes into. */
interface Missing {
  readonly why: string;
  readonly field?: string;
}

function missing(core: Core): Missing | undefined {
  const { draft } = core.state.look;
  if (draft.title.trim() === '') {
    return { why: l10n.t('Give the journey a title first.'), field: '.bar input.title' };
  }
  if (draft.groups.length === 0) {
    return { why: l10n.t('Make at least one group: groups become the places of the journey.') };
  }
  const [first, ...more] = draft.groups.filter(({ name }) => name.trim() === '');
  if (!first) return undefined;
  const field = `[data-group="${first.id}"] input`;
  if (more.length === 0) return { why: l10n.t('One group has no name yet. It becomes the name of a place.'), field };
  return { why: l10n.t('{0} groups have no name yet. They become the names of places.', more.length + 1), field };
}

function ask(core: Core, { why, field }: Missing): void {
  core.refuse(why);
  if (field !== undefined) core.afterDraw(() => document.querySelector<HTMLElement>(field)?.focus());
}

/** Has the files written, as one edit. */
export async function finish(core: Core): Promise<void> {
  const { snapshot, look } = core.state;
  const lack = missing(core);
  if (lack) ask(core, lack);
  if (lack || !snapshot) return;
  const today = parseDate(snapshot.today);
  if (!today.ok) return;
  // What writes YAML is half of this page, and needed once.
  const { affinityFiles } = await import('../../src/core/affinity/files');
  // A second press while the first is on its way would make everything twice.
  if (core.state.pending.length > 0) return;
  const taken = new Set(snapshot.taken);
  const files = affinityFiles(
    { ...look.draft, title: look.draft.title.trim() },
    { judged: judgementsOf(look), today: today.value, taken: id => taken.has(id) },
  );
  const creates = [...files.creates];
  const edits = files.edits.map(({ uri, operations }) => ({ uri, operations: [...operations] }));
  core.send({ type: 'finish', request: core.expect(''), creates, edits });
}

/** `1 place, 4 opportunities, 2 insights`: what the notes become as they are now. */
export function outcomeText(core: Core): string {
  const { look } = core.state;
  const judged = judgementsOf(look);
  const counts = new Map<string, number>();
  for (const note of look.draft.notes) {
    const kind = kindOf(look.draft, note, judged);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const of = (kind: string) => counts.get(kind) ?? 0;
  const [places, opportunities, insights, solutions, ideas] = [
    look.draft.groups.length,
    of('opportunity'),
    of('insight'),
    of('solution'),
    of('parked'),
  ];
  const parts = [
    places === 1 ? l10n.t('1 place') : l10n.t('{0} places', places),
    ...(opportunities === 0
      ? []
      : [opportunities === 1 ? l10n.t('1 opportunity') : l10n.t('{0} opportunities', opportunities)]),
    ...(insights === 0 ? [] : [insights === 1 ? l10n.t('1 insight') : l10n.t('{0} insights', insights)]),
    ...(solutions === 0 ? [] : [solutions === 1 ? l10n.t('1 solution') : l10n.t('{0} solutions', solutions)]),
    ...(ideas === 0 ? [] : [ideas === 1 ? l10n.t('1 parked idea') : l10n.t('{0} parked ideas', ideas)]),
  ];
  return parts.join(', ');
}
