import type { Fields } from './fields';

/** Declares one kind of node: what its keys mean and what can stand below it. */
export interface NodeType<F extends Fields = Fields> {
  /** The fields in the order in which a new key takes its place. */
  readonly fields: F;
  /** Keys that hold lists of nodes, with the kind of their items. */
  readonly lists: Readonly<Record<string, string>>;
  /** A bare text in the list stands for a node with this field alone (`- first-week-interviews`). */
  readonly shorthand?: keyof F & string;
  /** The field that names the node to a person. */
  readonly label: (keyof F & string) | undefined;
}

export function nodeType<F extends Fields>(type: NodeType<F>): NodeType<F> {
  return type;
}

/** The keys of a node in the order in which they are written. */
export function keyOrder(type: NodeType): string[] {
  return [...Object.keys(type.fields), ...Object.keys(type.lists)];
}
