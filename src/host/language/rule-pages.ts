import * as vscode from 'vscode';
import type { RuleCode } from '../../core/rules/codes';
import type { Host } from '../context';

/** A scheme of our own, which package.json opens as a Markdown preview: a link of a problem may not run a command. */
const scheme = 'canopy-rule';

/** The page of a rule, which the code of each of its problems links to. */
export function rulePage(code: RuleCode): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${code}.md` });
}

/** Gives the pages that the extension ships, so that they can be read without a network. */
export function registerRulePages({ extensionUri }: Host): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs', 'rules', path));
      return new TextDecoder().decode(bytes);
    },
  });
}
