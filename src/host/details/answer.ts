import * as vscode from 'vscode';
import type { NodeKind } from '../../core/artefacts/registry';
import type { WorkspaceFile } from '../../core/index/file';
import type { Diagnostic } from '../../core/rules/rule';
import { type DocumentState, nodeDetails, optionsFor } from '../../core/views/details/node-details';
import { detailedNode } from '../../core/views/details/parts';
import type { FromDetails, ToDetails } from '../../protocol/details';
import { recordMeasurement } from '../commands/record-measurement';
import type { Host } from '../context';
import type { ChosenFix } from '../fixes/apply';
import { revealNode } from '../language/reveal';

/** What a form shows of a node of a file; of none where the node is not there. `null` is the file itself. */
export function detailsOf(
  { service }: Host,
  file: WorkspaceFile,
  key: string | null,
  diagnostics: readonly Diagnostic[],
  state: DocumentState,
): ToDetails {
  const node = file.nodes.get(key ?? '/');
  const details = node ? nodeDetails(service, file, detailedNode(node), diagnostics, state) : null;
  return { type: 'details', details };
}

/** Answers what a form asks beside its node and its edits. `fix` does a quick fix, which each surface shows in its own way. */
export async function answerDetails(
  host: Host,
  message: Exclude<FromDetails, { type: 'detail' }>,
  reply: (message: ToDetails) => unknown,
  fix: (fix: Omit<ChosenFix, 'uri'>) => Promise<void>,
): Promise<void> {
  switch (message.type) {
    case 'options': {
      const { kinds } = message;
      reply({ type: 'options', kinds, options: optionsFor(host.service.index, kinds as NodeKind[]) });
      return;
    }
    case 'measure': {
      const { uri, key } = message;
      return recordMeasurement(host, { tree: uri, outcome: key });
    }
    case 'show':
      return revealNode(host, vscode.Uri.parse(message.uri), message.key);
    case 'fix': {
      const { node, code, title } = message;
      return fix({ node, code, title });
    }
  }
}
