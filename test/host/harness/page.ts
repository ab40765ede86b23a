import * as vscode from 'vscode';

/** Where to look: in the workbench itself, or inside the visible webview (the one that has the selector, if there are several). */
export interface Where {
  /** A text is the title of the page that is meant: the name of its file. */
  webview?: boolean | string;
  /** Milliseconds to wait for it, 10,000 unless told. */
  timeout?: number;
}

export interface Click extends Where {
  button?: 'left' | 'right';
  /** 2 is a double click. */
  count?: number;
  /** Where, from the element's upper left corner; its middle unless told. */
  position?: { x: number; y: number };
  modifiers?: ('Alt' | 'Control' | 'ControlOrMeta' | 'Meta' | 'Shift')[];
}

/** In pixels of the window's upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Violation {
  id: string;
  impact: string;
  help: string;
  /** Selectors of the elements. */
  targets: string[];
}

/** What the command line of the runner asks for. A runner without a page gives no more than `grep`. */
export interface RunOptions {
  /** How many random actions the test of endurance does, and the seed that chooses them. */
  actions?: number;
  seed?: number;
  /** Which tests, as mocha takes it. */
  grep?: string;
  /** Which ones not, where `grep` names none. */
  except?: string;
  /** The display language, `en` unless told. */
  language?: string;
  /** The tested extension is an installed `.vsix`, not the development folder. */
  packaged?: boolean;
  /** The window starts in Restricted Mode. */
  restricted?: boolean;
}

/** What a user does and sees in one window. Calls wait until the element is there, and reject with Playwright's reason when it is not. */
function windowOf(send: typeof sendTo) {
  return {
    /** Writes out/pictures/<name>.png of the whole window, without what `hidden` selects. */
    screenshot: (name: string, hidden?: string) => send<void>('screenshot', { name, hidden }),

    /** Presses keys one after another, as in 'Control+Shift+P' or 'ArrowDown'. */
    press: (...keys: string[]) => send<void>('press', { keys }),

    /** Types text where the focus is. */
    type: (text: string) => send<void>('type', { text }),

    click: (selector: string, how: Click = {}) => send<void>('click', { selector, ...how }),
    hover: (selector: string, where: Where = {}) => send<void>('hover', { selector, ...where }),

    /** Drags with the mouse from the middle of one element to the middle of another, or by an offset. */
    drag: (from: string, to: string | { x: number; y: number }, where: Where = {}) =>
      send<void>('drag', { from, to, ...where }),

    /** Turns the mouse wheel over an element; with a modifier it zooms where the surface does so. */
    wheel: (selector: string, by: { x: number; y: number; modifier?: 'Control' | 'Shift' }, where: Where = {}) =>
      send<void>('wheel', { selector, by, ...where }),

    /** The visible text of the first match. */
    text: (selector: string, where: Where = {}) => send<string>('text', { selector, ...where }),

    /** The visible texts of all matches there are now. */
    texts: (selector: string, where: Where = {}) => send<string[]>('texts', { selector, ...where }),

    /** How many match now, without waiting for any. */
    count: (selector: string, where: Where = {}) => send<number>('count', { selector, ...where }),

    box: (selector: string, where: Where = {}) => send<Box>('box', { selector, ...where }),

    /** Waits until the first match is visible, or with `gone` until none is. */
    waitFor: (selector: string, where: Where & { gone?: boolean } = {}) =>
      send<void>('waitFor', { selector, ...where }),

    /** Waits until nothing moves in the window and in its webviews. */
    settled: () => send<void>('settled'),

    /** The value of a JavaScript expression in the page or the webview's document; it must be plain data. */
    evaluate: <T>(expression: string, where: Where = {}) => send<T>('evaluate', { expression, ...where }),

    /** What axe finds wrong below a selector of the page or the webview. */
    accessibility: (where: Where & { selector?: string } = {}) => send<Violation[]>('accessibility', where),

    /** Errors on the page's console since the last call, webviews included: a breach of a content security policy is one. */
    consoleErrors: () => send<string[]>('consoleErrors'),

    /** Megabytes of JavaScript in use after a collection, in the window and its webviews together. */
    memory: () => send<number>('memory'),

    /** Resizes the window; 1280 by 800 at the start. */
    resize: (width: number, height: number) => send<void>('resize', { width, height }),

    /** What the user's system asks for; null is as it was. */
    media: (features: { forcedColors?: 'active' | null; reducedMotion?: 'reduce' | null }) =>
      send<void>('media', features),
  };
}

/**
 * The browser page that shows this VS Code. On the desktop there is none, so a test that needs it starts with `requirePage(this)`.
 * Selectors are Playwright's.
 */
export const page = {
  ...windowOf(sendTo),

  /** True where a runner answers page commands: in the web host next to the extension, in the Node host at an address of its own. */
  get available(): boolean {
    return bridge() !== undefined;
  },

  /** What the run was started with. */
  options: async (): Promise<RunOptions> => {
    if (page.available) return sendTo('options');
    const grep = environment('TEST_GREP');
    return grep ? { grep } : {};
  },

  /** Allows pages what a browser asks its user for, such as `clipboard-read`. */
  grant: (...permissions: string[]) => sendTo<void>('grant', { permissions }),

  /**
   * Has every window ask in vain for the files of the extension whose address has this in it, until `giveBack`. In the web host alone:
   * elsewhere windows ask the disk.
   */
  withhold: (file: string) => sendTo<void>('withhold', { file }),
  giveBack: () => sendTo<void>('giveBack'),

  /** Opens a window that runs no tests, `otherWindow` then, on a folder below the opened one, or on none. */
  openUserWindow: (folder?: string) => sendTo<void>('openUserWindow', { folder }),
};

/** The window that was opened last beside the one that runs the tests: a user's own, or one that an editor was moved to. */
export const otherWindow = {
  ...windowOf((command, options) => sendTo(command, { ...options, window: 'other' })),

  /** Closes what is open beside the window that runs the tests. */
  close: () => sendTo<void>('closeOtherWindows'),
};

/**
 * Waits until all that was done has come to its end: the pages are at rest, what they said has arrived, and what came of it is
 * drawn. For pictures, and for tests of what does not happen.
 */
export async function settled(): Promise<void> {
  await page.settled();
  // Messages go through the window in their order: this one comes back behind those that were on their way.
  await vscode.commands.executeCommand('setContext', 'canopy.settled', true);
  await page.settled();
}

/** Skips a test, with its reason, where no page can be driven: `it('…', async function () { requirePage(this); … })`. */
export function requirePage(context: Mocha.Context): void {
  if (page.available) return;
  const reason = ' (skipped: the desktop has no page to drive)';
  if (context.test && !context.test.title.endsWith(reason)) context.test.title += reason;
  context.skip();
}

function environment(name: string): string | undefined {
  return (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env[name];
}

function bridge(): string | undefined {
  const own = vscode.extensions.getExtension('canopy.canopy')?.extensionUri;
  return own?.scheme === 'http' ? vscode.Uri.joinPath(own, '../page').toString(true) : environment('CANOPY_TEST_PAGE');
}

async function sendTo<T>(command: string, options: object = {}): Promise<T> {
  const address = bridge();
  if (!address) throw new Error('There is no page here: start the test with requirePage(this).');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ command, ...options }) });
  if (!response.ok) throw new Error(`${command}: ${await response.text()}`);
  const { result, error } = (await response.json()) as { result: T; error?: string };
  if (error !== undefined) throw new Error(`${command}: ${error}`);
  return result;
}
