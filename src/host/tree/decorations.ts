import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/rules/rule';
import type { Host } from '../context';
import type { TreeElement } from './elements';

/** Rows have no files of their own, so that nothing but the decorations below knows these addresses. */
const scheme = 'canopy-node';

/** Marks the rows of nodes that have an error or a warning: the colour of the worst, and how many there are. */
export class NodeDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly problems = new Map<string, ReadonlyMap<string, readonly Diagnostic[]>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly onDidChangeFileDecorations = this.changed.event;
  private readonly registration: vscode.Disposable;

  constructor(private readonly host: Host) {
    this.registration = vscode.window.registerFileDecorationProvider(this);
  }

  /** Takes in what is wrong with a file now. @returns whether any mark says something else than before */
  take(uri: string): boolean {
    const before = this.problems.get(uri);
    const now = new Map<string, Diagnostic[]>();
    for (const found of this.host.diagnose(uri)) {
      if (found.node === undefined || found.severity === 'hint') continue;
      const others = now.get(found.node);
      if (others) others.push(found);
      else now.set(found.node, [found]);
    }
    if (now.size > 0) this.problems.set(uri, now);
    else this.problems.delete(uri);
    const marked = new Set([...(before?.keys() ?? []), ...now.keys()]);
    const touched = [...marked].filter(key => !saysSame(before?.get(key), now.get(key)));
    if (touched.length > 0) this.changed.fire(touched.map(key => address(uri, key)));
    return touched.length > 0;
  }

  /** What is wrong with the node of a row, as sentences. */
  sentences(element: TreeElement): readonly string[] {
    const found = element.type === 'card' ? this.problems.get(element.uri)?.get(element.card.key) : undefined;
    return found?.map(({ message }) => message) ?? [];
  }

  /** The address that VS Code asks decorations for: the file itself for a root, none for a row without a problem. */
  uriOf(element: TreeElement): vscode.Uri | undefined {
    if (element.type === 'file') return vscode.Uri.parse(element.uri);
    if (element.type === 'parked') return undefined;
    const { uri, card } = element;
    return this.problems.get(uri)?.has(card.key) ? address(uri, card.key) : undefined;
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme) return undefined;
    const found = this.problems.get(uri.query)?.get(JSON.parse(uri.fragment) as string) ?? [];
    if (found.length === 0) return undefined;
    const isError = found.some(({ severity }) => severity === 'error');
    const colour = new vscode.ThemeColor(isError ? 'list.errorForeground' : 'list.warningForeground');
    const badge = found.length > 9 ? '9+' : String(found.length);
    return new vscode.FileDecoration(badge, found.map(({ message }) => message).join('\n'), colour);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function saysSame(before: readonly Diagnostic[] = [], now: readonly Diagnostic[] = []): boolean {
  const isSame = (one: Diagnostic, other: Diagnostic | undefined) =>
    one.message === other?.message && one.severity === other.severity;
  return before.length === now.length && now.every((problem, at) => isSame(problem, before[at]));
}

/** A key may be any text, half a character too, which an address can't be made of: JSON spells that with letters. */
function address(uri: string, key: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: '/node', query: uri, fragment: JSON.stringify(key) });
}
