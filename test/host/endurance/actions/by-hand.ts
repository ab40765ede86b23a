import * as vscode from 'vscode';
import { until } from '../../editor/tree-file';
import { page } from '../../harness/page';
import { nameOf, patience } from '../desk';
import type { Action, RandomUser } from '../user';

const card = '[role=treeitem]';
const cell = '[role=gridcell][data-key]';

/** What the keyboard and the mouse do on the pages that are visible, through the window. */
export const canvasAndTable: readonly Action[] = [
  { name: 'keys on a canvas', weight: 0.75, needs: 'page', act: user => byHand(user, card, keysOnCanvas) },
  { name: 'drag on a canvas', weight: 0.35, needs: 'page', act: user => byHand(user, card, drag) },
  { name: 'keys in a table', weight: 0.5, needs: 'page', act: user => byHand(user, cell, keysInTable) },
];

const walk = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const onCanvas = [
  ...walk,
  ...[
    'Alt+ArrowUp',
    'Alt+ArrowDown',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Shift+ArrowDown',
    'Control+a',
    'Control+Space',
  ],
  ...['Delete', 's', 'm', 'f', 'o', 'z', 'd', '+', '-', '0', 'F8', '?', 'Control+f', 'Control+z', 'Control+y'],
];
const titles = ['When I wait, I guess', 'a: b', '"quoted"', '- dash', '# no comment'];
const values = ['3..5', '80%', '2', '0', 'soon', '-1'];
/** How long something is sought that may have gone out of sight; then the hand misses it, as hands do. */
const reach = 1500;
/** So often something is done at most while a page is there. */
const mostAtOnce = 3;

/** The page of one file, by its title, and what is sought there. */
interface On {
  readonly webview: string;
  readonly selector: string;
}

type ByHand = (user: RandomUser, target: string, on: On) => Promise<void>;

/** Does something on elements of a file's page, one after another. */
async function byHand(user: RandomUser, selector: string, act: ByHand): Promise<void> {
  const isTree = selector === card;
  const file = user.pick(user.desk.present.filter(each => each.isTree === isTree));
  if (!file) return;
  await user.desk.open(file);
  await vscode.commands.executeCommand(isTree ? 'canopy.openAsTree' : 'canopy.openAsTable', file.uri);
  const webview = nameOf(file.uri);
  // In a small window there may be room for no more than what is said above it.
  await until('the page is drawn', async () => (await page.count('main', { webview })) > 0, patience);
  for (let left = 1 + user.below(mostAtOnce); left > 0; left--) {
    await once(user, { selector, webview }, act);
    await user.desk.check();
  }
}

/** Does it on one of the elements, and closes what that may have opened. */
async function once(user: RandomUser, on: On, act: ByHand): Promise<void> {
  const target = await anyOf(user, on);
  user.count('by hand');
  try {
    if (target) await act(user, target, on);
  } catch (error) {
    user.tell(`  missed: ${error}`);
    user.count('missed');
  }
  await page.press('Escape', 'Escape', 'Escape');
  await user.desk.settle();
}

/** A selector of one of the elements that are in sight; undefined where a page shows something else instead. */
async function anyOf(user: RandomUser, { selector, webview }: On): Promise<string | undefined> {
  const inSight = await page.evaluate<number[]>(`(${numbersInSight})(${JSON.stringify(selector)})`, { webview });
  return inSight.length === 0 ? undefined : `:nth-match(${selector}, ${user.pick(inSight)})`;
}

/** Runs in a page: which of the elements that match, from 1 on, have their middle where a pointer reaches it. */
const numbersInSight = `selector => [...document.querySelectorAll(selector)].flatMap((element, at) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  return there && element.contains(there) ? [at + 1] : [];
})`;

async function keysOnCanvas(user: RandomUser, target: string, { webview }: On): Promise<void> {
  await page.click(target, { webview, timeout: reach });
  if (user.chance(0.3)) {
    const how = user.pick(['F2', 'n', 'Control+Enter']);
    const title = user.pick(titles);
    user.tell(`  ${target}: ${how} ${title}`);
    await page.press(how);
    await page.type(title);
    await page.press(user.pick(['Enter', 'Enter', 'Escape']));
  } else {
    const keys = [user.pick(onCanvas), user.pick(onCanvas)];
    user.tell(`  ${target}: ${keys.join(' ')}`);
    await page.press(...keys);
  }
}

async function drag(user: RandomUser, target: string, on: On): Promise<void> {
  const onto = user.chance(0.8) ? await anyOf(user, on) : { x: user.below(400) - 200, y: user.below(400) - 200 };
  user.tell(`  ${target}: drag to ${JSON.stringify(onto)}`);
  await page.drag(target, onto ?? { x: 100, y: 0 }, { webview: on.webview, timeout: reach });
}

async function keysInTable(user: RandomUser, target: string, { webview }: On): Promise<void> {
  const value = user.pick(values);
  const key = user.pick(['F2', 'Delete', 'Enter', 'Control+z', ...walk]);
  user.tell(`  ${target}: ${key} ${value}`);
  await page.click(target, { webview, timeout: reach });
  await page.press(key);
  if (user.chance(0.7)) await page.type(value);
  await page.press(user.pick(['Enter', 'Tab', 'Escape']));
}
