import { groupBy } from '../group-by';
import type { WorkspaceIndex } from '../index/workspace-index';

/** How files are called where the short names of two can be the same (workspace folders may share theirs): those by their uris. */
export function uniqueNames(index: WorkspaceIndex, short: (uri: string) => string): (uri: string) => string {
  const called = groupBy(
    index.all().map(({ uri }) => uri),
    short,
  );
  return uri => {
    const name = short(uri);
    return (called.get(name)?.length ?? 0) > 1 ? uri : name;
  };
}
