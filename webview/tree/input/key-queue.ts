import type { CanvasCommand } from '../../../src/protocol/canvas-commands';

/** What the queue acts on: the page. */
export interface KeyTarget {
  /** Whether an edit of this canvas is on its way that a command would have to count on. */
  waitsWith(command: CanvasCommand): boolean;
  run(command: CanvasCommand): void;
  /** Types into the field that is open. */
  type(text: string): void;
  /** Writes what the field holds. */
  commit(): void;
}

type Entry = { readonly command: CanvasCommand } | { readonly text: string } | 'commit';

/** These act on no card, so there is nothing to wait for. */
const free: ReadonlySet<CanvasCommand> = new Set([
  'find',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'fit',
  'overview',
  'toggleDetails',
  'showKeys',
]);
const opensField: ReadonlySet<CanvasCommand> = new Set(['editTitle', 'addChild', 'addSibling']);

/**
 * Keys that come faster than the text follows. A card that moves has another place, and without an id another name, once the
 * text has changed: the next command on it waits for that. Nothing that is pressed is lost, but a key that is held down
 * repeats only once the command before it is done.
 */
export class KeyQueue {
  private entries: Entry[] = [];

  constructor(private readonly target: KeyTarget) {}

  /** Runs a command, now or when the edits before it are through. */
  command(command: CanvasCommand, isRepeat = false): void {
    if (command === 'leave') this.clear();
    const isWaiting = this.entries.length > 0;
    if (free.has(command) || command === 'leave') this.target.run(command);
    else if (!isWaiting && !this.target.waitsWith(command)) this.target.run(command);
    else if (!isWaiting || !isRepeat) this.entries.push({ command });
  }

  /** Whether a command waits that opens a field: what is typed meanwhile belongs into it. */
  get expectsText(): boolean {
    const last = this.entries.findLast(entry => entry === 'commit' || 'command' in entry);
    return last !== undefined && last !== 'commit' && 'command' in last && opensField.has(last.command);
  }

  type(text: string): void {
    this.entries.push({ text });
  }

  commit(): void {
    this.entries.push('commit');
  }

  /** The edits before are through, or some of them: goes on as far as nothing has to be waited for. */
  proceed(): void {
    for (let next = this.entries[0]; next !== undefined; next = this.entries[0]) {
      if (next !== 'commit' && 'command' in next && this.target.waitsWith(next.command)) return;
      this.entries.shift();
      if (next === 'commit') this.target.commit();
      else if ('text' in next) this.target.type(next.text);
      else this.target.run(next.command);
    }
  }

  /** An edit was not done: what was pressed after it counted on it. */
  clear(): void {
    this.entries = [];
  }
}
