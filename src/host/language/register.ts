import type * as vscode from 'vscode';
import { type Host, together } from '../context';

export function registerLanguageFeatures(_host: Host): vscode.Disposable {
  return together();
}
