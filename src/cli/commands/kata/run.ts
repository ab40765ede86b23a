import { newKataText } from '../../../core/artefacts/kata/template';
import { labelOf, type ModelNode } from '../../../core/artefacts/model';
import { kataSeed } from '../../../core/generate/kata/seed';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { load } from '../../files';
import type { options } from './command';

/** Prints a new kata. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [id, ...paths] = operands;
  if (id === undefined)
    throw new Failure('canopy kata takes the ID of an opportunity or an outcome. See canopy kata --help.');
  const { service, exitCode } = await load(paths, asOf(values.date, io), 'stdin.tree.yaml');
  const node = service.index.find(id, ['opportunity', 'outcome'])?.node;
  if (node?.kind !== 'opportunity' && node?.kind !== 'outcome') {
    throw new Failure(`There is no opportunity or outcome “${id}” in these files.`);
  }
  const title = values.title ?? labelOf(node as ModelNode);
  io.out(newKataText(kataSeed(service.index, node, title, service.ports.today(), values.experiments)).text);
  return exitCode;
};
