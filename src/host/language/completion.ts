import * as vscode from 'vscode';
import type { CompletionItem } from '../../core/features/completion';
import type { LineIndex } from '../../core/text/lines';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { openFile, toRange } from './convert';
import { rule } from './hover';

const kinds: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  choice: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.Value,
  file: vscode.CompletionItemKind.Snippet,
};

/** An item that stands for another: what that is, is told when the list stops at it. */
class AboutItem extends vscode.CompletionItem {
  about: CompletionItem['about'];
}

/** A line break does not open the list: Enter on its first entry would write what nobody asked for. */
export function registerCompletion(host: Host): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const open = await openFile(host, document);
      if (!open) return undefined;
      return host.service
        .completion(open.uri, document.offsetAt(position))
        .map((item, index) => toItem(open.lines, item, index));
    },
    resolveCompletionItem(item) {
      const { about } = item as AboutItem;
      const sections = about ? host.service.describe(about.uri, about.key) : [];
      if (sections.length > 0) item.documentation = new vscode.MarkdownString(sections.join(rule), true);
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider(artefactSelector, provider, ':', ' ', '-');
}

function toItem(lines: LineIndex, found: CompletionItem, index: number): vscode.CompletionItem {
  const { label, detail, documentation, insertText, isSnippet, filterText } = found;
  const item = new AboutItem(detail === undefined ? label : { label, description: detail }, kinds[found.kind]);
  item.insertText = isSnippet ? new vscode.SnippetString(insertText) : insertText;
  item.about = found.about;
  item.keepWhitespace = true;
  item.range = toRange(lines, found.range);
  item.sortText = String(index).padStart(4, '0');
  if (documentation !== undefined) item.documentation = documentation;
  if (filterText !== undefined) item.filterText = filterText;
  // After a key comes its value, and what that may be is worth showing.
  if (insertText.endsWith(': ')) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
