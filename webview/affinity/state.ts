import type { Draft, Judgements } from '../../src/core/affinity/draft';
import type { AffinitySnapshot, FromAffinity } from '../../src/protocol/affinity';
import type { BoardCore } from '../board/core';

/** The notes as they are, and what is being written. All of it is kept, so that half-done work is not lost. */
export interface Look {
  readonly draft: Draft;
  /** What stands in the field that notes are pasted into; null while it is closed. */
  readonly pasting: string | null;
  /** The note whose words are being written. */
  readonly writing: number | null;
  /** The drafts before the last changes, the latest last. */
  readonly before: readonly Draft[];
  /** Why notes name something to build, by their texts. */
  readonly judged: readonly (readonly [text: string, message: string])[];
}

export type Core = BoardCore<AffinitySnapshot, Look, FromAffinity>;

export const judgementsOf = ({ judged }: Look): Judgements => new Map(judged);
