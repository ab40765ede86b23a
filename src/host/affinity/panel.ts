import * as vscode from 'vscode';
import { labelOf } from '../../core/artefacts/model';
import type { ArtefactKind } from '../../core/artefacts/registry';
import { filesOf } from '../../core/generate/choices';
import { type FileEdits, planInWorkspace } from '../../core/operations/plan';
import { ok, type Result } from '../../core/result';
import { judge } from '../../core/rules/support/judgement';
import type { Output } from '../../core/schema/schema';
import type { Refusal } from '../../core/yaml/refusal';
import {
  type AffinitySnapshot,
  type Finish,
  fromAffinitySchema,
  type Target,
  type ToAffinity,
} from '../../protocol/affinity';
import type { FromEveryBoard } from '../../protocol/board';
import type { FromEveryPage } from '../../protocol/editor';
import { readArguments } from '../commands/arguments';
import { newFileState } from '../commands/file-steps';
import type { Host } from '../context';
import { RefusedGestures } from '../language/refused';
import { listenToPage, showPage } from '../pages/page';
import * as say from '../say';
import type { EditPlan } from '../workspace/editor';
import { exists } from '../workspace/files';

/** Where the notes wait until they have become files. */
const memoryKey = 'canopy.stickyNotes';

type Message = FromEveryPage | FromEveryBoard | Output<typeof fromAffinitySchema>;

/** The board on which sticky notes become a journey. What is half done is kept in the workspace, not in a file. */
export class StickyNotes implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly refused: RefusedGestures;
  private folder: vscode.Uri | undefined;

  constructor(private readonly host: Host) {
    this.refused = new RefusedGestures(host);
  }

  /** From the explorer the files will go into that folder. */
  show(raw: unknown): void {
    const { folder } = newFileState(this.host, readArguments(raw).folder);
    if (folder === undefined) {
      const told = vscode.l10n.t('Open a folder first: the journey becomes a file in it.');
      void say.offer(told, { label: vscode.l10n.t('Open Folder'), command: 'vscode.openFolder' });
      return;
    }
    this.folder = vscode.Uri.parse(folder);
    if (this.panel) this.panel.reveal();
    else this.open();
  }

  private open(): void {
    const { extensionUri, log, sync } = this.host;
    const title = vscode.l10n.t('Sticky Notes');
    const panel = vscode.window.createWebviewPanel('canopy.stickyNotes', title, vscode.ViewColumn.Active);
    this.panel = panel;
    const listening = listenToPage<Message>(panel.webview, log, fromAffinitySchema, message => this.receive(message));
    // Which ids are free, and which files notes may go into, changes while the board is open.
    const following = sync.onDidChange(() => this.send(this.snapshot()));
    panel.onDidDispose(() => {
      listening.dispose();
      following.dispose();
      this.panel = undefined;
    });
    showPage(panel.webview, extensionUri, 'affinity', title);
  }

  private send(message: ToAffinity): void {
    void this.panel?.webview.postMessage(message);
  }

  private async receive(message: Message): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.send(this.snapshot());
      case 'remember':
        await this.host.memory.update(memoryKey, message.look);
        return;
      case 'judge':
        return this.send({ type: 'judged', judged: message.texts.flatMap(solutionIn) });
      case 'finish':
        return this.finish(message);
      case 'openRefused':
        return this.refused.show(message.request);
      case 'log':
        this.host.log.info(`affinity: ${message.message}`);
    }
  }

  private snapshot(): AffinitySnapshot {
    const { service, memory } = this.host;
    return {
      type: 'snapshot',
      version: 0,
      epoch: 0,
      settled: [],
      broken: null,
      editable: true,
      trees: this.targets('tree'),
      insights: this.targets('insights'),
      taken: [...service.index.ids()].map(([id]) => id),
      today: service.ports.today().text,
      remembered: memory.get<object>(memoryKey) ?? null,
    };
  }

  private targets(kind: ArtefactKind): Target[] {
    return filesOf(this.host.service.index, kind).map(({ uri, root }) => ({ uri, title: labelOf(root) }));
  }

  /** Writes all files as one edit; only then the notes are not needed any more. */
  private async finish({ request, creates, edits }: Finish): Promise<void> {
    const { host } = this;
    const files = await Promise.all(creates.map(async ({ name, text }) => ({ uri: await this.freeUri(name), text })));
    const first = edits[0] && vscode.Uri.parse(edits[0].uri);
    const written = await host.editor.carryOut(first, () => planAll(host, edits, files));
    if (!written.ok) {
      this.send(this.refused.tell(request, first?.toString(), written));
      return;
    }
    this.panel?.dispose();
    await host.memory.update(memoryKey, undefined);
    const journey = files.find(({ uri }) => uri.endsWith('.journey.yaml'));
    if (journey) await vscode.commands.executeCommand('canopy.openAsJourneyMap', vscode.Uri.parse(journey.uri));
  }

  /** A name that no file has yet. */
  private async freeUri(name: string): Promise<string> {
    const dot = name.indexOf('.');
    let uri = vscode.Uri.joinPath(this.folder!, name);
    for (let number = 2; await exists(uri); number++) {
      uri = vscode.Uri.joinPath(this.folder!, `${name.slice(0, dot)}-${number}${name.slice(dot)}`);
    }
    return uri.toString();
  }

  dispose(): void {
    this.panel?.dispose();
  }
}

function solutionIn(text: string): { text: string; message: string }[] {
  const verdict = judge(text);
  return verdict?.code === 'opportunity-phrased-as-solution' ? [{ text, message: verdict.message }] : [];
}

function planAll({ service }: Host, edits: Finish['edits'], creates: EditPlan['creates']): Result<EditPlan, Refusal> {
  const all: FileEdits[] = [];
  for (const { uri, operations } of edits) {
    const planned = planInWorkspace(service.index, uri, operations);
    if (!planned.ok) return { uri, ...planned };
    all.push(...planned.value);
  }
  return ok({ edits: all, creates, label: '', asksFirst: false });
}
