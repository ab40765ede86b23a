import type { OpportunityCard, OutcomeCard, SolutionCard, TreeView } from '../../../src/core/views/tree-view';

export const NO_VALUE = '-';

/** What the cards that are shown have in common. A criterion that is absent lets everything through. */
export interface Filter {
  /** A kind of opportunity, or `-` for those without one. */
  readonly kind?: string;
  /** A horizon, or `-` for what is not committed. */
  readonly horizon?: string;
  /** Title of a place, or `-`. */
  readonly place?: string;
  /** Key of an outcome: what serves it or an outcome below it. `-` for what serves none. */
  readonly outcome?: string;
  readonly withoutEvidence?: boolean;
  readonly withProblems?: boolean;
}

export const noFilter: Filter = {};

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some(value => value !== undefined && value !== false);
}

export interface Filtered {
  readonly view: TreeView;
  /** Keys of the cards that fit; the others that are shown lead to them. */
  readonly matches: ReadonlySet<string>;
}

/**
 * The part of a tree that fits a filter: each opportunity or solution that fits, what is above it, and the solutions and
 * experiments of an opportunity that fits. Outcomes and parked ideas stay.
 * @param always a card that is shown whether it fits or not: the selected one
 */
export function filterView(
  view: TreeView,
  problems: Readonly<Record<string, unknown>>,
  filter: Filter,
  always: string | null,
): Filtered {
  const sieve = new Sieve(filter, problems, always, outcomesBelow(view.outcomes, filter.outcome));
  const opportunities = view.opportunities.flatMap(card => sieve.opportunity(card));
  return { view: { ...view, opportunities }, matches: sieve.matches };
}

class Sieve {
  readonly matches = new Set<string>();

  constructor(
    private readonly filter: Filter,
    private readonly problems: Readonly<Record<string, unknown>>,
    private readonly always: string | null,
    private readonly outcomes: ReadonlySet<string>,
  ) {}

  opportunity(card: OpportunityCard): OpportunityCard[] {
    const fits = this.fits(card);
    if (fits) this.matches.add(card.key);
    const opportunities = card.opportunities.flatMap(child => this.opportunity(child));
    const solutions = card.solutions.filter(child => this.solution(child, card, fits));
    const stays = fits || card.key === this.always || opportunities.length > 0 || solutions.length > 0;
    return stays ? [{ ...card, opportunities, solutions }] : [];
  }

  private solution(card: SolutionCard, above: OpportunityCard, aboveFits: boolean): boolean {
    const fits = this.solutionFits(card, above);
    if (fits || aboveFits) for (const { key } of [card, ...card.experiments]) this.matches.add(key);
    const isWanted = card.key === this.always || card.experiments.some(({ key }) => key === this.always);
    return fits || aboveFits || isWanted;
  }

  private fits(card: OpportunityCard): boolean {
    const { kind, place, withoutEvidence } = this.filter;
    return (
      is(kind, card.opportunityKind) &&
      is(place, card.place) &&
      (!withoutEvidence || card.evidence.length === 0) &&
      this.fitsBoth(card, card)
    );
  }

  /** A solution by itself fits only criteria that are about solutions too. */
  private solutionFits(card: SolutionCard, above: OpportunityCard): boolean {
    const { kind, place, withoutEvidence, horizon, withProblems } = this.filter;
    const isOfSolutions = (horizon !== undefined && horizon !== NO_VALUE) || withProblems === true;
    return isOfSolutions && !kind && !place && !withoutEvidence && this.fitsBoth(card, above, card.experiments);
  }

  private fitsBoth(
    card: OpportunityCard | SolutionCard,
    { outcome }: OpportunityCard,
    below: readonly { readonly key: string }[] = [],
  ): boolean {
    const { horizon, withProblems } = this.filter;
    const serves =
      this.filter.outcome === undefined ||
      (outcome === undefined ? this.filter.outcome === NO_VALUE : this.outcomes.has(outcome));
    const hasProblem = [card, ...below].some(({ key }) => Object.hasOwn(this.problems, key));
    return is(horizon, card.horizon) && serves && (!withProblems || hasProblem);
  }
}

function is(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted === (value ?? NO_VALUE);
}

function outcomesBelow(outcomes: readonly OutcomeCard[], key: string | undefined, isInside = false): Set<string> {
  const found = new Set<string>();
  for (const outcome of outcomes) {
    const isHere = isInside || outcome.key === key;
    if (isHere) found.add(outcome.key);
    for (const below of outcomesBelow(outcome.outcomes, key, isHere)) found.add(below);
  }
  return found;
}
