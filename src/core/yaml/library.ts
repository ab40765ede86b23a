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

/** Reads a text with the YAML library. It must not be nested too deep: see `findTooDeep`. */
export function readWithLibrary(text: string): LibraryText {
  const document = parseDocument(text, { keepSourceTokens: true, lineCounter: new LineCounter(), prettyErrors: false });
  const root = isEmpty(document) ? undefined : new Converter(text).convert(document.contents as Node);
  const errors = document.errors.map(({ code, message, pos }) => ({ code, message, start: pos[0], end: pos[1] }));
  return { root, errors };
}

function isEmpty(document: Document): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source);
}
