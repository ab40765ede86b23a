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
  const down = to.slice(shared).map(decode);
  return [...from.slice(shared).map(() => '..'), ...down].join('/');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
