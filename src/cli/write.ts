import { Failure } from './failure';
import type { Io } from './io';
import { shown } from './paths';
import { reasonOf } from './reason';

/**
 * Writes texts by their paths, all of them or none: where one can't be written, those before it get back what they held.
 * @param texts A file that is not there yet stands last, because it can't be taken away again.
 * @throws Failure that names the file, and those that could not be given back what they held
 */
export async function writeAll(texts: ReadonlyMap<string, string>, io: Io): Promise<void> {
  const before = new Map<string, Uint8Array>();
  for (const [path, text] of texts) {
    try {
      if ((await io.kindOf(path)) === 'file') before.set(path, await io.read(path));
      await io.write(path, new TextEncoder().encode(text));
    } catch (error) {
      // It may have been cut off half-way; where it never was opened, this fails like the first time.
      const own = before.get(path);
      if (own) await io.write(path, own).catch(() => undefined);
      before.delete(path);
      const changed = await notGivenBack(before, io);
      const rest = changed.length > 0 ? ` Already written: ${changed.map(each => shown(io, each)).join(', ')}.` : '';
      throw new Failure(`${shown(io, path)} can’t be written: ${reasonOf(error)}.${rest}`);
    }
  }
}

/** Gives files back what they held. @returns those that can't be written any more either */
async function notGivenBack(before: ReadonlyMap<string, Uint8Array>, io: Io): Promise<readonly string[]> {
  const left: string[] = [];
  for (const [path, bytes] of before) await io.write(path, bytes).catch(() => left.push(path));
  return left;
}
