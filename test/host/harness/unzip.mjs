// Unpacks a `.vsix`, which is a zip file. Node has no reader for those.
import fs from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** Writes the files of an archive below a folder, and gives the folder. */
export async function unzip(archive, folder) {
  const bytes = await fs.readFile(archive);
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const { name, content, next } = entryAt(bytes, entry);
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) await fs.writeFile(file, content);
    entry = next;
  }
  return folder;
}

/** One file, by the offset of its entry in the archive's directory; `next` is that of the entry after it. */
function entryAt(bytes, entry) {
  const short = at => bytes.readUInt16LE(at);
  const nameEnd = entry + 46 + short(entry + 28);
  const header = bytes.readUInt32LE(entry + 42);
  const start = header + 30 + short(header + 26) + short(header + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return {
    name: bytes.toString('utf8', entry + 46, nameEnd),
    content: short(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed,
    next: nameEnd + short(entry + 30) + short(entry + 32),
  };
}
