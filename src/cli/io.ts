/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The files of ours in a commit. */
export interface Revision {
  /** The absolute path of the repository. */
  readonly top: string;
  /** Their absolute paths. */
  readonly paths: ReadonlySet<string>;
  /** What those of the files hold that are asked for, by their absolute paths, in one go. */
  read(wanted: (path: string) => boolean): Promise<ReadonlyMap<string, Uint8Array>>;
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
  /** As a whole or not at all; the folders above are made where they are missing. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  /**
   * The files of ours as they were committed at the end of a day (`2026-10-01`), by their absolute paths; undefined where the
   * working directory has no history, or none that old.
   * @throws Failure where git can't answer, as does `revision`
   */
  committedOn(day: string): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  /** What git knows of a revision (`main`, `HEAD~2`); undefined where it knows none of that name. */
  revision(name: string): Promise<Revision | undefined>;
  /** Where GitHub has checked the repository out; undefined elsewhere. */
  readonly checkout: string | undefined;
  stdin(): Promise<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` ends at a terminal that shows colours. */
  readonly colors: boolean;
  now(): Date;
}
