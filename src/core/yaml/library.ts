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
  // It would compare each key with each: the converter finds those that stand twice.
  uniqueKeys: false,
} as const;

/** From this many characters on a text is looked into first: what is no use must not be read for seconds. */
const longText = 60_000;
const headOfLong = 30_000;
/** What is cut off may be missing at the end of the head. A mistake before this place is one of the whole text. */
const sureBefore = 20_000;

/**
 * Reads a text with the YAML library. It must not be nested too deep: see `findTooDeep`. Of a long text that has mistakes in its
 * first part only those are told, and nothing is made of it.
 */
export function readWithLibrary(text: string): LibraryText {
  if (text.length > longText) {
    const mistakes = readAll(text.slice(0, headOfLong)).errors.filter(isMistake);
    if (mistakes.some(({ end }) => end < sureBefore)) return { root: undefined, errors: mistakes.slice(0, mostErrors) };
  }
  return readAll(text);
}

const mostErrors = 100;

/** Whether an error keeps a text from being read. */
export function isMistake({ code }: LibraryError): boolean {
  return code !== 'DUPLICATE_KEY';
}

function readAll(text: string): LibraryText {
  const document = parseDocument(text, { ...options, lineCounter: new LineCounter() });
  const converter = new Converter(text);
  const root = isEmpty(document) ? undefined : converter.convert(document.contents as Node);
  const errors: LibraryError[] = document.errors.map(({ code, message, pos }) => ({
    code,
    message,
    start: pos[0],
    end: pos[1],
  }));
  for (const { start } of converter.repeatedKeys) errors.push(repeatedKey(start));
  return { root, errors: errors.sort((a, b) => a.start - b.start) };
}

/** A key that stood before in its map, as the library would tell of it. */
export function repeatedKey(start: number): LibraryError {
  return { code: 'DUPLICATE_KEY', message: 'Map keys must be unique', start, end: start + 1 };
}

function isEmpty(document: Document): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source);
}
