import {
  Composer,
  type CST,
  type Document,
  isScalar,
  type Node,
  Parser,
  Schema,
  type YAMLError,
  YAMLParseError,
} from 'yaml';
import { Converter } from './convert';
import type { SourceNode } from './source';

/** What the YAML library stumbled over, or why it was not asked. Offsets. */
export interface LibraryError {
  readonly code: YAMLError['code'] | 'TOO_DEEP' | 'TOO_LONG';
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
  // Made once: many texts of a line or two are read.
  schema: new Schema({ schema: 'core', resolveKnownTags: false }),
  keepSourceTokens: true,
  prettyErrors: false,
  // It would compare each key with each: the converter finds those that stand twice.
  uniqueKeys: false,
} as const;

/** Whether an error keeps a text from being read. */
export function isMistake({ code }: LibraryError): boolean {
  return code !== 'DUPLICATE_KEY';
}

/** Reads a text with the YAML library. It must not be nested too deep: see `findTooDeep`. */
export function readWithLibrary(text: string): LibraryText {
  return readTokens(text, tokensOf(text));
}

/** The tokens of a text, before anything is made of them. */
export function tokensOf(text: string): readonly CST.Token[] {
  return [...new Parser().parse(text)];
}

/** See `readWithLibrary`. */
export function readTokens(text: string, tokens: readonly CST.Token[]): LibraryText {
  const document = withoutStacks(() => compose(text, tokens));
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

/** The first document of a text, as `parseDocument` gives it. */
function compose(text: string, tokens: readonly CST.Token[]): Document {
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (second)
    document!.errors.push(
      new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'Source contains multiple documents'),
    );
  return document!;
}

/** The library makes an `Error` of each mistake, and where it was made takes far longer to find out than the mistake itself. */
function withoutStacks<T>(compute: () => T): T {
  const errors = Error as ErrorConstructor & { stackTraceLimit?: number | undefined };
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return compute();
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}

/** Nobody looks at more problems of a text, and editors show no more. */
export const mostProblems = 1000;

/** A key that stood before in its map, as the library would tell of it. */
export function repeatedKey(start: number): LibraryError {
  return { code: 'DUPLICATE_KEY', message: 'Map keys must be unique', start, end: start + 1 };
}

function isEmpty(document: Document): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source);
}
