/** Which files mention each id. The files of an id stand in the order of their uris; the ids themselves in none that means something. */
export class FilesById {
  constructor(private readonly files = new Map<string, readonly string[]>()) {}

  copy(): FilesById {
    return new FilesById(new Map(this.files));
  }

  of(id: string): readonly string[] {
    return this.files.get(id) ?? [];
  }

  ids(): IterableIterator<string> {
    return this.files.keys();
  }

  /** Takes in whether a file mentions an id. */
  set(id: string, uri: string, isMentioned: boolean): void {
    const before = this.files.get(id);
    if (!before) {
      if (isMentioned) this.files.set(id, [uri]);
      return;
    }
    if (before.includes(uri) === isMentioned) return;
    const after = isMentioned ? [...before, uri].sort() : before.filter(each => each !== uri);
    if (after.length > 0) this.files.set(id, after);
    else this.files.delete(id);
  }
}
