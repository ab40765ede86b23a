import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { loadAround, notYaml } from '../../files';
import type { options } from './command';
import { renderers } from './renderers';

/** Draws a file as a document. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, ...paths] = operands;
  if (path === undefined) throw new Failure('canopy render takes a FILE. See canopy render --help.');
  const name = values['stdin-name'] ?? 'stdin.tree.yaml';
  const { service, shown, uri } = await loadAround(path, paths, asOf(values['as-of'], io), name);
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
