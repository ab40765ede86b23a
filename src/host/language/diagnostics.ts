import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/rules/rule';
import type { Steps } from '../../core/steps';
import type { LineIndex } from '../../core/text/lines';
import type { Host } from '../context';
import { ChangedFiles } from '../workspace/changed-files';
import { toLocation, toRange, toSeverity } from './convert';
import { rulePage } from './rule-pages';
import { isToldByYamlExtension, onYamlExtensionChange } from './yaml-extension';

/** Tells what is wrong with every file of the workspace, open or closed, soon after it changed. */
export function registerDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('canopy');
  // In batches, which VS Code and everybody who listens there takes in at once.
  const batch: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
  const diagnoseOne = function* (uri: string): Steps<void> {
    yield* host.service.diagnoseAhead(uri, { severities: host.severities.current });
    batch.push([vscode.Uri.parse(uri), problemsOf(host, uri)]);
  };
  const files = new ChangedFiles(diagnoseOne, {
    log: host.log,
    ended: () => batch.length > 0 && collection.set(batch.splice(0)),
  });
  const publish = (uris: Iterable<string>) => files.add(uris);
  const publishAll = () => publish(host.service.index.all().map(({ uri }) => uri));
  const publishIfBroken = (uri: vscode.Uri) => {
    const file = host.service.index.get(uri.toString());
    if (file && !file.readable) publish([file.uri]);
  };
  publishAll();
  return vscode.Disposable.from(
    collection,
    host.sync.onDidChange(publish),
    host.severities.onDidChange(publishAll),
    host.cadences.onDidChange(publishAll),
    host.links.onDidChange(publishAll),
    onYamlExtensionChange(publishAll),
    // Other extensions tell problems of open documents only.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => publishIfBroken(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => publishIfBroken(uri)),
  );
}

/** Undefined for a file that is gone, which clears what was told of it. */
function problemsOf(host: Host, uri: string): vscode.Diagnostic[] | undefined {
  const file = host.service.index.get(uri);
  if (!file) return undefined;
  const isOurs = ({ code }: Diagnostic) => !isToldByYamlExtension(code, vscode.Uri.parse(uri));
  return host
    .diagnose(uri)
    .filter(isOurs)
    .map(found => toDiagnostic(host, file.parsed.lines, found));
}

function toDiagnostic(host: Host, lines: LineIndex, found: Diagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(lines, found.range), found.message, toSeverity(found.severity));
  diagnostic.source = 'Canopy';
  diagnostic.code = { value: found.code, target: rulePage(found.code) };
  diagnostic.relatedInformation = found.related.flatMap(({ uri, range, message }) => {
    const location = toLocation(host, uri, range);
    return location ? [new vscode.DiagnosticRelatedInformation(location, message)] : [];
  });
  return diagnostic;
}

/** The code of a problem, with or without a link to its page. */
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
