import * as vscode from 'vscode';
import { hostileStrings, workspaceWith } from '../../unit/support/hostile';
import * as assert from '../harness/assert';
import { activeHost, removeFiles, writeFile } from '../harness/files';
import { page, requirePage } from '../harness/page';

const webview = true;
/** A busy machine takes its time to load a page. */
const loadTime = 90_000;

/** Each kind of file with what shows it as a page, and what stands in the page once it is drawn. */
const pages: Readonly<Record<string, readonly [command: string, drawn: string]>> = {
  tree: ['canopy.openAsTree', '.card'],
  scorecard: ['canopy.openAsTable', 'tbody tr, [role=row]'],
  kata: ['canopy.openAsKata', '[role=row]'],
  roadmap: ['canopy.openAsRoadmap', '[role=grid]'],
  journey: ['canopy.openAsJourneyMap', '[role=grid]'],
  insights: ['canopy.openAsInsights', '[data-card], [role=grid]'],
};

/** What a page would do that obeys a text: run a script, load something, or be wider than its window. */
const state = `({
  ran: window.__ran ?? parent.__ran ?? null,
  policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
  foreign: document.querySelectorAll('iframe, object, embed, base, form[action], a[href], body img, body meta, marquee').length,
  wider: document.documentElement.scrollWidth > innerWidth + 1,
})`;

interface PageState {
  readonly ran: unknown;
  readonly policy: string;
  readonly foreign: number;
  readonly wider: boolean;
}

/** What lists, picks and bars of the window would show that obey a text: an icon that only a file names, a turn of the writing direction. */
const labels = `({
  icons: document.querySelectorAll('.codicon-beaker-stop').length,
  links: document.querySelectorAll('.notification-list-item-message a, .statusbar-item a[href^="command:"]').length,
  turned: [...document.querySelectorAll('.monaco-list-row, .quick-input-widget, .statusbar-item, .notification-toast, .breadcrumbs-view')]
    .filter(element => /[\\u202a-\\u202e\\u2066-\\u2069]/.test(element.textContent)).length,
})`;

/** Several texts in one, so that a page is opened once for them all: some scripts, marks and turns, and a word without end. */
function mixed(): string {
  const groups = hostileStrings();
  const some = ['html', 'svg', 'markdown', 'command links', 'bidi'].flatMap(group => groups[group]!.slice(0, 6));
  return `$(beaker-stop) ${some.join(' ').replace(/\s+/g, ' ').slice(0, 400)} ${'w'.repeat(300)}`;
}

describe('Hostile files @long', function () {
  this.timeout(180_000);

  before(async function () {
    requirePage(this);
    await activeHost();
    for (const [name, text] of Object.entries(workspaceWith(mixed())))
      await writeFile(name.replace('x.', 'hostile.'), text);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot(`failed-hostile-${this.currentTest.title.slice(-20)}`);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(removeFiles);

  for (const [kind, [command, drawn]] of Object.entries(pages)) {
    it(`run nothing, load nothing and stay in place on the page of a ${kind}`, async () => {
      const [folder] = vscode.workspace.workspaceFolders!;
      await vscode.commands.executeCommand(command, vscode.Uri.joinPath(folder!.uri, `hostile.${kind}.yaml`));
      await page.waitFor(drawn, { webview, timeout: loadTime });
      const { policy, ...shown } = await page.evaluate<PageState>(state, { webview });
      await page.screenshot(`hostile-${kind}`);
      assert.deepEqual(shown, { ran: null, foreign: 0, wider: false });
      assertStrict(policy);
      assert.equal(await page.evaluate('window.__ran ?? null'), null);
      assert.equal(await page.count('.monaco-dialog-box'), 0);
    });
  }
});

const asWords = { icons: 0, links: 0, turned: 0 };

describe('Hostile files in the workbench', function () {
  this.timeout(180_000);

  const words = `\u202e$(beaker-stop) [run](command:workbench.action.quit) ${mixed()}`;
  const uri = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'hostile.tree.yaml');

  before(async function () {
    requirePage(this);
    await activeHost();
    const texts = workspaceWith(words);
    for (const [name, text] of Object.entries(texts)) await writeFile(name.replace('x.', 'hostile.'), text);
    await vscode.window.showTextDocument(uri());
  });

  after(removeFiles);

  for (const [place, command, rows] of [
    ['the side bar', 'canopy.trees.focus', '.pane-body .monaco-list-row'],
    ['the list of symbols', 'workbench.action.gotoSymbol', '.quick-input-widget .monaco-list-row'],
    ['a list to choose from', 'canopy.newInsight', '.quick-input-widget .monaco-list-row'],
  ] as const)
    it(`are words in ${place}`, async () => {
      // What asks a question waits for its answer.
      void vscode.commands.executeCommand(command);
      await page.waitFor(rows, { timeout: loadTime });
      await page.screenshot(`hostile-in-${place.replaceAll(' ', '-')}`);
      assert.deepEqual(await page.evaluate(labels), asWords);
      await page.press('Escape');
      assert.equal(await page.count('.monaco-dialog-box'), 0);
    });

  /** Waits for what the window says, and reads what became of the text in it. */
  async function assertSaid(selector: string, name: string): Promise<void> {
    await page.waitFor(selector, { timeout: loadTime });
    await page.screenshot(`hostile-in-${name}`);
    assert.deepEqual(await page.evaluate(labels), asWords);
  }

  it('are words in the message of what was done', async () => {
    await vscode.commands.executeCommand('canopy.markReviewed', { uri: uri().toString(), title: words });
    await assertSaid('.statusbar-item:has-text("is reviewed as of today")', 'a-message');
  });

  it('are words in the status bar and in what it says of itself', async () => {
    await page.hover('.statusbar-item:has-text("reviews due")');
    await assertSaid('.monaco-hover:has-text("beaker-stop")', 'a-tooltip');
    const hover = await page.text('.monaco-hover:has-text("beaker-stop")');
    assert.equal(/[\u202a-\u202e\u2066-\u2069]/.test(hover), false);
  });
});

/** The policy as it was shipped, directive by directive. */
function assertStrict(policy: string): void {
  const directives = new Map(
    policy.split(/;\s*/).map(each => [each.split(' ', 1)[0], each.split(' ').slice(1)] as const),
  );
  const names = ['default-src', 'script-src', 'style-src', 'font-src', 'img-src', 'base-uri', 'form-action'];
  assert.deepEqual([...directives.keys()], names);
  for (const name of ['default-src', 'base-uri', 'form-action']) assert.deepEqual(directives.get(name), [`'none'`]);
  assert.match(directives.get('script-src')!.join(' '), /^'nonce-[\w+/]{22}=='$/);
  assert.deepEqual(directives.get('img-src'), ['blob:']);
  assert.equal(/unsafe-|data:/.test(policy), false, policy);
  // What VS Code names as the place of the extension's own files: never a whole scheme, never everything.
  for (const name of ['style-src', 'font-src'])
    assert.equal(/(?:^| )(?:\*|https?:)(?: |$)/.test(directives.get(name)!.join(' ')), false);
}
