// Answers the commands of page.ts with Playwright, outside VS Code.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const TIMEOUT_MS = 10_000;
const RETRY_MS = 50;
const DRAG_STEPS = 8;
/** So many pictures without a change are one at rest. */
const QUIET_FRAMES = 5;

const require = createRequire(import.meta.url);

/**
 * Returns the function that runs one command on a Playwright page, or with `window: 'other'` on the window that was opened last, and
 * gives `{ result }` or `{ error }`.
 * @param pictures folder for screenshots
 * @param options what tests may ask for about this run
 * @param openUserWindow opens a window of a user, without tests, on a folder below the opened one or on none
 */
export function pageCommands(page, pictures, options, openUserWindow) {
  const ofRun = {
    options: () => options,
    openUserWindow: ({ folder }) => openUserWindow(folder),
    closeOtherWindows: async () => {
      for (const other of page.context().pages().slice(1)) await other.close();
    },
    withhold: ({ file }) =>
      page.context().route(
        address => address.pathname.includes(file),
        route => route.abort(),
      ),
    giveBack: () => page.context().unrouteAll(),
    grant: ({ permissions }) => page.context().grantPermissions(permissions),
  };
  const known = new Map([[page, { ...windowCommands(page, pictures), ...ofRun }]]);

  async function commandsOf(window) {
    if (window !== 'other') return known.get(page);
    const other = await otherPage();
    if (!known.has(other)) known.set(other, windowCommands(other, pictures));
    return known.get(other);
  }

  /** VS Code opens a window a moment after it was asked to. */
  async function otherPage() {
    const last = () => page.context().pages().at(-1);
    if (last() === page) await page.context().waitForEvent('page', { timeout: TIMEOUT_MS });
    return last();
  }

  return async ({ command, window, ...rest }) => {
    try {
      const commands = await commandsOf(window);
      if (!Object.hasOwn(commands, command)) return { error: `There is no command ${command}.` };
      const result = await commands[command](rest);
      return { result: Buffer.isBuffer(result) ? undefined : result };
    } catch (error) {
      return { error: error.message };
    }
  };
}

