/** How the insights are laid out: in columns by one of their fields, or as one list. */
export type By = 'kind' | 'place' | 'segment' | 'list';
export const layouts: readonly By[] = ['kind', 'place', 'segment', 'list'];

/** The fields that insights are put into columns by. */
export type ColumnField = Exclude<By, 'list'>;

/** Which insights are shown; an empty text asks for nothing. */
export interface Filters {
  readonly query: string;
  readonly kind: string;
  readonly place: string;
  readonly segment: string;
  /** A relation, or one of the words below. */
  readonly links: string;
}

/** Insights that nothing rests on, and those that a rule has something to say of. */
export const unlinked = 'unlinked';
export const hinted = 'hinted';

export const noFilters: Filters = { query: '', kind: '', place: '', segment: '', links: '' };

export interface Look extends Filters {
  readonly by: By;
  /** The insight whose details are shown. */
  readonly selected: string | null;
  /** Whether the panel at the side is open; null leaves that to the width. */
  readonly panel: boolean | null;
  /** The column in which an insight is being written. */
  readonly adding: string | null;
  /** What is written there so far. */
  readonly words: string;
  /** How many insights of each column are drawn, where the user asked for more than the first ones. */
  readonly drawn: Readonly<Record<string, number>>;
}

export const nothingAdded: Pick<Look, 'adding' | 'words'> = { adding: null, words: '' };

/** So many insights of a column are drawn at first, and more each time. */
export const PAGE = 40;

export function lookOf(saved: unknown): Look {
  const { by, panel = null, ...filters } = (saved ?? {}) as Partial<Look>;
  const kept = Object.fromEntries(
    (Object.keys(noFilters) as (keyof Filters)[]).map(name => [name, filters[name] ?? '']),
  ) as unknown as Filters;
  return {
    ...kept,
    by: layouts.find(one => one === by) ?? 'kind',
    selected: filters.selected ?? null,
    panel,
    // An insight that was being written is nowhere else.
    adding: filters.adding ?? null,
    words: filters.words ?? '',
    drawn: {},
  };
}
