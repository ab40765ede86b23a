import type { WorkspaceIndex } from '../../index/workspace-index';

/** An id that nothing has yet: the wanted one, or the wanted one with the lowest number behind it. */
export function freeId(index: WorkspaceIndex, wanted: string): string {
  let id = wanted;
  for (let number = 2; index.definitions(id).length > 0; number++) id = `${wanted}-${number}`;
  return id;
}
