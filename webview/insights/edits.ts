import * as l10n from '@vscode/l10n';
import type { Operation } from '../../src/core/operations/schema';
import type { InsightCard, InsightLink, OpportunityChoice, Relation } from '../../src/core/views/insights-view';
import type { Core } from './board';
import { type ColumnField, nothingAdded, PAGE } from './look';

/** What stands among the cards of a column and can be reached as one: their keys begin so, and name the column behind. */
export const addName = '+';
export const moreName = '…';
export const amongCards = (name: string, column: string): string => `${name}\n${column}`;

/** An insight on its way into the text: it comes back to be written where it could not be added. */
let sent: { readonly request: number; readonly column: string; readonly words: string } | undefined;

export function startAdding(core: Core, column: string): void {
  if (core.mayEdit()) compose(core, column, '');
}

function compose(core: Core, column: string, words: string): void {
  core.update({ look: { ...core.state.look, adding: column, words } });
  core.afterDraw(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
}

/** Leaves what was being written, and gives the keyboard back. */
export function leaveAdding(core: Core): void {
  const { adding } = core.state.look;
  core.update({ look: { ...core.state.look, ...nothingAdded } });
  if (adding !== null) core.show({ card: amongCards(addName, adding) });
}

/** Adds the insight that is written, with what its column says, as of today; one without words is not added. */
export function add(core: Core, field: ColumnField | undefined, column: string): void {
  const { snapshot, look } = core.state;
  const words = look.words.replace(/\s+/g, ' ').trim();
  if (words === '') leaveAdding(core);
  if (words === '' || !snapshot || !core.mayEdit()) return;
  const { epoch, version } = snapshot;
  const own = field && column !== '' ? { [field]: column } : {};
  const node = { ...own, on: today(), finding: words };
  const request = core.expect(l10n.t('Added “{0}”.', words), 'undo');
  sent = { request, column, words };
  core.update({ look: { ...look, ...nothingAdded } });
  core.send({ type: 'addInsight', request, epoch, version, node });
}

/** Something was not done: where it was an insight, it can be written on. */
export function notAdded(core: Core, request: number): void {
  if (sent?.request === request) compose(core, sent.column, sent.words);
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

export function remove(core: Core, { key, finding, links }: InsightCard): void {
  const left =
    links.length === 0
      ? l10n.t('Removed “{0}”.', finding || key)
      : l10n.t('Removed “{0}”. Opportunities still name it as evidence: {1}.', finding || key, links.length);
  core.edit([{ op: 'remove', id: key }], left);
  core.update({ look: { ...core.state.look, selected: null } });
}

/** Draws more of a column. The keyboard goes to the first that comes. */
export function showMore(core: Core, column: string): void {
  const { look } = core.state;
  const before = look.drawn[column] ?? PAGE;
  core.update({ look: { ...look, drawn: { ...look.drawn, [column]: before + PAGE } } });
  core.afterDraw(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('[role=gridcell]')];
    const cards = cells.flatMap(cell =>
      cell.dataset.column === column ? [...cell.querySelectorAll<HTMLElement>('[data-card]')] : [],
    );
    cards[before]?.focus();
  });
}

/** Names an insight as evidence of an opportunity. */
export function link(
  core: Core,
  insight: string,
  { uri, key, title }: Pick<OpportunityChoice, 'uri' | 'key' | 'title'>,
  relation: Relation = 'supports',
): void {
  if (!core.mayEdit()) return;
  const request = core.expect(l10n.t('Linked to “{0}”.', title));
  const finding = core.state.snapshot!.view.insights.find(card => card.key === insight)?.finding ?? '';
  core.send({ type: 'link', request, insight, finding, uri, opportunity: key, title, relation });
}

export function relate(core: Core, link: InsightLink, relation: Relation): void {
  const done = l10n.t('Changed what it says of “{0}”.', link.title);
  changeLink(core, link, { op: 'set', id: link.evidence, field: 'relation', value: relation }, done);
}

export function unlink(core: Core, link: InsightLink): void {
  const done = l10n.t('“{0}” does not rest on it any more.', link.title);
  changeLink(core, link, { op: 'remove', id: link.evidence }, done);
}

function changeLink(
  core: Core,
  { uri, opportunity, evidence, title, evidenceTitle }: InsightLink,
  operation: Operation,
  done: string,
): void {
  if (!core.mayEdit()) return;
  const seen = [
    { key: opportunity, title },
    { key: evidence, title: evidenceTitle },
  ];
  core.send({ type: 'change', request: core.expect(done), uri, operations: [operation], seen });
}
