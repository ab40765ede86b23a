import * as vscode from 'vscode';
import type { Card, OpportunityCard, OutcomeCard } from '../../core/views/tree-view';
import type { CardElement, TreeElement } from './elements';
import { cardTitle, insightsText, kindWord, placeOf, scoreText, verdictWord } from './words';

const { t } = vscode.l10n;

/** What a row says when it is pointed at: the whole sentence, what it is, and where its number comes from. */
export function tooltip(element: TreeElement): vscode.MarkdownString | string {
  if (element.type === 'file') return vscode.workspace.asRelativePath(vscode.Uri.parse(element.uri));
  if (element.type === 'parked') return t('Ideas without a place yet');
  return cardTooltip(element);
}

function cardTooltip(element: CardElement): vscode.MarkdownString {
  const { card } = element;
  const text = new Blocks();
  text.block(title => title.bold(cardTitle(card)).line(sayKind(element)));
  if (card.kind === 'outcome') outcomeBlock(text, card as OutcomeCard);
  if (card.kind === 'opportunity') opportunityBlock(text, card as OpportunityCard);
  if (card.kind === 'experiment') {
    const word = verdictWord(card.verdict, card.status);
    if (word) text.block(block => block.line(word));
  }
  if (card.kind === 'idea' && card.discarded)
    text.block(block => block.line(t('Discarded: {0}', card.discarded ?? '')));
  if (element.isTwin)
    text.block(block =>
      block.line(t('Another item has the id “{0}” too. Give each its own before you edit here.', card.key)),
    );
  return text.markdown;
}

function sayKind(element: CardElement): string {
  const { card } = element;
  const place = card.kind === 'opportunity' ? placeOf(element) : undefined;
  const who = card.kind === 'opportunity' ? (card as OpportunityCard).who : undefined;
  const parts = [kindWord(card), ...(who ? [who] : []), ...(place ? [t('at {0}', place)] : [])];
  return parts.join(', ');
}

function outcomeBlock(text: Blocks, { behavior, from, to, by, now, share }: OutcomeCard): void {
  const change = from && to ? t('from {0} to {1}', from, to) : undefined;
  const until = by ? t('by {0}', by) : undefined;
  const whole = [behavior, change, until].filter(Boolean).join(' ');
  const progress = now === undefined ? undefined : t('Now {0}', now);
  const way = share === undefined ? undefined : t('{0} % of the way', Math.round(share * 100));
  const state = [progress, way].filter(Boolean).join(', ');
  if (whole || state) text.block(block => block.line(whole).line(state && `${state}.`));
}

function opportunityBlock(text: Blocks, { score, evidence }: OpportunityCard): void {
  text.block(block => {
    if (score) {
      const rank = score.rank === null ? '' : t(', rank {0} of {1}', score.rank, score.of);
      block.icon('law').bold(scoreText(score.cd3)).line(rank).line(score.explanation);
    }
    block.icon('quote').line(insightsText(evidence));
  });
}

/** Builds Markdown of short blocks. Every text is shown letter by letter, whatever it holds. */
export class Blocks {
  readonly markdown = new vscode.MarkdownString('', true);
  private started = false;

  block(fill: (block: Block) => void): this {
    if (this.started) this.markdown.appendMarkdown('\n\n---\n\n');
    this.started = true;
    fill(new Block(this.markdown));
    return this;
  }
}

class Block {
  constructor(private readonly markdown: vscode.MarkdownString) {}

  bold(text: string): this {
    this.markdown.appendMarkdown('**').appendText(text.trim()).appendMarkdown('**');
    return this;
  }

  icon(name: string): this {
    this.markdown.appendMarkdown(`$(${name}) `);
    return this;
  }

  /** The text, and the end of its line. */
  line(text: string | undefined): this {
    if (text) this.markdown.appendText(text).appendMarkdown('  \n');
    return this;
  }
}

/** What a screen reader says of a row: kind, the whole title, then the facts. */
export function spokenCard(card: Card, description: string): string {
  return [`${kindWord(card)}.`, cardTitle(card), description.replaceAll(' · ', ', ')].filter(Boolean).join(' ');
}
