import * as l10n from '@vscode/l10n';
import type { Core } from '../core';

interface Uses {
  /** Called once, when the part is in the page first. */
  readonly shown?: () => void;
  /** Puts away what shows the part, where its script can't be loaded: when it is asked for again the script is, too. */
  readonly close?: (core: Core) => void;
}

/** A part of the page whose script is loaded when it is shown first, so that a canvas opens with a light one. */
export class Lazy<T> {
  private part: T | undefined;
  private loading: Promise<void> | undefined;
  private reason: string | undefined;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly uses: Uses = {},
  ) {}

  /** The part; undefined while its script is on the way, after which the page is drawn again. */
  get(core: Core): T | undefined {
    this.loading ??= this.load().then(
      part => {
        this.part = part;
        core.afterDraw(() => this.uses.shown?.());
      },
      error => this.lose(core, error),
    );
    return this.part;
  }

  /** Why the part is not there and will not be, for what can't be put away. */
  get lost(): string | undefined {
    return this.reason;
  }

  private lose(core: Core, error: unknown): void {
    core.send({ type: 'log', message: `A part of the canvas could not be loaded: ${String(error)}` });
    const reason = l10n.t('A part of the canvas can’t be loaded. Close the tree and open it again.');
    core.refuse(reason);
    const { close } = this.uses;
    if (!close) this.reason = reason;
    else {
      this.loading = undefined;
      close(core);
    }
  }
}
