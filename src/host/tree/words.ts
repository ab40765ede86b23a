import * as vscode from 'vscode';
import { insightsText } from '../../core/features/facts';
import { withoutControls } from '../../core/text/controls';
import { withoutMoment } from '../../core/text/moment';
import { formatNumber, numberText } from '../../core/values/number';
import { parseQuantity } from '../../core/values/quantity';
import type { Card, OpportunityCard, OutcomeCard, SolutionCard } from '../../core/views/tree-view';
import { obstacleOf } from '../../core/yaml/parse';
import { type CardElement, type FileElement, type TreeElement, withDescendants } from './elements';

/** The words of a row: what is read first, and the quiet facts behind it. */
export interface RowWords {
  readonly label: string;
  readonly description: string;
}

export function rowWords(element: TreeElement): RowWords {
  const title = withoutControls(rowTitle(element));
  const description = withoutControls(facts(element));
  return { label: description === '' ? title : shortened(title, lettersFor(element)), description };
}

function facts(element: TreeElement): string {
  if (element.type === 'file') return fileFacts(element);
  return element.type === 'parked' ? ideasText(element.children.length) : cardFacts(element.card);
}

/** As many letters as leave room for the first facts in a side bar of usual width: each level stands further in. */
function lettersFor({ parent }: TreeElement): number {
  let letters = 24;
  for (let above = parent; above; above = above.parent) letters--;
  return Math.max(letters, 18);
}

/**
 * The first words of a title, with “…” for what is left out. VS Code would cut off the facts behind a long title, not the
 * title.
 * @param most letters, the “…” among them
 */
export function shortened(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most) return title;
  const start = letters.slice(0, most).join('');
  const space = start.lastIndexOf(' ');
  const words = space > 0 ? start.slice(0, space) : letters.slice(0, most - 1).join('');
  return `${words.replace(/[\s,;:.–-]+$/, '')}…`;
}

/** What a file is called: its title, or its name without its kind. */
export function fileTitle({ uri, view }: FileElement): string {
  return view.title || nameOf(uri);
}

/** `local-development` of `…/local-development.tree.yaml`. */
export function nameOf(uri: string): string {
  return (vscode.Uri.parse(uri).path.split('/').at(-1) ?? uri).replace(/\.[a-z]+\.ya?ml$/i, '');
}

function fileFacts({ file, view, children }: FileElement): string {
  const trouble = unreadableText(file.readable ? undefined : file.parsed);
  if (trouble) return trouble;
  const cards = children.flatMap(withDescendants).filter(({ type }) => type === 'card').length;
  const count = cards === 1 ? vscode.l10n.t('1 card') : vscode.l10n.t('{0} cards', cards);
  return view.owner ? `${view.owner}, ${count}` : count;
}

/** `line 12 can’t be read`, or undefined for a text that can be. */
export function unreadableText(parsed: FileElement['file']['parsed'] | undefined): string | undefined {
  const first = parsed && obstacleOf(parsed);
  return first && vscode.l10n.t('line {0} can’t be read', parsed.lines.positionAt(first.range.start).line + 1);
}

function ideasText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 idea') : vscode.l10n.t('{0} ideas', count);
}

/** The full title of a card, or a word where it has none. */
export function cardTitle(card: Card): string {
  return card.title.trim() || vscode.l10n.t('No title yet');
}

/**
 * The title of a row, in full. The place stands in the tooltip, so an opportunity that has one leaves out the clause that
 * tells it: “When I provision the stack, I can’t tell …” becomes “I can’t tell …”.
 */
export function rowTitle(element: TreeElement): string {
  if (element.type === 'file') return fileTitle(element);
  if (element.type === 'parked') return vscode.l10n.t('Parked');
  const title = cardTitle(element.card).replace(/\s+/g, ' ');
  return element.card.kind === 'opportunity' && placeOf(element) ? withoutMoment(title) : title;
}

