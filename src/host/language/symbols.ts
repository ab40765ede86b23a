import * as vscode from 'vscode';
import type { NodeKind } from '../../core/artefacts/registry';
import type { DocumentSymbol } from '../../core/features/symbols';
import type { LineIndex } from '../../core/text/lines';
import type { Host } from '../context';
import { plain } from '../plain';
import { artefactSelector } from '../workspace/files';
import { answersAhead, toLocation, toRange } from './convert';

/** The outline of a file, and everything with a name in the workspace. */
export function registerSymbols(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      artefactSelector,
      {
        provideDocumentSymbols: (document, token) =>
          answersAhead(host, document, token, function* ({ uri, lines }) {
            for (const symbol of host.service.documentSymbols(uri)) yield toSymbol(lines, symbol);
          }),
      },
      { label: 'Canopy' },
    ),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols(query) {
        return host.service.workspaceSymbols(query).flatMap(({ name, kind, container, uri, range }) => {
          const location = toLocation(host, uri, range);
          return location
            ? [new vscode.SymbolInformation(plain(name), symbolKind(kind), plain(container), location)]
            : [];
        });
      },
    }),
  );
}

function toSymbol(lines: LineIndex, found: DocumentSymbol): vscode.DocumentSymbol {
  const { name, detail, kind, range, selectionRange } = found;
  const [whole, own] = [toRange(lines, range), toRange(lines, selectionRange)];
  const symbol = new vscode.DocumentSymbol(plain(name), plain(detail), symbolKind(kind), whole, own);
  symbol.children = found.children.map(child => toSymbol(lines, child));
  return symbol;
}

/** The nearest of VS Code's kinds: it has icons for code only. */
export function symbolKind(kind: NodeKind): vscode.SymbolKind {
  const SymbolKind = vscode.SymbolKind;
  switch (kind) {
    case 'outcome':
      return SymbolKind.Interface;
    case 'opportunity':
      return SymbolKind.Class;
    case 'solution':
      return SymbolKind.Method;
    case 'experiment':
      return SymbolKind.Event;
    case 'idea':
      return SymbolKind.String;
    case 'stage':
      return SymbolKind.Namespace;
    case 'place':
      return SymbolKind.Key;
    case 'entry':
    case 'measurement':
      return SymbolKind.Number;
    case 'insight':
    case 'evidence':
      return SymbolKind.Object;
    case 'step':
      return SymbolKind.Field;
    default:
      return SymbolKind.File;
  }
}
