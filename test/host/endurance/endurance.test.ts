import * as vscode from 'vscode';
import { openCanvas } from '../editor/canvas-page';
import * as assert from '../harness/assert';
import { activeHost, pause, removeFiles, writeFile } from '../harness/files';
import { page } from '../harness/page';
import { usedMemory, watchRejections } from './memory';
import { scorecardText, treeText } from './texts';
import { RandomUser } from './user';

const names = ['endurance-a.tree.yaml', 'endurance-b.tree.yaml', 'endurance.scorecard.yaml'];
/** So much of a run warms up, and from so many actions on what memory grows afterwards says something. */
const warmUp = 0.25;
const enoughForMemory = 3000;
const mostGrowth = 1.2;

describe('Endurance', () => {
  afterEach(removeFiles);

  it('leaves every file valid or as the user left it, whatever is done', async function () {
    const { actions = 200, seed = 20261125 } = page.available ? await page.options() : {};
    this.timeout(60_000 + actions * 500);
    this.retries(0);
    const host = await activeHost();
    const uris = await Promise.all(
      names.map(name => writeFile(name, name.includes('.tree.') ? treeText : scorecardText)),
    );
    const user = new RandomUser(host, seed);
    await user.open(uris);
    if (page.available) await openCanvas(uris[0]!, { beside: true });
    const rejections = watchRejections();
    let warm: number | undefined;
    let done = 0;
    try {
      for (; done < actions; done++) {
        await user.act();
        if (done === Math.floor(actions * warmUp)) warm = usedMemory();
        if (done % 250 === 249) console.log(`test-report ${done + 1} actions, ${usedMemory()?.toFixed(1) ?? '?'} MB`);
      }
      await pause(500);
      assert.deepEqual(rejections.found, []);
      assert.deepEqual(await errorsShown(), []);
    } catch (error) {
      throw new Error(`After ${done} actions of seed ${seed}: ${error}\nThe last ones:\n${user.log.join('\n')}`);
    } finally {
      rejections.dispose();
    }
    console.log(`test-report       ${[...user.counts].map(each => each.join(' ')).join(', ')}`);
    const end = usedMemory();
    if (actions < enoughForMemory || warm === undefined || end === undefined) return;
    assert.ok(end < warm * mostGrowth, `${warm.toFixed(1)} MB became ${end.toFixed(1)} MB`);
  });
});

/** The error messages that are shown or wait in the list. */
async function errorsShown(): Promise<string[]> {
  if (!page.available) return [];
  await vscode.commands.executeCommand('notifications.showList');
  return page.texts('.notification-list-item:has(.codicon-error) .notification-list-item-message');
}
