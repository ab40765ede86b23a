import { face } from './face';
import { fontFaces, type Subset, type SubsetFiles } from './subset';

/** Each is loaded when a picture has letters of it. */
const files: Readonly<Record<string, () => Promise<{ default: SubsetFiles }>>> = {
  latin: () => import('./open-sans-latin.json'),
  'latin-ext': () => import('./open-sans-latin-ext.json'),
  vietnamese: () => import('./open-sans-vietnamese.json'),
  greek: () => import('./open-sans-greek.json'),
  'greek-ext': () => import('./open-sans-greek-ext.json'),
  cyrillic: () => import('./open-sans-cyrillic.json'),
  'cyrillic-ext': () => import('./open-sans-cyrillic-ext.json'),
  hebrew: () => import('./open-sans-hebrew.json'),
};

/** The sources of styles that a security policy lets a document with its letters have. */
export const fontHashes: readonly string[] = face.subsets.map(({ hash }) => `'${hash}'`);

/**
 * Puts the letters into a document, SVG or HTML, that it is written with: below its title, a style for each script that it uses.
 * Letters that the face does not have stay those of the reader's system.
 */
export async function withFonts(document: string): Promise<string> {
  const styles = await Promise.all(
    scriptsOf(document).map(async ({ name, range }) => {
      const { default: letters } = await files[name]!();
      return `<style>${fontFaces(range, letters)}</style>`;
    }),
  );
  const titleEnd = document.indexOf('</title>') + '</title>'.length;
  return document.slice(0, titleEnd) + styles.join('') + document.slice(titleEnd);
}

/** The fewest subsets, in their order, that have all letters of a text that the face has. */
function scriptsOf(text: string): readonly Subset[] {
  let open = new Set([...text.normalize()].map(character => character.codePointAt(0)!));
  return face.subsets.filter(({ widths }) => {
    const has = (letter: number) => widths.some(([first, { length }]) => letter >= first && letter < first + length);
    const left = new Set([...open].filter(letter => !has(letter)));
    const isUsed = left.size < open.size;
    open = left;
    return isUsed;
  });
}
