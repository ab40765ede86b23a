import * as l10n from '@vscode/l10n';
import { childrenOf, type NodeOf, type RootNode } from '../artefacts/model';
import type { Operation } from '../operations/schema';
import { slug } from '../text/slug';

/** The ideas of a tree that wait for a place: neither grouped under an opportunity nor discarded. */
export function openIdeas(root: RootNode): readonly NodeOf<'idea'>[] {
  return childrenOf(root, 'idea').filter(({ values }) => values.discarded === undefined);
}

/** An opportunity in the words of whoever has it. */
export interface NewOpportunity {
  readonly who: string;
  readonly title: string;
}

/** Where an idea belongs. Texts are as they were typed. */
export interface Placing {
  /** The key of one that stands in the tree, or a new one. */
  readonly opportunity: string | NewOpportunity;
  /** The id of the outcome that the opportunity is attached to now; undefined leaves it as it is. */
  readonly outcome: string | undefined;
  /** What else could solve it; empty where nobody knows yet. */
  readonly alternative: string;
}

/**
 * Operations that make an idea a solution of an opportunity, beside an alternative.
 * @param idea its key
 * @param taken whether an id is in use already
 */
export function placeIdea(idea: string, placing: Placing, taken: (id: string) => boolean): Operation[] {
  const { opportunity, outcome } = placing;
  const alternative = placing.alternative.trim();
  const isNew = typeof opportunity !== 'string';
  const parent = isNew ? slug(opportunity.title, taken) : opportunity;
  const isTaken = (id: string) => id === parent || taken(id);
  const operations: Operation[] = isNew
    ? [{ op: 'add', parent: null, kind: 'opportunity', node: opportunityData(parent, opportunity, outcome) }]
    : outcome === undefined
      ? []
      : [{ op: 'set', id: parent, field: 'outcome', value: outcome }];
  operations.push({ op: 'move', id: idea, parent });
  if (alternative !== '') {
    const node = { id: slug(alternative, isTaken), title: alternative };
    operations.push({ op: 'add', parent, kind: 'solution', node });
  }
  return operations;
}

function opportunityData(id: string, { who, title }: NewOpportunity, outcome: string | undefined) {
  return {
    id,
    title: title.trim(),
    ...(who.trim() === '' ? {} : { who: who.trim() }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Keeps an idea where it is, with the reason why it was given up. */
export function discardIdea(idea: string, reason: string): Operation[] {
  return [{ op: 'set', id: idea, field: 'discarded', value: reason.trim() }];
}

/**
 * `When I provision the stack, I can't tell whether it is stuck`, from a moment and what someone could not do then. Words that
 * the sentence has already are not doubled.
 */
export function opportunityTitle(moment: string, trouble: string): string {
  const when = withoutEnd(moment).replace(/^(?:when|wenn)\s+/i, '');
  const what = withoutEnd(trouble).replace(/^(?:I|they|we)\s+(?:can['’]t|cannot|could\s+not|couldn['’]t)\s+/i, '');
  const hasSubject = /^(?:I|we|my|our|the|a|an|ich|wir|mein|meine|unser|unsere|der|die|das|ein|eine)\b/i.test(when);
  return l10n.t("When {0}, I can't {1}", hasSubject ? when : l10n.t('I {0}', when), what);
}

function withoutEnd(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, '');
}
