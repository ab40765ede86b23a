import type { ExportFormat, ToHost } from '../../../protocol/tree';
import { saveAs } from '../save-as';
import type { EditorSession } from '../session';

export type ExportMessage = Extract<ToHost, { type: 'export' }>;

const endings: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  'svg-down': 'svg',
  png: 'png',
  md: 'md',
  mermaid: 'mmd',
  html: 'html',
};

/** Saves what a canvas has drawn, where the user wants it, and offers to open it. */
export function saveExport(
  { shared }: Pick<EditorSession<'tree'>, 'shared'>,
  { format, base64 }: ExportMessage,
): Promise<void> {
  return saveAs(shared.document.uri, endings[format], base64);
}
