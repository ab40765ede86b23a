import type { NodeOf } from '../../../core/artefacts/model';
import { type PackName, packNames, reviewPack, usualStart } from '../../../core/generate/review/packs';
import { reviewPeriod } from '../../../core/generate/review/period';
import { type IsoDate, parseDate } from '../../../core/values/date';
import type { Workspace } from '../../../core/workspace';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { previousText, written } from '../../documents';
import { Failure } from '../../failure';
import { decode, type Loaded, load, loaded, readEach, tell } from '../../files';
import type { Io } from '../../io';
import { nearestText } from '../../nearest';
import { shown } from '../../paths';
import type { options } from './command';

/** Prints the document of a review. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [name, ...paths] = operands;
  const pack = packNamed(name);
  const files = await load(paths, asOf(values.date, io), 'stdin.tree.yaml');
  const { service } = files;
  const since = dateOf(values.since) ?? usualStart(pack, service.ports.today());
  const period = reviewPeriod(service, since, await stateOn(since, files, io));
  const document = reviewPack(pack, period, {
    folder: io.cwd,
    opportunity: opportunityOf(service, values.opportunity),
  });
  io.out(written(document, values.format, await previousText(values.keep, io)));
  return files.exitCode;
};

function packNamed(name: string | undefined): PackName {
  if (name === undefined)
    throw new Failure(`canopy review takes a PACK: ${packNames.join(', ')}. See canopy review --help.`);
  const found = packNames.find(known => known === name);
  if (found) return found;
  throw new Failure(`There is no review “${name}”${nearestText(name, packNames)}. Reviews: ${packNames.join(', ')}.`);
}

function dateOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (!date.ok) throw new Failure(date.reason);
  return date.value;
}

/** The same files as they were committed on a day. Files of other folders do not count; one that was not UTF-8 is told of, and so is a git that can't answer. */
async function stateOn(day: IsoDate, { uris }: Loaded, io: Io): Promise<Workspace | undefined> {
  const committed = await io.committedOn(day.text).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    tell([error], io);
  });
  if (!committed) return undefined;
  const folders = uris.map(uri => uri.slice(0, uri.lastIndexOf('/') + 1));
  const own = [...committed].filter(([path]) => folders.some(folder => path.startsWith(folder)));
  const { texts, failures } = await readEach(
    own.map(([path]) => path),
    path => decode(committed.get(path)!, `${shown(io, path)} as of ${day.text}`),
  );
  tell(failures, io);
  return loaded(texts, io).service;
}

function opportunityOf({ index }: Workspace, id: string | undefined): NodeOf<'opportunity'> | undefined {
  if (id === undefined) return undefined;
  const found = index.find(id, ['opportunity'])?.node;
  if (found?.kind !== 'opportunity') throw new Failure(`There is no opportunity “${id}” in these files.`);
  return found;
}
