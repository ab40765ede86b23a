import * as l10n from '@vscode/l10n';
import { type ModelNode, subtree } from '../../artefacts/model';
import { parseQuantity } from '../../values/quantity';
import type { NewItem, Request } from './items';

const common = ['min', 'h', 'd', 'w', '%'];
const mostUnits = 12;

/**
 * Units behind the number that is typed, or with a place for it: that of the other end of the change first, then those that
 * the file uses, then common ones.
 */
export function unitItems(present: ReadonlyMap<string, string>, { file, written }: Request): NewItem[] {
  const beside = ['from', 'to'].flatMap(key => unitOf(present.get(key)?.replace(/^["']|["']$/g, '')) ?? []);
  const units = new Set([...beside, ...unitsIn(file.root), ...common]);
  return [...units].slice(0, mostUnits).map((unit): NewItem => {
    const detail = beside.includes(unit) ? l10n.t('the unit of the other end') : l10n.t('unit');
    return { ...typed(unit, written), kind: 'value', detail };
  });
}

/** `30 min` where `30` is typed, `min` where `30 ` is, and a place for the number where nothing is. */
function typed(unit: string, { line, word }: Request['written']): Omit<NewItem, 'kind'> {
  const gap = unit === '%' ? '' : ' ';
  const [, number, space] = /([-+]?\d[\d.,]*)(\s*)[\p{L}%]*$/u.exec(line) ?? [];
  if (number === undefined) return { label: unit, insertText: `\${1:0}${gap}${unit}`, isSnippet: true };
  if (space) return { label: unit, insertText: unit };
  // The word may be less than the number: the 5 of 1.5.
  const insertText = `${/^-?\d*/.exec(word)![0]}${gap}${unit}`;
  return { label: `${number}${gap}${unit}`, insertText, filterText: insertText };
}

function unitsIn(root: ModelNode): string[] {
  return [...subtree(root)].flatMap(({ values }) =>
    Object.values(values as Readonly<Record<string, unknown>>).flatMap(value => {
      const isQuantity = typeof value === 'object' && value !== null && 'unit' in value && 'value' in value;
      return isQuantity ? [String(value.unit)] : [];
    }),
  );
}

function unitOf(text: string | undefined): string | undefined {
  const read = text === undefined ? undefined : parseQuantity(text);
  return read?.ok ? read.value.unit : undefined;
}
