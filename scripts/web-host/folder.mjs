// The one folder that an embedded VS Code may read and write. Every path is resolved, links included, and refused when it
// leads out of the folder.
import { watch } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

const FILE = 1;
const DIRECTORY = 2;
const SYMBOLIC_LINK = 64;
const SKIPPED = new Set(['.git', 'node_modules']);
const WATCH_DELAY_MS = 50;

/** An expected failure of a folder operation; `code` is a Node error code, or EOUTSIDE for a path that leads out. */
class FolderError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * Opens a folder. All paths given to the operations are relative to it, with forward slashes.
 * The operations throw FolderError or Node's own file-system errors.
 */
export async function openFolder(folder) {
  const root = await fs.realpath(folder);
  const changes = changesBelow(root);

  function inside(target) {
    const relative = path.relative(root, target);
    return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
  }

  function refuse(name) {
    return new FolderError('EOUTSIDE', `${name} leads out of the opened folder.`);
  }

  /** The place of an entry whose parent exists; the entry itself may be missing or a link (which is not followed). */
  async function entry(name) {
    const target = path.resolve(root, `./${name}`);
    if (name.includes('\0') || !inside(target)) throw refuse(name);
    if (target === root) return root;
    const parent = await fs.realpath(path.dirname(target));
    if (!inside(parent)) throw refuse(name);
    return path.join(parent, path.basename(target));
  }

  /** The real place of what a path means, links followed; a missing file is its own place, a link to nothing is refused. */
  async function real(name) {
    const place = await entry(name);
    try {
      const target = await fs.realpath(place);
      if (!inside(target)) throw refuse(name);
      return target;
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      if (await isLink(place)) throw refuse(name);
      return place;
    }
  }

  async function stat(name) {
    const stats = await fs.stat(await real(name));
    const link = (await isLink(await entry(name))) ? SYMBOLIC_LINK : 0;
    return { type: typeOf(stats) | link, ctime: stats.birthtimeMs, mtime: stats.mtimeMs, size: stats.size };
  }

  async function list(name) {
    const entries = await fs.readdir(await real(name), { withFileTypes: true });
    return Promise.all(
      entries.map(async found => {
        if (!found.isSymbolicLink()) return [found.name, typeOf(found)];
        const linked = await stat(`${name}/${found.name}`).catch(() => ({ type: SYMBOLIC_LINK }));
        return [found.name, linked.type];
      }),
    );
  }

  async function write(name, content, { create, overwrite }) {
    const target = await real(name);
    const exists = await fs.stat(target).then(
      () => true,
      () => false,
    );
    if (!exists && !create) throw new FolderError('ENOENT', `${name} is not there.`);
    if (exists && !overwrite) throw new FolderError('EEXIST', `${name} is there already.`);
    await fs.writeFile(target, content);
    changes.note(name, !exists);
  }

  async function rename(from, to, { overwrite }) {
    const target = await entry(to);
    const exists = await fs.lstat(target).then(
      () => true,
      () => false,
    );
    if (exists && !overwrite) throw new FolderError('EEXIST', `${to} is there already.`);
    await fs.rename(await entry(from), target);
    for (const name of [from, to]) changes.note(name, true);
  }

  async function remove(name, { recursive }) {
    const target = await entry(name);
    if (target === root) throw new FolderError('EPERM', 'The opened folder itself stays.');
    const stats = await fs.lstat(target);
    if (stats.isDirectory() && !recursive) await fs.rmdir(target);
    else await fs.rm(target, { recursive });
    changes.note(name, true);
  }

  /** All files below, as paths with forward slashes; version control and installed packages are left out. */
  async function files(below = '') {
    const entries = await fs.readdir(path.join(root, below), { withFileTypes: true });
    const nested = await Promise.all(
      entries
        .filter(found => !SKIPPED.has(found.name))
        .map(found => {
          const name = below ? `${below}/${found.name}` : found.name;
          return found.isDirectory() ? files(name) : found.isFile() ? [name] : [];
        }),
    );
    return nested.flat();
  }

  return {
    root,
    name: path.basename(root) || 'folder',
    stat,
    list,
    read: async name => fs.readFile(await real(name)),
    write,
    makeDirectory: async name => void (await fs.mkdir(await entry(name))),
    rename,
    remove,
    files: () => files(),
    watch: changes.watch,
  };
}

/**
 * Reports changes below `root` as `{ path, type }`, with VS Code's numbers: 1 changed, 2 created, 3 deleted. Node's watcher
 * misses what is deleted and made again under one name, so what is done through here is noted too.
 */
function changesBelow(root) {
  const pending = new Map();
  let timer;
  let report;

  async function flush() {
    timer = undefined;
    const events = [...pending];
    pending.clear();
    const changes = await Promise.all(
      events.map(async ([name, renamed]) => {
        const exists = await fs.lstat(path.join(root, name)).then(
          () => true,
          () => false,
        );
        return { path: name.split(path.sep).join('/'), type: exists ? (renamed ? 2 : 1) : 3 };
      }),
    );
    report?.(changes);
  }

  function note(name, renamed) {
    if (!report) return;
    pending.set(name, pending.get(name) || renamed);
    timer ??= setTimeout(flush, WATCH_DELAY_MS);
  }

  /** Calls back with what changes from now on. Returns the function that stops it. */
  function watchTree(onChange) {
    report = onChange;
    const watcher = watch(root, { recursive: true }, (event, name) => {
      if (!name || name.split(path.sep).some(part => SKIPPED.has(part))) return;
      note(name, event === 'rename');
    });
    // A file that vanishes while the recursive watcher looks at it ends up here: its deletion is reported on its own.
    watcher.on('error', error => {
      if (error.code !== 'ENOENT') console.error(`Changes on disk may not show in the editor: ${error.message}.`);
    });
    return () => {
      report = undefined;
      clearTimeout(timer);
      watcher.close();
    };
  }

  return { note, watch: watchTree };
}

async function isLink(place) {
  return fs.lstat(place).then(
    stats => stats.isSymbolicLink(),
    () => false,
  );
}

function typeOf(stats) {
  return stats.isDirectory() ? DIRECTORY : stats.isFile() ? FILE : 0;
}
