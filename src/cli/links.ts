import { posix } from 'node:path';
import { nodesOf } from '../core/generate/choices';
import type { WorkspaceIndex } from '../core/index/workspace-index';
import type { Links } from '../core/ports';
import { linkKind } from '../core/values/link';
import type { Io } from './io';

/** The files that ours name, looked up all at once: the core asks without waiting. */
export class KnownLinks implements Links {
  revision = 0;
  private readonly known = new Map<string, boolean>();

  leads(file: string, path: string): boolean | undefined {
    return this.known.get(keyOf(file, path));
  }

  /** Looks up where the decisions of the files lead to. */
  async lookUp(index: WorkspaceIndex, io: Io): Promise<void> {
    let isNew = false;
    for (const { file, node } of nodesOf(index, 'solution')) {
      const path = node.values.decision?.trim() ?? '';
      if (linkKind(path) !== 'path') continue;
      const key = keyOf(file.uri, path);
      const leads = await stands(file.uri, path, io);
      isNew ||= this.known.get(key) !== leads;
      this.known.set(key, leads);
    }
    if (isNew) this.revision++;
  }
}

function keyOf(file: string, path: string): string {
  return `${posix.dirname(file)}\n${path}`;
}

/** From the folder of the file that names it, or from the working directory. */
async function stands(file: string, path: string, io: Io): Promise<boolean> {
  const [name = ''] = path.split('#', 1);
  const places = [posix.join(posix.dirname(file), name), posix.resolve(io.cwd, name)];
  for (const place of places) if ((await io.kindOf(place)) !== undefined) return true;
  return false;
}
