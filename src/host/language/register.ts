import type * as vscode from 'vscode';
import { type Host, together } from '../context';
import { registerFixCommands } from '../fixes/commands';
import { registerCodeActions } from './code-actions';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerDocumentLinks } from './document-links';
import { registerFollowLink } from './follow-link';
import { registerHover } from './hover';
import { registerInlayHints } from './inlay-hints';
import { registerLenses } from './lenses';
import { registerNavigation } from './navigation';
import { registerRename } from './rename';
import { registerRephrase } from './rephrase';
import { registerRulePages } from './rule-pages';
import { registerServing } from './serving';
import { registerSymbols } from './symbols';
import { registerUndo } from './undo';

const features = [
  registerDiagnostics,
  registerHover,
  registerLenses,
  registerInlayHints,
  registerCompletion,
  registerNavigation,
  registerRename,
  registerServing,
  registerSymbols,
  registerDocumentLinks,
  registerCodeActions,
  registerFixCommands,
  registerRulePages,
  registerRephrase,
  registerFollowLink,
  registerUndo,
];

/** What the text editor offers in files of ours. Each feature asks the core and turns the answer into VS Code's words. */
export function registerLanguageFeatures(host: Host): vscode.Disposable {
  return together(...features.map(register => register(host)));
}
