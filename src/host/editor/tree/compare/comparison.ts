import * as vscode from 'vscode';
import { compareFiles } from '../../../../core/compare/compare';
import type { ChangeKind, FileComparison, NodeChange } from '../../../../core/compare/comparison';
import { comparisonMarkdown } from '../../../../core/compare/markdown';
import { removedNodes } from '../../../../core/compare/removed';
import type { WorkspaceFile } from '../../../../core/index/file';
import { createService, type Service } from '../../../../core/service';
import { numberText } from '../../../../core/values/number';
import type { Compared } from '../../../../protocol/tree';
import * as say from '../../../say';
import type { EditorSession } from '../../session';
import { showBefore } from './before';
import type { Version } from './versions';

export type Canvas = Pick<EditorSession<'tree'>, 'host' | 'shared' | 'reveal' | 'post' | 'tell'>;

/** A canvas beside an earlier state of its file. What is compared is always the text as it is. */
export class TreeComparison {
  private constructor(
    private readonly canvas: Canvas,
    readonly name: string,
    private readonly text: string,
    private readonly before: Service,
  ) {}

  /** Reads an earlier state; tells why it can't be compared. Scores are compared where both states have scorecards. */
  static async read(canvas: Canvas, version: Version): Promise<TreeComparison | undefined> {
    const { host, shared } = canvas;
    const { uri } = shared.document;
    const name = vscode.workspace.asRelativePath(uri);
    const text = await version.textOf(uri);
    if (text === undefined) {
      void say.info(vscode.l10n.t('{0} was not there yet in {1}.', name, version.name));
      return undefined;
    }
    const { today, now } = host.service.ports;
    const before = createService({ today, now });
    const { kind } = shared.truth().file;
    before.index.update(shared.truth().file.uri, text);
    const [problem] = before.index.get(shared.truth().file.uri)?.parsed.problems ?? [];
    if (problem) {
      void say.warn(vscode.l10n.t('{0} can’t be compared: its text in {1} can’t be read.', name, version.name));
      return undefined;
    }
    for (const file of host.service.index.all()) {
      const old = file.kind === 'scorecard' ? await version.textOf(vscode.Uri.parse(file.uri)) : undefined;
      if (old !== undefined) before.index.update(file.uri, old);
    }
    return kind === 'tree' ? new TreeComparison(canvas, version.name, text, before) : undefined;
  }

  get changes(): FileComparison {
    const { host } = this.canvas;
    return compareFiles({ workspace: this.before, file: this.old }, { workspace: host.service, file: this.file });
  }

  private get file(): WorkspaceFile {
    return this.canvas.shared.truth().file;
  }

  private get old(): WorkspaceFile {
    return this.before.index.get(this.file.uri)!;
  }

  /** Marks on the canvas what changed, and shows what was removed where it stood. */
  mark(): void {
    const message: Compared = {
      type: 'compared',
      since: this.name,
      items: this.changes.changes.flatMap(pillOf),
      removed: removedNodes(this.old, this.file).map(({ outcome, ...node }) => ({
        ...node,
        outcome: outcome ?? null,
        pill: vscode.l10n.t('removed'),
      })),
    };
    void this.canvas.post(message);
  }

  showText(): Promise<void> {
    return showBefore(this.canvas.shared.document, this.name, this.text);
  }

  async copyMarkdown(): Promise<void> {
    const markdown = comparisonMarkdown([this.changes], uri => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
    await vscode.env.clipboard.writeText(markdown);
    void say.info(vscode.l10n.t('The changes are in the clipboard as Markdown.'));
  }
}

/** The word above a card that is still there; its colour is that of its first kind of change. */
function pillOf({ key, kinds, rescored }: NodeChange): Compared['items'] {
  if (key === null) return [];
  const words: Readonly<Record<ChangeKind, string>> = {
    added: vscode.l10n.t('new'),
    removed: vscode.l10n.t('removed'),
    moved: vscode.l10n.t('moved'),
    rephrased: vscode.l10n.t('reworded'),
    rescored: vscode.l10n.t('score {0} → {1}', scoreText(rescored?.from.cd3), scoreText(rescored?.to.cd3)),
    changed: vscode.l10n.t('changed'),
  };
  return [{ key, change: kinds[0]!, pill: kinds.map(kind => words[kind]).join(', ') }];
}

function scoreText(cd3: number | null | undefined): string {
  return cd3 == null ? '—' : numberText(cd3);
}
