import { parkedReport } from '../../../core/parked/report';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { written } from '../../documents';
import { Failure } from '../../failure';
import { load } from '../../files';
import type { options } from './command';

/** Prints what became of the backlog of a tree. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) {
    throw new Failure('canopy backlog takes one FILE. See canopy backlog --help.');
  }
  const { service, uris, exitCode } = await load([path], asOf(values.date, io), 'stdin.tree.yaml');
  const file = service.index.get(uris[0]!);
  if (file?.kind !== 'tree') throw new Failure(`“${path}” is no tree: its name ends with .tree.yaml.`);
  io.out(written(parkedReport(service.index, file), values.format));
  return exitCode;
};
