import type { NodeKind } from '../../../core/artefacts/registry';

/** The cards that were copied last in this window: their words alone do not always tell of what kind they are. */
export class CopiedCards {
  private last: { readonly text: string; readonly kind: NodeKind } | undefined;

  remember(text: string, kind: NodeKind): void {
    this.last = { text: plain(text), kind };
  }

  /** The kind of the first card in a text, where the text is still the one that was copied. */
  kindIn(text: string): NodeKind | undefined {
    return this.last?.text === plain(text) ? this.last.kind : undefined;
  }
}

/** A clipboard may change line breaks. */
function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}
