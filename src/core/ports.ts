import type { Cadences } from './reviews/cadence';
import type { IsoDate } from './values/date';

/** What the core needs from outside. The host and the command line each bring their own. */
export interface Ports {
  /** Today in the user's time zone: deadlines, reviews and paces count from it. */
  today(): IsoDate;
  /** Now, in milliseconds since 1970: only to say from when the last readable state of a file is. */
  now(): number;
  /** How often each kind of file is to be gone through; as usual where absent. */
  cadences?(): Cadences;
  /** What is known of the files that ours name; nothing is judged by them where absent. */
  readonly links?: Links;
}

/** Whether what a file names stands in the workspace. */
export interface Links {
  /**
   * Whether a path leads to a file, from the folder of the file that names it or from the workspace's; undefined while that is
   * not known, or can't be.
   * @param file the uri of the file that names it
   */
  leads(file: string, path: string): boolean | undefined;
  /** Another one as soon as an answer changed. */
  readonly revision: number;
}
