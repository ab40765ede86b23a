/** A part of a uri as people read it: `my tree` of `my%20tree`. What is no such part, as in a plain path, stays as it is. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What people call the file of a uri: `my tree.tree.yaml` of `file:///app/my%20tree.tree.yaml`. */
export function fileName(uri: string): string {
  return decodePart(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The folder of a file, as a uri. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
