import * as l10n from '@vscode/l10n';
import type { PhrasingReason } from './sign-table';

/** One or two short sentences: what the quoted words are, and what to ask next. */
export function messageFor(reason: PhrasingReason, quoted: string): string {
  switch (reason) {
    case 'names-a-technology':
      return l10n.t('“{0}” names a technology. What is hard for someone today that it would solve?', quoted);
    case 'names-a-ui-element':
      return l10n.t('“{0}” names something to build. What can someone not do today?', quoted);
    case 'build-verb':
      return l10n.t('“{0}” is work to be done. Whose trouble ends once it is done, and when do they have it?', quoted);
    case 'missing-feature':
      return l10n.t('“{0}” says which feature is missing. What goes wrong for someone without it?', quoted);
    case 'feature-in-user-voice':
      return l10n.t('“{0}” is a feature in a user’s words. What did they try to do when they asked for it?', quoted);
    case 'process-imposed':
      return l10n.t('“{0}” sets a rule or a meeting. What goes wrong today, and for whom?', quoted);
    case 'capability-spec':
      return l10n.t('“{0}” says what the product should do. What is someone trying to get done?', quoted);
    case 'suggestion':
      return l10n.t('“{0}” suggests one answer. What is the need, and which other answers would meet it?', quoted);
    case 'adoption-push':
      return l10n.t(
        '“{0}” wants people to take up something that exists. What do they need that it would give them?',
        quoted,
      );
    case 'question-form-solution':
      return l10n.t('“{0}” asks for one answer. Which question would someone ask who has the problem?', quoted);
    case 'feature-noun':
      return l10n.t('“{0}” names something to build. Who needs it, and what can they not do today?', quoted);
    case 'vague-theme':
      return l10n.t('“{0}” is a topic, not yet an opportunity. Who has trouble with it, and at which moment?', quoted);
    case 'metric-only':
      return l10n.t('“{0}” is a target. It belongs to an outcome: what keeps people from it today?', quoted);
  }
}
