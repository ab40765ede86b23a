import type { NodeKind } from '../../src/core/artefacts/registry';
import type { Operation } from '../../src/core/operations/schema';
import type { FromDetails } from '../../src/protocol/details';

/** What the form needs of the page that it is in. */
export interface DetailsPort {
  send(message: FromDetails): void;
  /** Does operations as one edit; its number comes back where it is refused. */
  edit(operations: readonly Operation[], done?: string): number;
  /** Opens the text at the node. */
  openText(): void;
  /** Draws the page again, soon. */
  schedule(): void;
  /** Tells a screen reader what is shown already. */
  say(text: string): void;
  /** Shows and tells what stands nowhere else. */
  tell(text: string): void;
  /** Gives the keyboard back, when a field is left with Enter or Esc. */
  leave(): void;
  /** Adds a node in a way of the page's own; false where the form asks for its title. */
  add(kind: NodeKind, parent: string): boolean;
}
