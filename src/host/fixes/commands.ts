import * as vscode from 'vscode';
import { fixForAll } from '../../core/features/fix-all';
import { isRuleCode, type RuleCode } from '../../core/rules/codes';
import { type Host, together } from '../context';
import { toLocation } from '../language/convert';
import { showText } from '../language/reveal';
import * as say from '../say';
import { applyFix, applyToAll, type ChosenFix, type DoneFix, problemsOf } from './apply';

export const applyFixCommand = 'canopy.applyFix';
export const fixAllInFileCommand = 'canopy.fixAllInFile';
export const fixAllInWorkspaceCommand = 'canopy.fixAllInWorkspace';

export function registerFixCommands(host: Host): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return together(
    registerCommand(applyFixCommand, async (chosen: ChosenFix) => {
      const done = await applyFix(host, chosen);
      if (done) await showDone(host, done);
    }),
    registerCommand(fixAllInFileCommand, (uri: string, code: RuleCode) => applyToAll(host, [uri], { code })),
    registerCommand(fixAllInWorkspaceCommand, (code: unknown) => fixAllInWorkspace(host, code)),
  );
}

/** Shows what is to be typed over after a fix, wherever it is. */
export async function showDone(host: Host, { selection }: DoneFix): Promise<void> {
  const location = selection && toLocation(host, selection.uri, selection.range);
  if (location) await showText(location.uri, location.range, { takesFocus: true });
}

/** Mends all problems of a rule in all files: the one given, or one that the user chooses. */
async function fixAllInWorkspace(host: Host, given: unknown): Promise<void> {
  const uris = host.service.index.all().map(({ uri }) => uri);
  const code = typeof given === 'string' && isRuleCode(given) ? given : await pickCode(host, uris);
  if (code) await applyToAll(host, uris, { code });
}

async function pickCode(host: Host, uris: readonly string[]): Promise<RuleCode | undefined> {
  const counts = new Map<RuleCode, number>();
  for (const problem of problemsOf(host, uris)) {
    const { code } = problem;
    if (fixForAll(host.service, problem, { code })) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (counts.size === 0) {
    const none = vscode.l10n.t('No problem of this workspace can be fixed without a look at each.');
    void say.offer(none, { label: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' });
    return undefined;
  }
  const items = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => ({ label: code, description: vscode.l10n.t('{0} times', count), code }));
  const title = vscode.l10n.t('Which problems should be fixed everywhere?');
  return (await vscode.window.showQuickPick(items, { title }))?.code;
}
