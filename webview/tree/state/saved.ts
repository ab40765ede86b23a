import type { Filter } from '../model/filter';
import { orders } from '../model/order';
import { paints } from '../model/paint';
import type { State } from './state';

/** What outlives a reload of the webview. */
export interface Saved {
  readonly selected: string | null;
  readonly folded: readonly string[];
  readonly zoom: number;
  readonly focus: string | null;
  readonly details: State['details'];
  readonly filter: Filter;
  readonly order: State['order'];
  readonly paint: State['paint'];
  readonly scroll: { readonly left: number; readonly top: number };
}

export const ZOOM = { least: 0.1, most: 2 } as const;

const savedFields = ['selected', 'folded', 'zoom', 'focus', 'details', 'filter', 'order', 'paint'] as const;

export function toSaved(state: State, scroll: Saved['scroll']): Saved {
  const { selected, folded, zoom, focus, details, filter, order, paint } = state;
  return { selected, folded: [...folded], zoom, focus, details, filter, order, paint, scroll };
}

/** Whether more than the scrolling differs between what is saved of two states. */
export function isSavedAnew(before: State, after: State): boolean {
  return savedFields.some(field => before[field] !== after[field]);
}

/** Reads what an earlier run has saved; what does not fit is left out. */
export function fromSaved(value: unknown): Partial<Saved> {
  if (typeof value !== 'object' || value === null) return {};
  const { selected, folded, zoom, focus, details, filter, order, paint, scroll } = value as Record<string, unknown>;
  const [savedOrder, savedPaint] = [orders.find(one => one === order), paints.find(one => one === paint)];
  return {
    ...(typeof selected === 'string' ? { selected } : {}),
    ...(Array.isArray(folded) ? { folded: folded.filter(key => typeof key === 'string') } : {}),
    ...(typeof zoom === 'number' && zoom >= ZOOM.least && zoom <= ZOOM.most ? { zoom } : {}),
    ...(typeof focus === 'string' ? { focus } : {}),
    ...(details === 'open' || details === 'closed' ? { details } : {}),
    ...(isFilter(filter) ? { filter } : {}),
    ...(savedOrder ? { order: savedOrder } : {}),
    ...(savedPaint ? { paint: savedPaint } : {}),
    ...(isPosition(scroll) ? { scroll } : {}),
  };
}

function isPosition(value: unknown): value is Saved['scroll'] {
  const { left, top } = (value ?? {}) as Record<string, unknown>;
  return typeof left === 'number' && typeof top === 'number';
}

function isFilter(value: unknown): value is Filter {
  const isCriterion = (one: unknown) => typeof one === 'string' || typeof one === 'boolean';
  return typeof value === 'object' && value !== null && Object.values(value).every(isCriterion);
}
