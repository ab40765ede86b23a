/** Computes again only when one of the values it depends on is another one than last time. */
export class Memo<T> {
  private keys: readonly unknown[] | undefined;
  private value: T | undefined;

  of(keys: readonly unknown[], compute: () => T): T {
    const { keys: before } = this;
    const isSame = before?.length === keys.length && keys.every((key, index) => key === before[index]);
    if (!isSame) {
      this.keys = keys;
      this.value = compute();
    }
    return this.value as T;
  }

  forget(): void {
    this.keys = undefined;
  }
}
