import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { artefactKinds } from '../../../src/core/artefacts/registry';

const folder = path.join(import.meta.dirname, '../../../schemas');

type Document = Parameters<LanguageService['doValidation']>[0];

/** The language server of Red Hat's YAML extension, with our schemas or, as in our extension, without any. */
export function yamlServer({ withSchemas }: { readonly withSchemas: boolean }): LanguageService {
  const service = getLanguageService({
    schemaRequestService: uri => Promise.reject(new Error(`nothing is fetched in a test: ${uri}`)),
    workspaceContext: { resolveRelativePath: relative => relative },
  });
  // The server writes into the schemas that it is given, so each one gets its own.
  const schemas = artefactKinds.map(kind => ({
    uri: `canopy://schemas/${kind}`,
    fileMatch: [`*.${kind}.yaml`],
    schema: JSON.parse(readFileSync(path.join(folder, `${kind}.schema.json`), 'utf8')),
  }));
  const features = { validate: true, hover: true, completion: true };
  service.configure({ ...features, isKubernetes: false, schemas: withSchemas ? schemas : [] });
  return service;
}

/** The server reads more of a document than its type says, so it gets one of its own make. */
const { TextDocument } = createRequire(require.resolve('yaml-language-server'))(
  'vscode-languageserver-textdocument',
) as { TextDocument: { create(uri: string, language: string, version: number, text: string): Document } };

let documents = 0;

/** A text as the server takes it. It remembers what it read by the address, so each one gets its own. */
export function yamlDocument(name: string, text: string): Document {
  return TextDocument.create(`file:///${++documents}/${name}`, 'yaml', 1, text);
}
