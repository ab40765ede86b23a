import * as vscode from 'vscode';
import { labelOf, nameRange } from '../../core/artefacts/model';
import type { Serving } from '../../core/features/serving';
import type { NodeInFile } from '../../core/index/workspace-index';
import { kindNoun } from '../../core/operations/names';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { openFile, toRange } from './convert';
import { symbolKind } from './symbols';

/** An item as VS Code's call hierarchy shows it, with the key of the node that it stands for. */
class ServingItem extends vscode.CallHierarchyItem {
  readonly key: string;

  constructor({ file, node }: NodeInFile) {
    const { lines } = file.parsed;
    const name = toRange(lines, nameRange(node));
    const whole = toRange(lines, node.source.range).union(name);
    const title = labelOf(node).replace(/\s+/g, ' ').trim();
    super(symbolKind(node.kind), title, kindNoun(node.kind), vscode.Uri.parse(file.uri), whole, name);
    this.key = node.key;
  }
}

/** "What serves this outcome" as a call hierarchy: its callers are what serves an item, its calls what the item serves. */
export function registerServing(host: Host): vscode.Disposable {
  const { service } = host;
  return vscode.languages.registerCallHierarchyProvider(artefactSelector, {
    async prepareCallHierarchy(document, position) {
      const open = await openFile(host, document);
      const found = open && service.itemAt(open.uri, document.offsetAt(position));
      return found && new ServingItem(found);
    },
    provideCallHierarchyIncomingCalls(item) {
      const found = nodeOf(host, item);
      return (found ? service.servedBy(found) : []).map(
        serving => new vscode.CallHierarchyIncomingCall(new ServingItem(serving), rangesIn(serving, serving)),
      );
    },
    provideCallHierarchyOutgoingCalls(item) {
      const found = nodeOf(host, item);
      return (found ? service.serves(found) : []).map(
        serving => new vscode.CallHierarchyOutgoingCall(new ServingItem(serving), rangesIn(found!, serving)),
      );
    },
  });
}

/** The node of an item as it is now; undefined where it is gone. */
function nodeOf(host: Host, item: vscode.CallHierarchyItem): NodeInFile | undefined {
  const file = host.service.index.get(item.uri.toString());
  const node = item instanceof ServingItem ? file?.nodes.get(item.key) : undefined;
  return file && node && { file, node };
}

function rangesIn({ file }: NodeInFile, { ranges }: Serving): vscode.Range[] {
  return ranges.map(range => toRange(file.parsed.lines, range));
}
