import { page } from './page';

/** What the window tells in its notifications. */
export const notification = {
  /** Waits for one that has these words. */
  waitFor: (words: string) => page.waitFor(`.notification-list-item-message:has-text("${words}")`),

  /** Takes the button that is offered under this name. */
  choose: (label: string) => page.click(`.notifications-toasts .monaco-button >> text="${label}"`),
};
