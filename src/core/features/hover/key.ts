import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../../artefacts/fields';
import type { ModelNode } from '../../artefacts/model';
import { typeOf } from '../../artefacts/registry';
import type { Range } from '../../text/lines';
import { covers } from '../id-at';
import { block, type HoverBlocks } from './blocks';

/** What a key means, and in which unit its value counts; undefined where the offset is on no key that is known. */
export function keyBlocks(node: ModelNode, offset: number): (HoverBlocks & { readonly range: Range }) | undefined {
  const { source } = node;
  if (source.type !== 'map') return undefined;
  const entry = source.entries.find(({ key }) => covers(key.range, offset));
  const name = entry && String(entry.key.value);
  const declared = name === undefined ? undefined : typeOf(node.kind).fields[name];
  if (!entry || !declared) return undefined;
  const { description, choices } = fieldInfo(declared);
  const unit = node.kind === 'entry' ? unitOf(name ?? '') : undefined;
  return {
    range: entry.key.range,
    sections: [
      block(
        `**${name}**`,
        description(),
        unit && l10n.t('Unit: {0}.', unit),
        choices && l10n.t('One of: {0}.', choices.join(', ')),
      ),
    ],
    links: [],
  };
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