/** The place of an opportunity: its own, or that of the opportunity above it. */
function placeOf(element: CardElement): string | undefined {
  let above: TreeElement | undefined = element;
  while (above?.type === 'card' && above.card.kind === 'opportunity') {
    if (above.card.place) return above.card.place;
    above = above.parent;
  }
  return undefined;
}

function cardFacts(card: Card): string {
  switch (card.kind) {
    case 'outcome':
      return outcomeFacts(card as OutcomeCard);
    case 'opportunity':
      return opportunityFacts(card as OpportunityCard);
    case 'solution':
      return solutionFacts(card as SolutionCard);
    case 'experiment':
      return verdictWord(card.verdict, card.status) ?? '';
    case 'idea':
      return card.discarded ? vscode.l10n.t('discarded') : (card.source ?? '');
  }
}

function opportunityFacts({ score, evidence }: OpportunityCard): string {
  return [...(score ? [scoreText(score.cd3)] : []), insightsText(evidence.length)].join(' · ');
}

/** `CD3 40`, or words where there is none. */
export function scoreText(cd3: number | null): string {
  return cd3 === null ? vscode.l10n.t('no score') : `CD3 ${numberText(cd3)}`;
}

/** `9.1 → 7 h`: from the newest measurement to the target, the unit once where it is the same. */
function outcomeFacts({ from, to, now }: OutcomeCard): string {
  const start = now ?? from;
  if (!start || !to) return to ? `→ ${to}` : (start ?? '');
  const [one, other] = [parseQuantity(start), parseQuantity(to)];
  if (!one.ok || !other.ok || one.value.unit !== other.value.unit) return `${start} → ${to}`;
  const change = `${formatNumber(one.value.value)} → ${formatNumber(other.value.value)}`;
  return one.value.unit === undefined ? change : `${change} ${one.value.unit}`;
}

function solutionFacts({ horizon, experiments }: SolutionCard): string {
  const tested = experiments.filter(({ verdict }) => verdict !== undefined).length;
  const parts = [
    ...(horizon ? [horizonWord(horizon)] : []),
    ...(experiments.length > 0 ? [tested > 0 ? vscode.l10n.t('tested') : vscode.l10n.t('not tested yet')] : []),
  ];
  return parts.join(' · ');
}

function horizonWord(horizon: NonNullable<SolutionCard['horizon']>): string {
  return {
    recent: vscode.l10n.t('Recent'),
    now: vscode.l10n.t('Now'),
    next: vscode.l10n.t('Next'),
    future: vscode.l10n.t('Future'),
  }[horizon];
}

/** What an experiment says, in a word: its verdict, else how far it is. */
function verdictWord(verdict: string | undefined, status: string | undefined): string | undefined {
  const words: Readonly<Record<string, string>> = {
    supported: vscode.l10n.t('supported'),
    refuted: vscode.l10n.t('refuted'),
    unclear: vscode.l10n.t('unclear'),
    planned: vscode.l10n.t('planned'),
    running: vscode.l10n.t('running'),
    done: vscode.l10n.t('done, no verdict'),
  };
  return words[verdict ?? status ?? ''];
}

/** What a kind is called at the start of a sentence. */
export function kindWord(card: Card): string {
  switch (card.kind) {
    case 'outcome':
      return {
        business: vscode.l10n.t('Business outcome'),
        product: vscode.l10n.t('Product outcome'),
        traction: vscode.l10n.t('Traction outcome'),
        '': vscode.l10n.t('Outcome'),
      }[card.level ?? ''];
    case 'opportunity':
      return {
        need: vscode.l10n.t('Opportunity, need'),
        pain: vscode.l10n.t('Opportunity, pain'),
        desire: vscode.l10n.t('Opportunity, desire'),
        question: vscode.l10n.t('Opportunity, question'),
        '': vscode.l10n.t('Opportunity'),
      }[card.opportunityKind ?? ''];
    case 'solution':
      return vscode.l10n.t('Solution');
    case 'experiment':
      return vscode.l10n.t('Experiment');
    case 'idea':
      return vscode.l10n.t('Parked idea');
  }
}
