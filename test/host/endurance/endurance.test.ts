import * as vscode from 'vscode';
import { openCanvas } from '../editor/canvas-page';
import { useTheme, usualTheme } from '../editor/themes';
import * as assert from '../harness/assert';
import { activeHost, pause, removeFiles, writeFile } from '../harness/files';
import { namesOwnScript } from '../harness/own-scripts.mjs';
import { page } from '../harness/page';
import { makeBranches } from './branches';
import { Desk } from './desk';
import { watchFailures } from './failures';
import { inWords, type Memory, usedMemory } from './memory';
import { Repository } from './repository';
import { firstText } from './texts';
import { RandomUser } from './user';

const names = ['endurance-a.tree.yaml', 'endurance-b.tree.yaml', 'endurance.scorecard.yaml'];
/** So much of a run warms up, and from so many actions on what memory grows afterwards says something. */
const warmUp = 0.25;
const enoughForMemory = 3000;
const mostGrowth = 1.2;
/** A page that was closed a moment ago still takes its memory: of so many measurements the middle one counts. */
const measured = 5;
/** After so many actions it is told how far the run is, and whether VS Code shows an error. */
const lap = 250;
/** What VS Code draws again with every letter or all the time, and is none of ours. */
const unseen = { 'editor.minimap.enabled': false, 'editor.cursorBlinking': 'solid' };

describe('Endurance @long', () => {
  let takeAway: (() => Promise<void>) | undefined;
  let desk: Desk | undefined;

  afterEach(async () => {
    desk?.dispose();
    await removeFiles();
    await takeAway?.();
    if (!page.available) return;
    await useTheme(usualTheme);
    await set(Object.fromEntries(Object.keys(unseen).map(name => [name, undefined])));
    await page.media({ reducedMotion: null });
    await page.resize(1280, 800);
  });

  it('leaves every file valid or as the user left it, whatever is done', async function () {
    const { actions = 200, seed = 20261125 } = page.available ? await page.options() : {};
    this.timeout(120_000 + actions * 1000);
    this.retries(0);
    const host = await activeHost();
    if (page.available) await drawLess();
    const uris = await writeFiles();
    const repository = await Repository.of(vscode.workspace.workspaceFolders![0]!.uri);
    if (repository) takeAway = await makeBranches(repository, uris);
    desk = new Desk(host, uris);
    await desk.lookAgain();
    for (const file of desk.files) await desk.open(file);
    if (page.available) await openCanvas(uris[0]!, { beside: true });
    await work(new RandomUser(host, desk, repository, seed), actions, seed);
  });
});

/** Where a machine draws without a graphics card, most of its time would go into pictures that nobody sees. */
async function drawLess(): Promise<void> {
  await page.resize(900, 560);
  await page.media({ reducedMotion: 'reduce' });
  await set(unseen);
}

async function set(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  for (const [name, value] of Object.entries(settings))
    await configuration.update(name, value, vscode.ConfigurationTarget.Global);
}

function writeFiles(): Promise<vscode.Uri[]> {
  return Promise.all(names.map(name => writeFile(name, firstText({ path: name }))));
}

async function work(user: RandomUser, actions: number, seed: number): Promise<void> {
  const failures = watchFailures(user.host.log);
  const memory: Memory[] = [];
  let done = 0;
  try {
    for (; done < actions; done++) {
      await user.act();
      if (done % lap !== lap - 1) continue;
      await assertNoErrors(failures.found);
      const used = await usedMemory();
      if (done >= actions * warmUp) memory.push(used);
      console.log(`test-report ${done + 1} actions, ${inWords(used)}`);
    }
    await pause(500);
    await assertNoErrors(failures.found);
  } catch (error) {
    if (page.available) await page.screenshot('failed-endurance');
    throw new Error(
      `After ${done} actions of seed ${seed}: ${inFull(error)}\n${user.desk.state}\nThe last ones:\n${user.log.join('\n')}`,
    );
  } finally {
    failures.dispose();
    console.log(`test-report ${user.summary}`);
  }
  if (actions >= enoughForMemory) assertNoGrowth(memory);
}

/** @param memory after each lap from the warm-up on */
function assertNoGrowth(memory: readonly Memory[]): void {
  for (const part of ['host', 'window'] as const) {
    const used = memory.flatMap(each => each[part] ?? []);
    const [before, after] = [middle(used.slice(0, measured)), middle(used.slice(-measured))];
    if (before === undefined || after === undefined) continue;
    const words = `${before.toFixed(1)} MB in the ${part} became ${after.toFixed(1)} MB`;
    console.log(`test-report ${words}`);
    assert.ok(after < before * mostGrowth, words);
  }
}

function middle(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** With the values that an assertion compared. */
function inFull(error: unknown): string {
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  return actual === undefined && expected === undefined
    ? String(error)
    : `${error}\nIt is ${JSON.stringify(actual)}\nand not ${JSON.stringify(expected)}`;
}

async function assertNoErrors(failures: readonly string[]): Promise<void> {
  assert.deepEqual(failures, []);
  if (!page.available) return;
  assert.deepEqual(await errorsShown(), []);
  // VS Code's own errors are told there too.
  const errors = await page.consoleErrors();
  assert.deepEqual(errors.filter(namesOwnScript), []);
}

/** The error messages that are shown or wait in the list. */
async function errorsShown(): Promise<string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  const errors = await page.texts('.notification-list-item:has(.codicon-error) .notification-list-item-message');
  await vscode.commands.executeCommand('notifications.hideList');
  return errors;
}
