/**
 * What stands at a key that somebody else has named. A plain look-up would also find what every object has by nature: there is a
 * `constructor` in each.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
