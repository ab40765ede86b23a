import type { ModelNode, NodeOf } from '../../core/artefacts/model';
import type { ArtefactKind } from '../../core/artefacts/registry';
import type { WorkspaceFile } from '../../core/index/file';
import type { Diagnostic } from '../../core/rules/rule';
import type { Schema } from '../../core/schema/schema';
import type { Steps } from '../../core/steps';
import type { FromEveryPage } from '../../protocol/editor';
import type { Host } from '../context';
import type { EditorSession } from './session';

/** A file of one kind. */
export type FileOf<K extends ArtefactKind> = WorkspaceFile & { readonly root: NodeOf<K> };

export interface Message {
  readonly type: string;
}

/**
 * What makes one editor differ from the others: everything else, from the queue of edits to the text beside, is the same for
 * all. `M` are the messages that only its page sends.
 */
export interface EditorView<K extends ArtefactKind = ArtefactKind, M extends Message = Message> {
  /** The name of the custom editor in package.json. */
  readonly viewType: string;
  /** The kind of its files. */
  readonly kind: K;
  /** The folder of its page in `webview/`. */
  readonly page: string;
  /** Its page shows what stands in other files, so that a change of any file may change it. */
  readonly showsOtherFiles?: boolean;
  readonly messages: Schema<FromEveryPage | M>;
  /** Does in steps what `content` then finds done. */
  contentAhead?(file: FileOf<K>, host: Host): Steps<unknown>;
  /** What its page shows of a file, beside what every snapshot tells. */
  content(file: FileOf<K>, diagnostics: readonly Diagnostic[], host: Host): object;
  /** The item of the page that a node of the file is shown on; undefined where it has none. */
  itemOf(node: ModelNode | undefined): ModelNode | undefined;
  /** Called after each snapshot that a page was sent, for what goes with it. */
  published?(session: EditorSession<K, M>): void;
  /** Answers a message that only its page sends. */
  receive(message: M, session: EditorSession<K, M>): void | Promise<void>;
}
