import * as vscode from 'vscode';
import { compareFiles } from '../../../../core/compare/compare';
import type { ChangeKind, FileComparison, NodeChange } from '../../../../core/compare/comparison';
import { comparisonMarkdown } from '../../../../core/compare/markdown';
import { removedNodes } from '../../../../core/compare/removed';
import type { WorkspaceFile } from '../../../../core/index/file';
import { createService, type Service } from '../../../../core/service';
import { numberText } from '../../../../core/values/number';
import { obstacleOf } from '../../../../core/yaml/parse';
import type { Compared as Marks } from '../../../../protocol/tree';
import { someAtOnce, type Waiting } from '../../../progress';
import * as say from '../../../say';
import type { EditorSession } from '../../session';
import { showBefore } from './before';
import type { Version } from './versions';

export type Canvas = Pick<EditorSession<'tree'>, 'host' | 'shared' | 'reveal' | 'post' | 'tell'>;

/** What became of a tree, and how its canvas hears of it. */
interface Compared {
  readonly changes: FileComparison;
  readonly marks: Marks;
}

/** A canvas beside an earlier state of its file. What is compared is always the text as it is. */
export class TreeComparison {
  /** The last comparison, of the file and the workspace as they then were. */
  private known: (Compared & { readonly file: WorkspaceFile; readonly revision: number }) | undefined;

  private constructor(
    private readonly canvas: Canvas,
    readonly name: string,
    private readonly text: string,
    private readonly before: Service,
  ) {}

  /** Reads an earlier state; tells why it can't be compared. Scores are compared where both states have scorecards. */
  static async read(canvas: Canvas, version: Version, waiting: Waiting): Promise<TreeComparison | undefined> {
    const { host, shared } = canvas;
    const { uri } = shared.document;
    const name = vscode.workspace.asRelativePath(uri);
    const text = await version.textOf(uri);
    if (waiting.token.isCancellationRequested) return undefined;
    if (text === undefined) {
      void tellOther(vscode.l10n.t('{0} can’t be compared: it is not there in {1}.', name, version.name));
      return undefined;
    }
    const { today, now } = host.service.ports;
    const before = createService({ today, now });
    const { kind } = shared.truth().file;
    before.index.update(shared.truth().file.uri, text);
    const old = before.index.get(shared.truth().file.uri)?.parsed;
    const obstacle = old && obstacleOf(old);
    if (obstacle) {
      const line = old.lines.positionAt(obstacle.range.start).line + 1;
      const told = vscode.l10n.t(
        '{0} can’t be compared: its text in {1} can’t be read. Line {2}: {3}',
        name,
        version.name,
        line,
        obstacle.message,
      );
      void tellOther(told);
      return undefined;
    }
    const scorecards = host.service.index.all().filter(file => file.kind === 'scorecard');
    const texts = await someAtOnce(scorecards, file => version.textOf(vscode.Uri.parse(file.uri)), waiting);
    for (const [at, old] of texts.entries()) if (old !== undefined) before.index.update(scorecards[at]!.uri, old);
    return kind === 'tree' ? new TreeComparison(canvas, version.name, text, before) : undefined;
  }

  get changes(): FileComparison {
    return this.compared.changes;
  }

  /** Snapshots are many: nothing is compared again while neither the file nor what it is scored by has changed. */
  private get compared(): Compared {
    const { service } = this.canvas.host;
    const { file } = this.canvas.shared.truth();
    const { revision } = service.index;
    if (this.known?.file !== file || this.known.revision !== revision)
      this.known = { file, revision, ...this.compare(file, service) };
    return this.known;
  }

  private compare(file: WorkspaceFile, workspace: Service): Compared {
    const old = this.before.index.get(file.uri)!;
    const changes = compareFiles({ workspace: this.before, file: old }, { workspace, file });
    const removed = removedNodes(old, file).map(({ outcome, ...node }) => ({
      ...node,
      outcome: outcome ?? null,
      pill: vscode.l10n.t('removed'),
    }));
    return {
      changes,
      marks: { type: 'compared', since: this.name, items: changes.changes.flatMap(pillOf), removed },
    };
  }

  /** Marks on the canvas what changed, and shows what was removed where it stood. */
  mark(): void {
    void this.canvas.post(this.compared.marks);
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

/** Tells why a state can't be compared, and offers to choose another. */
function tellOther(reason: string): Promise<void> {
  return say.offer(reason, { label: vscode.l10n.t('Compare with…'), command: 'canopy.tree.compare' }, say.warn);
}

/** The word above a card that is still there; its colour is that of its first kind of change. */
function pillOf({ key, kinds, rescored }: NodeChange): Marks['items'] {
  if (key === null) return [];
  const words: Readonly<Record<ChangeKind, string>> = {
    added: vscode.l10n.t('new'),
    removed: vscode.l10n.t('removed'),
    moved: vscode.l10n.t('moved'),
    rephrased: vscode.l10n.t('rephrased'),
    rescored: vscode.l10n.t('score {0} → {1}', scoreText(rescored?.from.cd3), scoreText(rescored?.to.cd3)),
    changed: vscode.l10n.t('changed'),
  };
  return [{ key, change: kinds[0]!, pill: kinds.map(kind => words[kind]).join(', ') }];
}

function scoreText(cd3: number | null | undefined): string {
  return cd3 == null ? '—' : numberText(cd3);
}
