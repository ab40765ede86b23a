import { posix } from 'node:path';
import { artefactKindOf } from '../../../core/artefacts/registry';
import { roadmapDocument } from '../../../core/generate/roadmap/document';
import { buildRoadmap, layoutOf } from '../../../core/generate/roadmap/roadmap';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { previousText, written } from '../../documents';
import { Failure } from '../../failure';
import { load, lookedUpIn } from '../../files';
import { absolute } from '../../paths';
import { pathsOr } from '../../search';
import type { options } from './command';

/** Prints the roadmap that a file lays out. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, ...paths] = operands;
  if (path === undefined) throw new Failure('canopy roadmap takes a *.roadmap.yaml. See canopy roadmap --help.');
  const name = path === '-' ? 'stdin.roadmap.yaml' : path;
  if (artefactKindOf(name) !== 'roadmap')
    throw new Failure(`“${path}” is no roadmap: its name ends with .roadmap.yaml.`);
  const uri = absolute(io, name);
  const around = pathsOr(paths, await lookedUpIn(posix.dirname(uri), io));
  const { service, exitCode } = await load([path, ...around], asOf(values.date, io), name);
  const file = service.index.get(uri);
  if (!file) return exitCode;
  const roadmap = buildRoadmap(service, layoutOf(file), { owner: values.owner, outcome: values.outcome });
  io.out(written(roadmapDocument(roadmap, values.for), values.format, await previousText(values.keep, io)));
  return exitCode;
};
