import { page } from './page';

const ATTEMPTS = 5;
const PATIENCE_MS = 1500;

/** Does something until what it leads to is there: VS Code drops a click or a key that comes while it draws. */
export async function untilShown(selector: string, what: () => Promise<unknown>): Promise<void> {
  await again({ selector, gone: false }, what);
}

/** Chooses from the menu that is open. A menu ignores a click in its first tenth of a second, so it is clicked until it closes. */
export async function chooseFromOpenMenu(entry: string): Promise<void> {
  const item = `.monaco-menu .action-menu-item:has(.action-label[aria-label="${entry}"])`;
  await page.waitFor(item);
  await again({ selector: item, gone: true }, () => page.click(item, { timeout: PATIENCE_MS }));
}

async function again(until: { selector: string; gone: boolean }, what: () => Promise<unknown>): Promise<void> {
  const { selector, gone } = until;
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    try {
      await what();
      return await page.waitFor(selector, { gone, timeout: PATIENCE_MS });
    } catch {
      // The next attempt, or the last wait, tells.
    }
  }
  await page.waitFor(selector, { gone });
}
