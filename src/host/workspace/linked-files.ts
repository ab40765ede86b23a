import * as vscode from 'vscode';
import type { WorkspaceFile } from '../../core/index/file';
import type { Links } from '../../core/ports';
import { exists } from './files';
import { isInside } from './inside';

/** What records and notes are written in: when one of these comes or goes, links are looked at again. */
const written = '**/*.{md,markdown,rst,adoc,txt,html,pdf}';

/** So long it is quiet before links are looked at again, in milliseconds: a checkout brings many files. */
const quiet = 300;

interface Link {
  /** The uri of the file that names it. */
  readonly file: string;
  readonly path: string;
  leads: boolean | undefined;
  /** It was not looked at since somebody asked, or since files came or went. */
  isStale: boolean;
}

/**
 * Whether the files that ours name stand. A link is looked at when somebody first asks, and again when files come or go, until
 * its file names it no longer; whoever listens is told when an answer became another.
 */
export class LinkedFiles implements Links, vscode.Disposable {
  private readonly known = new Map<string, Link>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  revision = 0;
  private pending: ReturnType<typeof setTimeout> | undefined;
  private listening: vscode.Disposable | undefined;

  /** @param namedIn the paths that a file names now */
  constructor(private readonly namedIn: (file: string) => ReadonlySet<string>) {}

  leads(file: string, path: string): boolean | undefined {
    const key = `${file}\n${path}`;
    const known = this.known.get(key);
    if (known) return known.leads;
    this.listening ??= this.listen();
    this.known.set(key, { file, path, leads: undefined, isStale: true });
    this.lookSoon();
    return undefined;
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.listening?.dispose();
    this.changed.dispose();
  }

  private listen(): vscode.Disposable {
    const soon = () => {
      for (const link of this.known.values()) link.isStale = true;
      this.lookSoon();
    };
    const watcher = vscode.workspace.createFileSystemWatcher(written, false, true, false);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
      // Watchers may stay silent in the browser.
      vscode.workspace.onDidCreateFiles(soon),
      vscode.workspace.onDidDeleteFiles(soon),
      vscode.workspace.onDidRenameFiles(soon),
    );
  }

  private lookSoon(): void {
    clearTimeout(this.pending);
    if (this.known.size > 0) this.pending = setTimeout(() => this.look(), quiet);
  }

  private async look(): Promise<void> {
    this.forgetUnnamed();
    const stale = [...this.known.values()].filter(({ isStale }) => isStale);
    for (const link of stale) link.isStale = false;
    const answers = await Promise.all(
      stale.map(async link => {
        const leads = (await locateLink(vscode.Uri.parse(link.file), link.path)).stands;
        const isNew = leads !== (link.leads ?? true);
        link.leads = leads;
        return isNew;
      }),
    );
    if (!answers.includes(true)) return;
    this.revision++;
    this.changed.fire();
  }

  /** A path that is being typed is another one with every letter. */
  private forgetUnnamed(): void {
    const named = new Map<string, ReadonlySet<string>>();
    for (const [key, { file, path }] of this.known) {
      const now = named.get(file) ?? this.namedIn(file);
      named.set(file, now);
      if (!now.has(path)) this.known.delete(key);
    }
  }
}

/** The records that the solutions of a file name; none of one that is not there. */
export function recordsIn(file: WorkspaceFile | undefined): ReadonlySet<string> {
  const solutions = [...(file?.nodes.values() ?? [])].flatMap(node => (node.kind === 'solution' ? [node] : []));
  return new Set(solutions.flatMap(({ values }) => values.decision?.trim() ?? []));
}

/**
 * Where a path that a file names leads to: from its folder, else from the workspace's; beside it where nothing stands. Undefined
 * outside of the workspace, where nothing is looked for and nothing opened: a file may come from anybody.
 */
export async function locateLink(
  document: vscode.Uri,
  path: string,
): Promise<{ readonly uri: vscode.Uri | undefined; readonly stands: boolean }> {
  const [name = '', fragment = ''] = path.split('#', 2);
  const own = vscode.Uri.joinPath(document, '..');
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? own;
  const inside = [own, root].map(folder => vscode.Uri.joinPath(folder, name)).filter(uri => isInside(uri, document));
  for (const uri of inside) {
    if (await exists(uri)) return { uri: uri.with({ fragment }), stands: true };
  }
  return { uri: inside[0]?.with({ fragment }), stands: false };
}
