import { fullWidth, type Typeface, textWidth } from '../svg/text';
import { face } from './face';
import type { WidthRun } from './subset';

type Widths = ReadonlyMap<number, number>;

/** By code point, in units of the face: made when a picture is first drawn. */
let known: { readonly regular: Widths; readonly bold: Widths } | undefined;

function widthsOf(bold: boolean): Widths {
  known ??= { regular: byCharacter(([, regular]) => regular), bold: byCharacter(([, , widths]) => widths) };
  return known[bold ? 'bold' : 'regular'];
}

function byCharacter(pick: (run: WidthRun) => readonly number[]): Widths {
  const runs = face.subsets.flatMap(({ widths }) => widths);
  return new Map(runs.flatMap(run => pick(run).map((width, at) => [run[0] + at, width] as const)));
}

/** What takes no room: marks above and below letters, and characters that only steer. */
const isRoomless = (character: string) => /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character);

/** How wide a character is whoever draws it, in thousandths of the type size. */
function characterWidth(character: string, bold: boolean): number | undefined {
  if (isRoomless(character)) return 0;
  const width = widthsOf(bold).get(character.codePointAt(0)!);
  if (width !== undefined) return (width / face.unitsPerEm) * 1000;
  return fullWidth.test(character) ? 1000 : undefined;
}

/**
 * How wide a text is drawn, in px, but for what kerning takes; undefined where it holds characters that the face does not have and
 * whose width differs from face to face, as in scripts that join their letters.
 */
export function exactWidth(text: string, { size, bold = false }: Typeface): number | undefined {
  let thousandths = 0;
  for (const character of text.normalize()) {
    const width = characterWidth(character, bold);
    if (width === undefined) return undefined;
    thousandths += width;
  }
  return (thousandths / 1000) * size;
}

/** The same, and never much less than it will be where it is not known. */
export function drawnWidth(text: string, typeface: Typeface): number {
  let width = 0;
  for (const character of text.normalize()) width += exactWidth(character, typeface) ?? textWidth(character, typeface);
  return width;
}
