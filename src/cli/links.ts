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

  /**
   * Looks up where the decisions of the files lead to.
   * @param served Outside of this folder nothing is looked for, so that nobody learns what stands there. Without it paths count from
   *   the working directory too, and may lead anywhere.
   */
  async lookUp(index: WorkspaceIndex, io: Io, served?: string): Promise<void> {
    const isServed = (place: string) => served === undefined || place.startsWith(served.replace(/\/?$/, '/'));
    let isNew = false;
    for (const { file, node } of nodesOf(index, 'solution')) {
      const path = node.values.decision?.trim() ?? '';
      if (linkKind(path) !== 'path') continue;
      const key = keyOf(file.uri, path);
      const leads = await stands(placesOf(file.uri, path, served ?? io.cwd).filter(isServed), io);
      if (leads === undefined) continue;
      isNew ||= this.known.get(key) !== leads;
      this.known.set(key, leads);
    }
    if (isNew) this.revision++;
  }
}

function keyOf(file: string, path: string): string {
  return `${posix.dirname(file)}\n${path}`;
}

/** From the folder of the file that names it, or from that of all. */
function placesOf(file: string, path: string, folder: string): string[] {
  const [name = ''] = path.split('#', 1);
  return [posix.join(posix.dirname(file), name), posix.resolve(folder, name)];
}

/** Whether something stands at one of the places; undefined without any. */
async function stands(places: readonly string[], io: Io): Promise<boolean | undefined> {
  if (places.length === 0) return undefined;
  for (const place of places) if ((await io.kindOf(place)) !== undefined) return true;
  return false;
}
