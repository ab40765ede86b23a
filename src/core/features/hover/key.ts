import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../../artefacts/fields';
import type { ModelNode } from '../../artefacts/model';
import type { NodeKind } from '../../artefacts/registry';
import { type Slot, slotIn, slotOf } from '../../artefacts/slot';
import type { WorkspaceFile } from '../../index/file';
import { kindName } from '../../operations/names';
import type { Range } from '../../text/lines';
import type { Workspace } from '../../workspace';
import type { MapEntry, SourceNode } from '../../yaml/source';
import { covers } from '../id-at';
import { block, type HoverBlocks, link } from './blocks';
import { influenceLines } from './influence';

type KeyHover = HoverBlocks & { readonly range: Range };

/** A key that is declared, and what stands at it. */
interface FoundKey {
  readonly name: string;
  readonly range: Range;
  readonly slot: Slot;
}

/**
 * What a key means, and in which unit its value counts; undefined where the offset is on no key that is known. Inputs of a
 * score tell on their value too what a change of them does to the rank.
 */
export function keyBlocks(
  workspace: Workspace,
  file: WorkspaceFile,
  node: ModelNode,
  offset: number,
): KeyHover | undefined {
  const found = keyAt(node.source, slotOf(node.kind), offset);
  if (!found) return undefined;
  const { name, range, slot } = found;
  if (slot.type !== 'field') return { range, sections: [block(`**${name}**`, listText(slot.kind))], links: [] };
  const { description, choices } = fieldInfo(slot.field);
  const unit = node.kind === 'entry' ? unitOf(name) : undefined;
  const meaning = block(
    `**${name}**`,
    description(),
    unit && l10n.t('Unit: {0}.', unit),
    choices && l10n.t('One of: {0}.', choices.join(', ')),
  );
  const influence = node.kind === 'entry' ? influenceOf(workspace, file, node, name) : [];
  return {
    range,
    sections: [meaning, ...(influence.length > 0 ? [block(...influence)] : [])],
    links: influence.length > 0 ? [link({ workspace, file, node }, l10n.t('Open scorecard'), 'openScorecard')] : [],
  };
}

function influenceOf(workspace: Workspace, file: WorkspaceFile, node: ModelNode, name: string): string[] {
  const list = workspace.scores.list(file);
  const entry = list?.entries.find(scored => scored.node === node);
  return list && entry ? influenceLines(workspace, list, entry, name) : [];
}

/** The innermost known key at an offset: of the item itself, or of a group such as a kata's target. */
function keyAt(source: SourceNode, above: Slot, offset: number): FoundKey | undefined {
  const entry = source.type === 'map' ? source.entries.find(one => isOn(one, offset)) : undefined;
  if (!entry) return undefined;
  const name = String(entry.key.value);
  const slot = slotIn(above, name);
  if (!slot) return undefined;
  if (covers(entry.key.range, offset)) return { name, range: entry.key.range, slot };
  if (slot.type !== 'field') return undefined;
  const { control, fields } = fieldInfo(slot.field);
  if (fields) return keyAt(entry.value, slot, offset);
  return control === 'estimate' ? { name, range: entry.value.range, slot } : undefined;
}

function isOn({ key, value }: MapEntry, offset: number): boolean {
  return covers(key.range, offset) || covers(value.range, offset);
}

/** `A list; each item is an opportunity.` */
export function listText(kind: NodeKind): string {
  return l10n.t('A list; each item is {0}.', kindName(kind, 'inside'));
}

/** In which unit an input of a score counts. */
function unitOf(input: string): string | undefined {
  switch (input) {
    case 'reach':
      return l10n.t('people');
    case 'frequency':
      return l10n.t('times a week, each person');
    case 'hours_lost':
      return l10n.t('hours each time, each person');
    case 'confidence':
      return l10n.t('percent, above 0 and up to 100 %');
    case 'effort':
      return l10n.t('dev-weeks');
    case 'duration':
      return l10n.t('weeks');
    case 'cost_of_delay':
      return l10n.t('the unit of the list, a week');
    default:
      return undefined;
  }
}
