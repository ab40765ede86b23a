import type { NodeRef } from '../node-ref';

/** What becomes of an idea. */
export type Fate =
  | { readonly to: 'new' }
  | { readonly to: 'existing'; readonly opportunity: NodeRef }
  | { readonly to: 'discard' }
  | { readonly to: 'skip' };

/** The answers about one idea, as they were typed. Plain data, so that a draft can keep them. */
export interface IdeaState {
  readonly idea: NodeRef;
  readonly fate: Fate | undefined;
  readonly who: string;
  readonly moment: string;
  readonly trouble: string;
  /** The opportunity in one sentence; undefined until it was changed by hand. */
  readonly title: string | undefined;
  /** An outcome's id; null where the opportunity is attached to none yet. */
  readonly outcome: string | null | undefined;
  readonly alternative: string;
  readonly reason: string;
}

export function freshState(idea: NodeRef): IdeaState {
  return {
    idea,
    fate: undefined,
    who: '',
    moment: '',
    trouble: '',
    title: undefined,
    outcome: undefined,
    alternative: '',
    reason: '',
  };
}
