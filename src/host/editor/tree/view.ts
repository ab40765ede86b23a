import { type ToHost, toHostSchema } from '../../../protocol/tree';
import { recordMeasurement } from '../../commands/record-measurement';
import type { EditorProvider } from '../provider';
import type { EditorSession } from '../session';
import type { EditorView } from '../view';
import { cardOf, treeContent } from './cards';
import { type ClipboardMessage, doClipboard } from './clipboard';
import { compareWith, doComparing, markAgain } from './compare/compare';
import { canvasViewType, openExample } from './example';
import { type ExportMessage, saveExport } from './export';
import { newHpsFor, openInsights, openScorecard } from './open';
import { doSplit, type SplitMessage } from './split';

type Open = Extract<ToHost, { type: 'open' }>;
type Own = Open | ClipboardMessage | ExportMessage | SplitMessage;

export type CanvasProvider = EditorProvider<'tree', Own>;

/** The canvas: an opportunity tree, card by card. */
export const canvasView: EditorView<'tree', Own> = {
  viewType: canvasViewType,
  kind: 'tree',
  page: 'tree',
  messages: toHostSchema,
  contentAhead: (file, { service }) => service.treeViewInSteps(file),
  content: (file, diagnostics, { service }) => treeContent(file, diagnostics, service),
  itemOf: cardOf,
  published: markAgain,
  receive: (message, session) => {
    switch (message.type) {
      case 'open':
        return open(message.what, message.key, session);
      case 'clipboard':
        return doClipboard(session, message);
      case 'export':
        return saveExport(session, message);
      case 'split':
        return doSplit(session, message);
    }
  },
};

function open(what: Open['what'], key: string | null, session: EditorSession<'tree', Own>): Promise<void> {
  switch (what) {
    case 'scorecard':
      return openScorecard(session.host, session.shared.truth().file, key);
    case 'newHps':
      return newHpsFor(session.shared.truth().file.uri, key);
    case 'measurement':
      return recordMeasurement(session.host, { tree: session.shared.truth().file.uri, outcome: key });
    case 'insights':
      return openInsights(session.host);
    case 'fixes':
      return session.fix(key);
    case 'compare':
      return compareWith(session);
    case 'example':
      return openExample();
    default:
      return doComparing(session, what);
  }
}
