import type { State } from './state';

/** What outlives a reload of the webview. */
export interface Saved {
  readonly selected: string | null;
  readonly folded: readonly string[];
  readonly zoom: number;
  readonly focus: string | null;
  readonly details: State['details'];
  readonly scroll: { readonly left: number; readonly top: number };
}

export const ZOOM = { least: 0.1, most: 2 } as const;

export function toSaved(state: State, scroll: Saved['scroll']): Saved {
  const { selected, folded, zoom, focus, details } = state;
  return { selected, folded: [...folded], zoom, focus, details, scroll };
}

/** Reads what an earlier run has saved; what does not fit is left out. */
export function fromSaved(value: unknown): Partial<Saved> {
  if (typeof value !== 'object' || value === null) return {};
  const { selected, folded, zoom, focus, details, scroll } = value as Record<string, unknown>;
  return {
    ...(typeof selected === 'string' ? { selected } : {}),
    ...(Array.isArray(folded) ? { folded: folded.filter(key => typeof key === 'string') } : {}),
    ...(typeof zoom === 'number' && zoom >= ZOOM.least && zoom <= ZOOM.most ? { zoom } : {}),
    ...(typeof focus === 'string' ? { focus } : {}),
    ...(details === 'open' || details === 'closed' ? { details } : {}),
    ...(isPosition(scroll) ? { scroll } : {}),
  };
}

function isPosition(value: unknown): value is Saved['scroll'] {
  const { left, top } = (value ?? {}) as Record<string, unknown>;
  return typeof left === 'number' && typeof top === 'number';
}