/** What a user does and sees in one window. */
function windowCommands(page, pictures) {
  const errors = [];
  page.on('console', message => {
    const { url } = message.location();
    // VS Code asks every extension for its translations; those that have none answer 404.
    if (message.type() === 'error' && !url.endsWith('/package.nls.json')) errors.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', error => errors.push(error.stack || error.message));

  /**
   * The frames to look in: the page's own, or those of the webviews that are visible now, the largest first; of a title only
   * those that are called so.
   */
  async function frames(webview) {
    if (!webview) return [page.mainFrame()];
    const found = [];
    for (const outer of await page.$$('iframe.webview')) {
      const box = (await outer.isVisible()) ? await outer.boundingBox() : null;
      const inner = box && (await (await outer.contentFrame())?.$('#active-frame'));
      const frame = inner && (await inner.contentFrame());
      if (!frame || (typeof webview === 'string' && (await frame.title()) !== webview)) continue;
      if (box.width * box.height > 0) found.push({ frame, area: box.width * box.height });
    }
    return found.sort((a, b) => b.area - a.area).map(({ frame }) => frame);
  }

  /** Tries until it succeeds: webviews and their frames come, go and are replaced while VS Code opens them. */
  async function eventually({ timeout = TIMEOUT_MS }, attempt) {
    const end = Date.now() + timeout;
    for (;;) {
      const outcome = await attempt(Math.max(1, end - Date.now())).catch(error => ({ error }));
      if ('value' in outcome) return outcome.value;
      if (Date.now() >= end) throw outcome.error;
      await page.waitForTimeout(RETRY_MS);
    }
  }

  /** Does something with the first element that matches, once there is one. */
  function withElement(command, action) {
    const { selector, webview } = command;
    return eventually(command, async left => {
      for (const frame of await frames(webview)) {
        const element = frame.locator(selector).first();
        if ((await element.count()) > 0) return { value: await action(element, Math.min(left, 2000)) };
      }
      throw new Error(`${selector} is not in ${webview ? 'a visible webview' : 'the window'}.`);
    });
  }

  /** What is found in each frame at once, however many elements match there. */
  function inEach({ selector, webview }, look) {
    return eventually({}, async () => {
      const found = await Promise.all((await frames(webview)).map(frame => look(frame.locator(selector))));
      return { value: found.flat() };
    });
  }

  async function middle(command, selector) {
    const box = await withElement({ ...command, selector }, element => element.boundingBox());
    if (!box) throw new Error(`${selector} is not visible.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  return {
    screenshot: ({ name, hidden }) =>
      page.screenshot({
        path: path.join(pictures, `${name}.png`),
        style: hidden && `${hidden} { visibility: hidden !important; }`,
      }),
    press: async ({ keys }) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: ({ text }) => page.keyboard.type(text),
    click: command => {
      const { button = 'left', count = 1, modifiers = [], position } = command;
      return withElement(command, (element, timeout) =>
        element.click({ button, clickCount: count, modifiers, position, timeout }),
      );
    },
    hover: command => withElement(command, (element, timeout) => element.hover({ timeout })),
    drag: async command => {
      const { x, y } = await middle(command, command.from);
      const to = command.to;
      const end = typeof to === 'string' ? await middle(command, to) : { x: x + to.x, y: y + to.y };
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: DRAG_STEPS });
      await page.mouse.up();
    },
    wheel: async command => {
      const { x, y } = await middle(command, command.selector);
      const { by } = command;
      await page.mouse.move(x, y);
      if (by.modifier) await page.keyboard.down(by.modifier);
      await page.mouse.wheel(by.x, by.y);
      if (by.modifier) await page.keyboard.up(by.modifier);
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what a user reads is the rendered text.
    text: command => withElement(command, (element, timeout) => element.innerText({ timeout })),
    texts: command => inEach(command, elements => elements.allInnerTexts()),
    count: async command => {
      const counts = await inEach(command, elements => elements.count());
      return counts.reduce((sum, count) => sum + count, 0);
    },
    box: command => withElement(command, (element, timeout) => element.boundingBox({ timeout })),
    waitFor: command => {
      if (!command.gone) return withElement(command, (element, timeout) => element.waitFor({ timeout }));
      return eventually(command, async () => {
        for (const frame of await frames(command.webview)) {
          if (await frame.locator(command.selector).first().isVisible())
            throw new Error(`${command.selector} is still there.`);
        }
        return { value: undefined };
      });
    },
    evaluate: command =>
      eventually(command, async () => {
        const [frame] = await frames(command.webview);
        if (!frame) throw new Error('No webview is visible.');
        return { value: await frame.evaluate(command.expression) };
      }),
    settled: () =>
      eventually({}, async () => {
        for (const frame of [page.mainFrame(), ...(await frames(true))])
          await frame.evaluate(comeToRest, [QUIET_FRAMES, TIMEOUT_MS]);
        return { value: undefined };
      }),
    accessibility: async command => {
      const [frame] = await frames(command.webview);
      if (!frame) throw new Error('No webview is visible.');
      const violations = await audit(frame, command.selector);
      return violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        targets: nodes.map(({ target }) => target.join(' ')),
      }));
    },
    consoleErrors: () => errors.splice(0),
    memory: () => usedMemory(page),
    resize: ({ width, height }) => page.setViewportSize({ width, height }),
    media: features => page.emulateMedia(features),
  };
}

/** Megabytes that are in use after a collection, in a window together with what it shows from the same server. */
async function usedMemory(page) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
  } finally {
    await session.detach();
  }
}

/**
 * Runs in a frame: resolves when some pictures in a row were the same, and nothing moves any more. What moves without an end, as
 * a sign of waiting does, does not count, nor what moves with a scroll bar instead of the time; nor does what VS Code changes in
 * its own frame, whose cursor blinks.
 */
async function comeToRest([frames, limit]) {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  if (parent !== self)
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const moves = animation =>
    animation.playState === 'running' &&
    animation.timeline === document.timeline &&
    animation.effect?.getComputedTiming().endTime !== Infinity;
  const end = performance.now() + limit;
  for (let quiet = 0; quiet < frames; ) {
    changed = false;
    await new Promise(requestAnimationFrame);
    quiet = changed || document.getAnimations().some(moves) ? 0 : quiet + 1;
    if (performance.now() > end) throw new Error(`Something still moves after ${limit / 1000} seconds.`);
  }
  observer.disconnect();
}

async function audit(frame, selector = 'body') {
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(`axe.run(${JSON.stringify(selector)})`);
  return violations;
}
