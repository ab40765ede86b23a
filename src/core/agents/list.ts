import { artefactKinds } from '../artefacts/registry';
import { ok } from '../result';
import { closedObject, oneOf, optional } from '../schema/schema';
import { agentTool } from './tool';

/** Names the files, each with what it is and how much is in it. */
export const list = agentTool(closedObject({ kind: optional(oneOf(artefactKinds)) }), ({ kind }, files) => {
  const all = files.service.index.all().filter(file => kind === undefined || file.kind === kind);
  return ok({
    files: all.map(file => ({
      file: files.nameOf(file.uri),
      kind: file.kind,
      title: file.root.values.title ?? null,
      items: file.nodes.size - 1,
      readable: file.readable,
    })),
  });
});
