import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { loadAround, notYaml, ownFile } from '../../files';
import type { options } from './command';
import { renderers } from './renderers';

/** Draws a file as a document. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) {
    throw new Failure('canopy render takes one FILE. See canopy render --help.');
  }
  const uri = await ownFile(path, io);
  const { service, shown } = await loadAround(uri, asOf(values['as-of'], io));
  const file = service.index.get(uri)!;
  if (!file.readable) throw notYaml(shown(uri), file);
  const known = renderers[file.kind];
  const format = values.format ?? (known.svg ? 'svg' : 'markdown');
  const load = known[format];
  if (!load) throw new Failure(noRenderer(file.kind, format, Object.keys(known)));
  const renderer = await load();
  io.out(await renderer(service, file, values));
  return 0;
};

function noRenderer(kind: string, format: string, known: readonly string[]): string {
  return `A *.${kind}.yaml is not drawn as ${format}, but as ${known.join(', ')}: choose with --format.`;
}
