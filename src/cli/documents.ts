import type { GeneratedDocument } from '../core/generate/document/document';
import { toHtml } from '../core/generate/document/html';
import { toMarkdown } from '../core/generate/document/markdown';
import type { Option } from './command';
import { readText } from './files';
import type { Io } from './io';
import { absolute } from './paths';

/** The option that names a document which was made before. */
export const keepOption = {
  type: 'text',
  value: 'FILE',
  help: 'a document that was made before: the paragraphs between its markers are taken over',
} as const satisfies Option;

/** The document in one of the formats that people read. */
export function written(document: GeneratedDocument, format: 'markdown' | 'html', previous = ''): string {
  return format === 'html' ? toHtml(document, 'en', previous) : toMarkdown(document, previous);
}

/** The text of a document that was made before; empty where none is named, or none is there yet. */
export async function previousText(path: string | undefined, io: Io): Promise<string> {
  if (path === undefined || (await io.kindOf(absolute(io, path))) === undefined) return '';
  return readText(absolute(io, path), io);
}
