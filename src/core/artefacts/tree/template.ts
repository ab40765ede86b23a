import * as l10n from '@vscode/l10n';
import { slug } from '../../text/slug';
import type { IsoDate } from '../../values/date';
import { childrenOf, type ModelNode, type NodeOf } from '../model';
import { FileWriter, type NewFile } from '../template';

export interface TreeSeed {
  readonly title: string;
  /** Title of the first outcome, where it is known already. */
  readonly outcome?: string | undefined;
  readonly today: IsoDate;
  /** Whether an id is in use in the workspace. */
  readonly taken: (id: string) => boolean;
}

/** A title to type over: the moment, then the trouble. */
export function opportunityScaffold(): string {
  return l10n.t("When …, I can't …");
}

/** The opportunity that a new tree starts with, where nobody has touched it; an opportunity of their own takes its place. */
export function untouchedScaffold(root: ModelNode, outcome: string | undefined): NodeOf<'opportunity'> | undefined {
  return childrenOf(root, 'opportunity').find(
    ({ id, values, children }) =>
      id === undefined &&
      outcome !== undefined &&
      values.outcome === outcome &&
      values.title === opportunityScaffold() &&
      children.length === 0,
  );
}

/** A new tree with one outcome to fill, and one opportunity that serves it. */
export function newTreeText({ title, outcome, today, taken }: TreeSeed): NewFile {
  const id = slug(outcome ?? l10n.t('{0} outcome', title), taken);
  const own = '    ';
  const writer = new FileWriter()
    .comment(
      l10n.t(
        'Read it from the top: what should change for users (outcomes), what stands in their way (opportunities, in their words), what you might do about it (solutions), and how you find out before you build (experiments).',
      ),
    )
    .key('', 'title', title)
    .key('', 'reviewed', today.text, l10n.t('the day the team last went through it'))
    .blank()
    .comment(l10n.t('One outcome is enough to start: a behaviour, where it is today, and where it should be.'))
    .key('', 'outcomes')
    .key('  - ', 'id', id)
    .key(own, 'level', 'business', l10n.t('business > product > traction'))
    .keyOrFill(own, 'title', outcome, l10n.t('the change in a few words'))
    .fill(own, 'who', l10n.t('whose behaviour changes'))
    .fill(own, 'behavior', l10n.t('what they do, in a form that can be measured'))
    .fill(own, 'from', l10n.t('where it stands today, with its unit: 40 calls'))
    .fill(own, 'to', l10n.t('where it should be, in the same unit: 15 calls'))
    .fill(own, 'by', l10n.t('a date, a quarter (2027-Q2) or a duration (6 months)'))
    .fill(own, 'guard', l10n.t('what must not get worse meanwhile'))
    .blank()
    .comment(l10n.t('What you heard from users or saw them do. No solutions here: they go below, under “solutions”.'))
    .key('', 'opportunities')
    .fill('  - ', 'title', l10n.t('the moment, then the trouble'), opportunityScaffold())
    .key(own, 'kind', 'pain', l10n.t('need | pain | desire | question'))
    .fill(own, 'who', l10n.t('who has it'))
    .key(own, 'outcome', id)
    .key(own, 'evidence', [], l10n.t('ids of the insights that it rests on'));
  return writer.file();
}
