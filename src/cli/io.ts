/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The outside world of the command line: the file system and the streams, or what stands in for them in a test. */
export interface Io {
  /** Absolute, with forward slashes. */
  readonly cwd: string;
  /** Paths are absolute, with forward slashes. Undefined where nothing stands. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** The path with all links followed; undefined where nothing stands. */
  realPath(path: string): Promise<string | undefined>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  /**
   * The files of ours as they were committed at the end of a day (`2026-10-01`), by their absolute paths; undefined where the
   * working directory has no history, or none that old.
   */
  committedOn(day: string): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  stdin(): Promise<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` ends at a terminal that shows colours. */
  readonly colors: boolean;
  now(): Date;
}
