import * as vscode from 'vscode';
import { type RuleCode, toldByYamlServers } from '../../core/rules/codes';

/** Red Hat's YAML extension, which most people who write YAML have. */
const extensionId = 'redhat.vscode-yaml';

/** Whether the YAML extension tells such problems of a file: then ours would be the second of two that say the same. */
export function isToldByYamlExtension(code: RuleCode, document: vscode.Uri): boolean {
  return (
    (toldByYamlServers as readonly RuleCode[]).includes(code) &&
    vscode.extensions.getExtension(extensionId) !== undefined &&
    vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === document.toString()) &&
    vscode.workspace.getConfiguration('yaml', document).get('validate', true)
  );
}

/** Calls back when the YAML extension comes, goes, or is told to keep quiet. */
export function onYamlExtensionChange(changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(changed),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('yaml.validate') && changed()),
  );
}
