import type { WorkspaceFile } from '../../../../src/core/index/file';
import type { Operation } from '../../../../src/core/operations/schema';
import { until } from '../../editor/tree-file';
import * as assert from '../../harness/assert';
import { patience, type WorkFile } from '../desk';
import type { Action, RandomUser } from '../user';

const words = ['When I wait', "I can't tell", '"quoted"', 'a: b', '# not a comment', 'ünïcode ✓', '- dash', '42'];
const mostNodes = 60;

/** Edits of a model, over the protocol of a page and from the side bar. */
export const gestures: readonly Action[] = [
  { name: 'gesture of a page', weight: 28, act: user => gesture(user, say) },
  { name: 'gesture of the side bar', weight: 18, act: user => gesture(user, perform) },
];

type Perform = (user: RandomUser, file: WorkFile, operation: Operation) => Promise<boolean>;

async function gesture(user: RandomUser, perform: Perform): Promise<void> {
  const { desk, host } = user;
  const file = user.file();
  const document = await desk.open(file);
  const known = host.sync.file(document);
  const operation = known && operationOn(user, known);
  if (!known || !operation) return;
  user.tell(JSON.stringify(operation), file);
  const before = document.getText();
  const wasReadable = known.readable;
  const done = await perform(user, file, operation);
  // A rename reaches into the files that refer to it.
  if (operation.op === 'rename') await desk.lookAgain();
  else file.text = document.getText();
  if (!done) {
    user.count('refused');
    assert.equal(document.getText(), before, 'what is refused changes nothing');
  } else {
    assert.ok(wasReadable, 'nothing is written into a text that can’t be read');
    const { readable } = host.sync.file(document) ?? {};
    assert.ok(readable, `what was readable stays so:\n${before}\n---\n${document.getText()}`);
  }
}

async function perform({ host }: RandomUser, file: WorkFile, operation: Operation): Promise<boolean> {
  return (await host.editor.perform(file.uri, [operation])).ok;
}

let requests = 0;

async function say(_: RandomUser, { panel }: WorkFile, operation: Operation): Promise<boolean> {
  if (!panel) throw new Error('An open file has a page.');
  const request = ++requests;
  const { epoch, version } = panel.last ?? { epoch: 0, version: 0 };
  panel.received.splice(0, panel.received.length, ...panel.snapshots.slice(-1));
  panel.say({ type: 'edit', request, epoch, version, operations: [operation] });
  let outcome: boolean | undefined;
  await until(
    'the gesture has an outcome',
    () => {
      if (panel.received.some(each => each.type === 'refused' && each.request === request)) outcome = false;
      else if (panel.snapshots.some(each => each.settled.includes(request))) outcome = true;
      return outcome !== undefined;
    },
    patience,
  );
  return outcome === true;
}

function operationOn(user: RandomUser, file: WorkspaceFile): Operation | undefined {
  const nodes = [...file.nodes.keys()];
  if (nodes.length === 0) return undefined;
  const id = user.pick(nodes);
  const title = user.pick(words);
  switch (user.pick(['set', 'set', 'add', 'move', 'remove', 'rename', 'convert'] as const)) {
    case 'set':
      return { op: 'set', id, field: user.pick(['title', 'kind', 'confidence', 'effort', 'notes']), value: title };
    case 'add': {
      if (nodes.length > mostNodes) return { op: 'remove', id };
      const kind = user.pick(['opportunity', 'solution', 'experiment', 'outcome', 'entry'] as const);
      return { op: 'add', parent: user.pick([id, null]), kind, node: { title } };
    }
    case 'move':
      return { op: 'move', id, parent: user.pick([...nodes, null]), index: user.below(3) };
    case 'remove':
      return { op: 'remove', id };
    case 'rename':
      return { op: 'rename', id, to: `id-${user.below(50)}` };
    case 'convert':
      return { op: 'convert', id, to: 'solution', opportunity: { title } };
  }
}
