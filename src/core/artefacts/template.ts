import type { Range } from '../text/lines';
import { slug } from '../text/slug';
import { renderFlow, renderScalar } from '../yaml/render';
import type { PlainData } from '../yaml/source';
import type { TextStyle } from '../yaml/style';
import type { ArtefactKind } from './registry';

/** The text of a new file, and the first place that the user fills or types over. */
export interface NewFile {
  readonly text: string;
  readonly select: Range | undefined;
  /** Every such place, in the order of the text. */
  readonly fills: readonly Range[];
}

/** The product's own style, for files that have no neighbours to take it from. */
export const ownStyle: TextStyle = { eol: '\n', step: 2, dashIndent: 2, dashWidth: 2, quotes: 'double' };

/** Column at which a note stands beside a key; further right where the value is longer. */
const noteColumn = 30;
const widestComment = 98;

/** Writes a new file from its top to its end: comments that teach, keys with values, and keys that are left to fill. */
export class FileWriter {
  private text = '';
  private readonly fills: Range[] = [];

  /** A comment of its own lines, wrapped at words. */
  comment(sentences: string): this {
    let line = '#';
    for (const word of sentences.split(/\s+/)) {
      if (line.length + 1 + word.length > widestComment) {
        this.text += `${line}\n`;
        line = '#';
      }
      line += ` ${word}`;
    }
    this.text += `${line}\n`;
    return this;
  }

  blank(): this {
    this.text += '\n';
    return this;
  }

  /** A key with its value, or the key alone where lists or groups follow. `lead` is its indentation, with a dash where it starts an item. */
  key(lead: string, name: string, value?: PlainData, note?: string): this {
    return this.line(`${lead}${name}:${value === undefined ? '' : ` ${written(value)}`}`, note);
  }

  /** A key whose value the user fills in, or types over where there are words already. */
  fill(lead: string, name: string, note: string, words?: string): this {
    const value = words === undefined ? '' : written(words);
    const start = this.text.length + `${lead}${name}: `.length;
    this.fills.push({ start, end: start + value.length });
    return this.line(`${lead}${name}: ${value}`, note);
  }

  /** A key with a value where there is one, else left to fill. */
  keyOrFill(lead: string, name: string, value: PlainData | undefined, note: string): this {
    return value === undefined ? this.fill(lead, name, note) : this.key(lead, name, value);
  }

  file(): NewFile {
    return { text: this.text, select: this.fills[0], fills: this.fills };
  }

  private line(content: string, note?: string): this {
    this.text += note ? `${content.padEnd(noteColumn - 2)}  # ${note}\n` : `${content}\n`;
    return this;
  }
}

function written(value: PlainData): string {
  if (typeof value === 'object' && value !== null) return renderFlow(value, ownStyle);
  return renderScalar(value as string | number | boolean | null, 'block', 'plain', ownStyle);
}

/** The name of a new file: `newcomers-finish-provisioning.kata.yaml`. */
export function fileNameFor(title: string, kind: ArtefactKind): string {
  return `${slug(title, () => false)}.${kind}.yaml`;
}
