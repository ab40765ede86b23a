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
  /** Ideas that their source says are done or closed: kept apart until somebody decides on them (`settleDone`). */
  readonly done: readonly NodeData[];
  /** What could not be taken over, each as a sentence with its place. */
  readonly notes: readonly string[];
}

/** An idea of a backlog, and whether its source says that it is done. */
export interface BacklogItem {
  readonly node: NodeData;
  readonly isDone: boolean;
}

/** A backlog: nothing but ideas, those that are done apart from the others. */
export function backlog(items: readonly BacklogItem[], notes: readonly string[] = [], title?: string): Imported {
  const nodes = (isDone: boolean) => items.filter(item => item.isDone === isDone).map(({ node }) => node);
  return { title, outcomes: [], opportunities: [], parked: nodes(false), done: nodes(true), notes };
}

/** An idea with where it came from, on one line each. */
export function idea(title: string, source?: string): NodeData {
  const from = source === undefined ? '' : oneLine(source);
  return { title: oneLine(title), ...(from === '' ? {} : { source: from }) };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
