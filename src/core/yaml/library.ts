import { type Document, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import { Converter } from './convert';
import type { SourceNode } from './source';

/** What the YAML library stumbled over. Offsets. */
export interface LibraryError {
  readonly code: YAMLError['code'];
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface LibraryText {
  readonly root: SourceNode | undefined;
  readonly errors: readonly LibraryError[];
}

/**
 * Plain values read alike whatever version a text names in its head, and a tag never changes what its value is: a date stays
 * the text that it was written as.
 */
const options = {
  schema: 'core',
  resolveKnownTags: false,
  keepSourceTokens: true,
  prettyErrors: false,
} as const;

/** Reads a text with the YAML library. It must not be nested too deep: see `findTooDeep`. */
export function readWithLibrary(text: string): LibraryText {
  const document = parseDocument(text, { ...options, lineCounter: new LineCounter() });
  const root = isEmpty(document) ? undefined : new Converter(text).convert(document.contents as Node);
  const errors = document.errors.map(({ code, message, pos }) => ({ code, message, start: pos[0], end: pos[1] }));
  return { root, errors };
}

function isEmpty(document: Document): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source);
}
