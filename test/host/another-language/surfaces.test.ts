import * as vscode from 'vscode';
import { PSEUDO_LANGUAGE } from '../../../scripts/l10n/pseudo.mjs';
import * as assert from '../harness/assert';
import { activeHost } from '../harness/files';
import { page } from '../harness/page';
import { expectPseudo, expectTranslated } from './texts';

const webview = true;
/** A busy machine takes its time to load a page. */
const loadTime = 60_000;

const file = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

/** Editors of Canopy: the command that opens one, its file, and what stands in it once it is drawn. */
const editors: readonly (readonly [command: string, name: string, first: string])[] = [
  ['canopy.openAsTree', 'a.tree.yaml', '[role=treeitem][data-key=o1]'],
  ['canopy.openAsTable', 'a.scorecard.yaml', 'tr[data-key]'],
  ['canopy.openAsKata', 'a.kata.yaml', 'tr[data-key]'],
  ['canopy.openAsRoadmap', 'a.roadmap.yaml', '[data-card]'],
  ['canopy.openAsJourneyMap', 'a.journey.yaml', '.place'],
  ['canopy.openAsInsights', 'a.insights.yaml', '[data-card]'],
];

/**
 * Nothing that is shown is English in a language that is not: run with `--language qps-ploc` on a folder whose files are in
 * Greek, so that every English word left is one that nobody can translate.
 */
if (vscode.env.language === PSEUDO_LANGUAGE)
  describe('In another language', function () {
    this.timeout(240_000);

    before(async () => {
      await activeHost();
      await page.resize(1600, 1000);
    });

    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    it('the manifest is translated: commands, views, settings, walkthrough', () => {
      const { contributes, description } = vscode.extensions.getExtension('canopy.canopy')!.packageJSON;
      const { commands, views, viewsWelcome, customEditors, walkthroughs } = contributes;
      const texts = [commands, views.canopy, viewsWelcome, customEditors, walkthroughs, walkthroughs[0].steps]
        .flat()
        .flatMap(({ title, name, displayName, contents, description: more }) => [
          title,
          name,
          displayName,
          contents,
          more,
        ]);
      const settings = Object.values<Record<string, string>>(contributes.configuration.properties).flatMap(setting => [
        setting.description,
        setting.markdownDescription,
      ]);
      const shown = [description, ...texts, ...settings].filter(text => text !== undefined);
      expectPseudo(
        'the manifest',
        shown.map(text => String(text).replace(/`[^`]*`/g, '')),
      );
    });

    it('the side bar is', async () => {
      await vscode.commands.executeCommand('canopy.trees.focus');
      await page.waitFor('.monaco-list-row >> text=Όταν', { timeout: loadTime });
      await expectTranslated('the trees and scorecards', '[id="workbench.view.extension.canopy"] .monaco-list-rows');
      await vscode.commands.executeCommand('canopy.reviews.focus');
      await expectTranslated('the reviews', '[id="workbench.view.extension.canopy"] .monaco-list-rows');
      await expectTranslated('the titles of the views', '[id="workbench.view.extension.canopy"] .pane-header .title');
    });

    it('the text is: problems, hovers, lenses, hints, symbols and fixes', async () => {
      for (const [, name] of editors) {
        const document = await vscode.workspace.openTextDocument(file(name));
        const { uri } = document;
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          uri,
          50,
        );
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          uri,
          whole,
        );
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri,
          whole,
        );
        const texts = [
          ...vscode.languages.getDiagnostics(uri).map(({ message }) => message),
          ...lenses.map(({ command }) => command?.title ?? ''),
          ...hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join(''))),
          ...actions.map(({ title }) => title),
        ];
        expectPseudo(name, texts, ['dev', ...(await keysAndCodes())]);
      }
    });

    for (const [command, name, first] of editors)
      it(`${name} in its editor is`, async () => {
        await vscode.commands.executeCommand(command, file(name));
        await page.waitFor(first, { webview, timeout: loadTime });
        // A card of a board leads into its tree.
        if (first !== '[data-card]') await page.click(first, { webview });
        await page.screenshot(`language-${name.split('.')[1]}`);
        await expectTranslated(name, 'body', { webview });
      });

    for (const [view, command, drawn] of [
      ['the board of sticky notes', 'canopy.startJourneyFromNotes', '.empty textarea'],
      ['all scorecards', 'canopy.showAllScorecards', 'tr[data-key]'],
    ] as const)
      it(`${view} is`, async () => {
        await vscode.commands.executeCommand(command);
        await page.waitFor(drawn, { webview, timeout: loadTime });
        await page.screenshot(`language-${command}`);
        await expectTranslated(view, 'body', { webview });
      });

    it('a notification is', async () => {
      await vscode.commands.executeCommand('canopy.newInsightFromSelection');
      await page.waitFor('.notification-toast', { timeout: loadTime });
      await expectTranslated('a notification', '.notification-toast .notification-list-item-message');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('the menus and lists of the canvas are', async () => {
      await vscode.commands.executeCommand('canopy.openAsTree', file('a.tree.yaml'));
      await page.waitFor('[role=treeitem][data-key=o1]', { webview, timeout: loadTime });
      for (const keys of [['?'], ['Shift+F10'], ['m'], ['d'], ['o']]) {
        await page.click('[role=treeitem][data-key=o1] .t', { webview });
        await page.press(...keys);
        await expectTranslated(`the canvas after ${keys.join(' ')}`, 'body', { webview });
        await page.press('Escape', 'Escape');
      }
    });

    it('the questions of commands are', async () => {
      const commands = [
        'newTree',
        'newOpportunity',
        'newHps',
        'newInsight',
        'newKata',
        'newJourney',
        'generateRoadmap',
      ];
      for (const name of [...commands, 'generateReview', 'recordMeasurement']) {
        const done = vscode.commands.executeCommand(`canopy.${name}`);
        await page.waitFor('.quick-input-widget input', { timeout: loadTime });
        await expectTranslated(
          name,
          '.quick-input-widget .quick-input-title, .quick-input-widget .monaco-list-rows, .quick-input-message',
        );
        const placeholder = await page.evaluate<string>(
          'document.querySelector(".quick-input-widget input").placeholder',
        );
        expectPseudo(name, [placeholder]);
        await page.press('Escape');
        await done;
      }
    });
  });

/** What a file may say by its format, and a message may name. */
async function keysAndCodes(): Promise<readonly string[]> {
  const { service } = await activeHost();
  const nodes = service.index.all().flatMap(({ nodes: all }) => [...all.values()]);
  assert.ok(nodes.length > 0, 'The files are known');
  return nodes.flatMap(({ values }) => Object.keys(values));
}
