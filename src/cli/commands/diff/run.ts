import { compareWorkspaces } from '../../../core/compare/compare';
import type { FileComparison } from '../../../core/compare/comparison';
import { comparisonMarkdown } from '../../../core/compare/markdown';
import type { Workspace } from '../../../core/workspace';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { loaded, notYaml } from '../../files';
import type { Io } from '../../io';
import { painter } from '../../style';
import type { options } from './command';
import { diffJson } from './json';
import { bothStates, type State, usage } from './states';
import { diffText } from './text';

/** Tells what changed between two files, folders or revisions. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [oldPath, newPath, ...more] = operands;
  if (oldPath === undefined || more.length > 0) throw new Failure(usage);
  const [before, after] = await bothStates(oldPath, newPath, io);
  const files = compareWorkspaces(readable(before, io), readable(after, io));
  io.out(write(files, values.format, io));
  return values['exit-code'] && files.length > 0 ? 1 : 0;
};

function readable(state: State, io: Io): Workspace {
  const { service } = loaded(new Map([...state].map(([path, { text }]) => [path, text])), io);
  const broken = service.index.all().find(file => !file.readable);
  if (broken) throw notYaml(state.get(broken.uri)!.name, broken);
  return service;
}

function write(files: readonly FileComparison[], format: keyof (typeof options)['format']['choices'], io: Io): string {
  switch (format) {
    case 'text':
      return diffText(files, painter(io.colors));
    case 'markdown':
      return comparisonMarkdown(files, uri => uri);
    case 'json':
      return diffJson(files);
  }
}
