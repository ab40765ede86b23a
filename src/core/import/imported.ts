import type { PlainData } from '../yaml/source';

/** A node of a tree as data, with the nodes below it in the lists of its kind. */
export type NodeData = { readonly [key: string]: PlainData };

/** What was read from elsewhere. Nothing of it stands in a file yet. */
export interface Imported {
  /** What the whole is called, where the source says so. */
  readonly title?: string | undefined;
  readonly outcomes: readonly NodeData[];
  readonly opportunities: readonly NodeData[];
  /** Ideas without a place yet: the start of working in reverse from a backlog. */
  readonly parked: readonly NodeData[];
  /** What could not be taken over, each as a sentence with its place. */
  readonly notes: readonly string[];
}

/** A backlog: nothing but parked ideas. */
export function backlog(parked: readonly NodeData[], notes: readonly string[] = [], title?: string): Imported {
  return { title, outcomes: [], opportunities: [], parked, notes };
}

/** An idea with where it came from, on one line each. */
export function idea(title: string, source?: string): NodeData {
  const from = source === undefined ? '' : oneLine(source);
  return { title: oneLine(title), ...(from === '' ? {} : { source: from }) };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
