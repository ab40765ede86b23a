/** Appends all of some values. `list.push(...values)` exhausts the stack where there are a hundred thousand. */
export function pushAll<T>(list: T[], values: Iterable<T>): void {
  for (const value of values) list.push(value);
}
