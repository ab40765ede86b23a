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
}
