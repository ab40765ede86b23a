import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { type Diagnostic, getLanguageService } from 'yaml-language-server';

/** The validation of the YAML extension that most people have, without any schema: it only reads the text. */
export function yamlValidation(text: string): () => Promise<Diagnostic[]> {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve('{}'),
    workspaceContext: { resolveRelativePath: relative => relative },
  } as Parameters<typeof getLanguageService>[0]);
  service.configure({ validate: true, schemas: [], customTags: [], isKubernetes: false });
  // It keeps what it read by document and version: each round is another version.
  let version = 0;
  return () => service.doValidation(TextDocument.create('file:///made.yaml', 'yaml', version++, text), false);
}

/** The bare reading of texts with the YAML library. */
export function bareParse(texts: readonly string[]): () => void {
  return () => {
    for (const text of texts) parseDocument(text);
  };
}
