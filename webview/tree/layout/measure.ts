import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { placed, px } from '../../shared/dom/placed';

export interface Specimen {
  /** Equal for two cards that are equally high. */
  readonly signature: string;
  readonly width: number;
  readonly classes: string;
  readonly face: () => TemplateResult;
}

/**
 * Measures cards as they will be drawn: everything unknown in one batch of writes and one of reads, remembered by what
 * decides about the height.
 */
export class Measure {
  private readonly known = new Map<string, number>();

  constructor(private readonly host: HTMLElement) {}

  /** Fonts or the theme have changed: what was measured counts no longer. */
  forget(): void {
    this.known.clear();
  }

  heights(specimens: readonly Specimen[]): void {
    const unknown = new Map(specimens.filter(one => !this.known.has(one.signature)).map(one => [one.signature, one]));
    if (unknown.size === 0) return;
    const cards = [...unknown.values()].map(
      ({ classes, width, face }) => html`<div class=${classes} ${placed({ width: px(width) })}>${face()}</div>`,
    );
    render(html`<div class="batch">${cards}</div>`, this.host);
    const batch = this.host.firstElementChild!.children;
    let index = 0;
    for (const signature of unknown.keys()) this.known.set(signature, (batch[index++] as HTMLElement).offsetHeight);
    render(nothing, this.host);
  }

  height(signature: string): number {
    return this.known.get(signature) ?? 0;
  }
}
