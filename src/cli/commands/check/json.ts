import { LineIndex } from '../../../core/text/lines';
import type { Report, Reported } from './report';

/** The problems as data, for scripts. `textOf` gives the text that the edits of a fix count in. */
export function checkJson({ files, problems }: Report, textOf: (uri: string) => string): string {
  const diagnostics = problems.map(({ file, diagnostic, start, end }) => ({
    file,
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    node: diagnostic.node ?? null,
    range: { start, end },
    fixes: fixesOf(diagnostic, textOf),
  }));
  return `${JSON.stringify({ version: 1, files, diagnostics }, null, 2)}\n`;
}

function fixesOf({ uri, fixes }: Reported['diagnostic'], textOf: (uri: string) => string) {
  return fixes.map(({ title, operations, edits }) => {
    if (!edits) return { title, operations };
    const lines = new LineIndex(textOf(uri));
    const placed = edits.map(({ offset, length, text }) => ({
      range: { start: lines.positionAt(offset), end: lines.positionAt(offset + length) },
      text,
    }));
    return { title, operations, edits: placed };
  });
}
