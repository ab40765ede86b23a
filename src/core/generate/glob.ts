import { decodePart, folderOf } from '../uri';

/**
 * Whether a path matches a glob pattern with `*`, `?`, `**` and `{a,b}`. Both use slashes; a pattern that climbs (`../x`) or
 * starts with `./` is resolved by the caller.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return new RegExp(`^${expression(pattern)}$`, 'u').test(path);
}

function expression(pattern: string): string {
  const parts = pattern.matchAll(/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|[^*?{]+|\{/g);
  return [...parts]
    .map(([part, choices]) => {
      if (part === '**/') return '(?:(?!\\.\\./)[^/]+/)*';
      if (part === '**') return '(?!\\.\\./).*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (choices !== undefined) return `(?:${choices.split(',').map(expression).join('|')})`;
      return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
}

/** The path of a file as seen from a folder, both as uris: `docs/a.tree.yaml`, or `../a.tree.yaml`. */
export function relativePath(folder: string, uri: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = uri.split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const down = to.slice(shared).map(decodePart);
  return [...from.slice(shared).map(() => '..'), ...down].join('/');
}

/**
 * A link as it must be written in another folder. A path stands in `file` relative to that file; an address, an absolute path
 * and a ticket's name stay as they are.
 * @param folder the uri of the folder of the document that links
 */
export function linkFrom(folder: string, file: string, target: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(target) || !/[./]/.test(target)) return target;
  const segments = folderOf(file).split('/');
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return relativePath(folder, segments.join('/'));
}
