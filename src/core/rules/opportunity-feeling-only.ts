import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

const onlyFeeling =
  /^(?:(?:i|we|they|users|developers|customers|people)\s*(?:[’']m|[’']re|am|are|feel|get)\s+)?(?:(?:so|very|really|always|often|just)\s+)*(?:frustrated|annoyed|confused|overwhelmed|angry|unhappy|stressed|lost|bored|tired|frustrating|annoying|confusing|overwhelming|stressful)\s*[.!…]*$/i;

/** A feeling is where a question begins: what happened just before? */
export const opportunityFeelingOnly = rule({
  code: 'opportunity-feeling-only',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node) {
    const { title = '' } = node.values;
    if (!onlyFeeling.test(title.trim())) return;
    yield {
      range: fieldRange(node, 'title'),
      message: l10n.t('“{0}” tells a feeling, not its cause. What had happened just before?', title.trim()),
    };
  },
});
