import * as vscode from 'vscode';
import type { ModelNode } from '../../../core/artefacts/model';
import { projectKata } from '../../../core/views/project-kata';
import type { FromEveryPage } from '../../../protocol/editor';
import { type FromKata, fromKataSchema, type KataContent } from '../../../protocol/kata';
import type { Host } from '../../context';
import { revealNode } from '../../language/reveal';
import { problemsOfItems } from '../problems';
import { saveAs } from '../save-as';
import type { EditorSession } from '../session';
import type { EditorView } from '../view';

type Own = Exclude<FromKata, FromEveryPage>;

/** The table of a kata: a step a row, the coach’s questions beside it. */
export const kataView: EditorView<'kata', Own> = {
  viewType: 'canopy.kata',
  kind: 'kata',
  page: 'kata',
  showsOtherFiles: true,
  messages: fromKataSchema,
  content: (file, diagnostics, { service }): KataContent => ({
    view: projectKata(service, file),
    problems: problemsOfItems(file, diagnostics, stepOf),
  }),
  itemOf: stepOf,
  receive,
};

function stepOf(node: ModelNode | undefined): ModelNode | undefined {
  return node?.kind === 'step' ? node : undefined;
}

async function receive(message: Own, { host, shared }: EditorSession<'kata', Own>): Promise<void> {
  switch (message.type) {
    case 'openLink':
      return openLink(host, message.id);
    case 'save':
      return saveAs(shared.document.uri, message.ending, message.base64);
    case 'export':
      await vscode.commands.executeCommand('canopy.exportKata', { kata: shared.document.uri.toString() });
  }
}

async function openLink(host: Host, id: string): Promise<void> {
  const found = host.service.index.find(id, ['opportunity', 'outcome', 'experiment']);
  if (found) await revealNode(host, vscode.Uri.parse(found.file.uri), found.node.key, { takesFocus: true });
}
