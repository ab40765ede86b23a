import * as l10n from '@vscode/l10n';
import { own } from '../own';
import { ok, problem, type Result } from '../result';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text right in it, without that of the elements in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const name = '[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*';
const quoted = `"[^<"]*"|'[^<']*'`;
const attribute = new RegExp(`(${name})\\s*=\\s*(${quoted})`, 'gu');
/** Text, and what may stand between it. */
const part = new RegExp(
  [
    '(?<plain>[^<]+)',
    '<!--[^]*?-->|<\\?[^]*?\\?>|<!DOCTYPE[^\\[>]*(?:\\[[^\\]]*\\]\\s*)?>',
    '<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>',
    `</(?<closed>${name})\\s*>`,
    `<(?<opened>${name})(?<attributes>(?:\\s+${name}\\s*=\\s*(?:${quoted}))*)\\s*(?<empty>/?)>`,
  ].join('|'),
  'yu',
);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a well-formed XML document: the element that holds all others. Comments, instructions and the document type are
 * skipped; entities that a document type declares are not expanded but left as they stand.
 */
export function readXml(text: string): Result<XmlElement> {
  const document = opened('', '');
  const open: OpenElement[] = [document];
  for (let at = 0; at < text.length; at = part.lastIndex) {
    part.lastIndex = at;
    const found = part.exec(text)?.groups;
    if (!found) return problem(l10n.t('Line {0}: this is no tag, or one that is not closed.', lineAt(text, at)));
    const { plain, data, closed, opened: name, attributes = '', empty } = found;
    const parent = open.at(-1)!;
    if (plain !== undefined) parent.text += decoded(plain);
    else if (data !== undefined) parent.text += data;
    else if (closed !== undefined) {
      if (closed !== parent.name || open.length === 1)
        return problem(l10n.t('Line {0}: </{1}> closes nothing.', lineAt(text, at), closed));
      open.pop();
    } else if (name !== undefined) {
      const element = opened(name, attributes);
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 1) return problem(l10n.t('<{0}> is not closed.', open.at(-1)!.name));
  const [root, another] = document.children;
  if (!root || another || document.text.trim() !== '') return problem(l10n.t('One element should hold all others.'));
  return ok(root);
}

function opened(name: string, attributes: string): OpenElement {
  const pairs = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => {
    return [key, decoded(value.slice(1, -1).replace(/\r\n|\s/g, ' '))] as const;
  });
  return { name, attributes: new Map(pairs), children: [], text: '' };
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, entity) => {
    if (entity !== undefined) return own(entities, entity) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
