/** Numbers what is begun for each key, so that of several that overlap only the one begun last counts, however they end. */
export class Turns {
  private readonly last = new Map<string, number>();

  /** Begins a turn; the ones before it for the same key no longer count. The answer tells whether this one still does. */
  begin(key: string): () => boolean {
    const own = (this.last.get(key) ?? 0) + 1;
    this.last.set(key, own);
    return () => this.last.get(key) === own;
  }
}
