import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';
import { judge } from './support/judgement';

const company =
  /^(?:we|our (?:company|team|business|organi[sz]ation)|the (?:company|business|team|organi[sz]ation|management))\s+(?:needs?|wants?|must|should|ha(?:ve|s) to)\b/i;
const adoption =
  /^\S+(?:\s\S+)?\s+(?:(?:want|need|have|wish)s?\s+to|should|must)\s+(?:adopt|use|follow|buy|upgrade to|switch to|migrate to|move to|comply with|onboard to)\s+(?:our|the new|the company)\b/i;

/** An opportunity is what users want for themselves, not what the company wants of them. */
export const opportunityNotUserView = rule({
  code: 'opportunity-not-user-view',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node) {
    const title = node.values.title?.trim() ?? '';
    if (!(company.test(title) || adoption.test(title)) || judge(title)) return;
    yield {
      range: fieldRange(node, 'title'),
      message: l10n.t(
        '“{0}” is what the company wants. What do its users try to get done, and what stops them?',
        title,
      ),
    };
  },
});
