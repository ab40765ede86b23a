import { page } from '../harness/page';

/** The quick input of VS Code, as someone at the keyboard sees and uses it. */
export const quickInput = {
  /** Waits for a step by its title, such as `New HPS (2/11)`. */
  waitFor: (title: string) => page.waitFor(`.quick-input-widget .quick-input-title >> text="${title}"`),

  gone: () => page.waitFor('.quick-input-widget', { gone: true }),

  value: () =>
    page.evaluate<string>(
      `[...document.querySelectorAll('.quick-input-widget .quick-input-box input')].find(input => input.offsetParent)?.value`,
    ),

  /** The line below the field: the question, a hint or a problem. */
  message: () => page.text('.quick-input-widget .quick-input-message'),

  /** The labels of the choices: what stands in a second line is none, and may be left over from an earlier step. */
  rows: () => page.texts('.quick-input-widget .quick-input-list-entry .label-name:not(.quick-input-list-label-meta *)'),

  /** Types an answer into the step with this title and goes on. */
  answer: async (title: string, text: string) => {
    await quickInput.waitFor(title);
    await page.press('ControlOrMeta+A');
    if (text === '') await page.press('Delete');
    else await page.type(text);
    await page.press('Enter');
  },

  /** The step that asks this, by the line below its field or in it. */
  question: (words: string) =>
    `.quick-input-message:has-text("${words}"), .quick-input-widget input[placeholder*="${words}"]`,

  /** Like `answer`, for flows whose number of steps depends on what else is in the workspace. */
  answerTo: async (question: string, text: string) => {
    await page.waitFor(quickInput.question(question));
    await page.press('ControlOrMeta+A');
    await page.type(text);
    await page.press('Enter');
  },

  /** Takes the first folder, if that is asked before the question. */
  answerFolder: async (question: string) => {
    const folder = quickInput.question('In which folder?');
    await page.waitFor(`${folder}, ${quickInput.question(question)}`);
    if ((await page.count(folder)) > 0) await page.press('Enter');
  },

  /** Runs a command from the palette. */
  run: async (command: string) => {
    await page.press('F1');
    await page.waitFor('.quick-input-widget');
    await page.type(command);
    await page.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("Canopy: ${command}")`);
    await page.press('Enter');
  },
};
