import * as vscode from 'vscode';
import type { ModelNode } from '../../../core/artefacts/model';
import { takenIn } from '../../../core/generate/choices';
import type { FileEdits } from '../../../core/operations/plan';
import type { Operation } from '../../../core/operations/schema';
import { ok, type Result } from '../../../core/result';
import { slug } from '../../../core/text/slug';
import { projectInsights } from '../../../core/views/insights-view';
import type { Refusal } from '../../../core/yaml/refusal';
import type { FromEveryBoard, Remembered } from '../../../protocol/board';
import { type FromInsights, fromInsightsSchema, type InsightsContent, type Link } from '../../../protocol/insights';
import { nodeNow, refuseGone } from '../../commands/node-ref';
import type { Host } from '../../context';
import { receiveOnBoard, remembered, tell } from '../board/receive';
import type { EditorSession } from '../session';
import type { EditorView } from '../view';

type Message = FromEveryBoard | FromInsights;
type Session = EditorSession<'insights', Message>;

/** What was learned, as a board or a list, with the opportunities that rest on it. */
export const insightsView: EditorView<'insights', Message> = {
  viewType: 'canopy.insights',
  kind: 'insights',
  page: 'insights',
  showsOtherFiles: true,
  messages: fromInsightsSchema,
  content: (file, diagnostics, host): InsightsContent & Remembered => ({
    view: projectInsights(host.service, file, diagnostics),
    ...remembered(host, 'insights'),
  }),
  itemOf: insightOf,
  receive,
};

function insightOf(node: ModelNode | undefined): ModelNode | undefined {
  return node?.kind === 'insight' ? node : undefined;
}

async function receive(message: Message, session: Session): Promise<void> {
  switch (message.type) {
    case 'addInsight': {
      const { node } = message;
      const id = slug(node.finding ?? '', takenIn(session.host.service.index));
      await session.perform(message, [{ op: 'add', parent: null, kind: 'insight', node: { id, ...node } }]);
      return;
    }
    case 'link': {
      const plan = () => planLink(session, message);
      const outcome = await session.host.editor.apply(vscode.Uri.parse(message.uri), plan);
      return tell(session, message, outcome);
    }
    default:
      return receiveOnBoard(message, session);
  }
}

/** The insight as evidence of the opportunity, and its id where it has none, in one edit. */
function planLink({ host, shared }: Session, link: Link): Result<readonly FileEdits[], Refusal> {
  const { service } = host;
  const opportunity = { uri: link.uri, key: link.opportunity, title: link.title };
  if (!nodeNow(host, opportunity)) return refuseGone(opportunity);
  const { file } = shared.truth();
  const own = file.nodes.get(link.insight);
  // A path may lead to another insight by now, or nowhere; an id stays.
  const isOther = link.insight.startsWith('/') && (!own || findingOf(own) !== link.finding);
  if (isOther) return refuseGone({ uri: file.uri, key: link.insight, title: link.finding });
  const id = own ? (own.id ?? newId(host, own)) : link.insight;
  const node = link.relation === 'supports' ? { insight: id } : { insight: id, relation: link.relation };
  const operations: Operation[] = [{ op: 'add', parent: link.opportunity, kind: 'evidence', node }];
  const linked = service.plan(link.uri, operations);
  if (!linked.ok || !own || own.id !== undefined) return linked;
  const named = service.plan(file.uri, [{ op: 'set', id: own.key, field: 'id', value: id }]);
  return named.ok ? ok([...linked.value, ...named.value]) : named;
}

function newId({ service }: Host, node: ModelNode): string {
  return slug(findingOf(node), takenIn(service.index));
}

function findingOf(node: ModelNode): string {
  return node.kind === 'insight' ? (node.values.finding ?? '') : '';
}
