import * as vscode from 'vscode';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { openFile, toLocation, toRange } from './convert';

/** Go to definition, and find all references, of ids. */
export function registerNavigation(host: Host): vscode.Disposable {
  const { service } = host;
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(artefactSelector, {
      async provideDefinition(document, position): Promise<vscode.LocationLink[]> {
        const open = await openFile(host, document);
        if (!open) return [];
        return service.definition(open.uri, document.offsetAt(position)).flatMap(({ uri, range, selectionRange }) => {
          const lines = service.index.get(uri)?.modelText.lines;
          if (!lines) return [];
          const [targetRange, targetSelectionRange] = [toRange(lines, range), toRange(lines, selectionRange)];
          return [{ targetUri: vscode.Uri.parse(uri), targetRange, targetSelectionRange }];
        });
      },
    }),
    vscode.languages.registerReferenceProvider(artefactSelector, {
      async provideReferences(document, position, { includeDeclaration }): Promise<vscode.Location[]> {
        const open = await openFile(host, document);
        if (!open) return [];
        return service
          .references(open.uri, document.offsetAt(position), { includeDeclaration })
          .flatMap(({ uri, range }) => toLocation(host, uri, range) ?? []);
      },
    }),
  );
}
