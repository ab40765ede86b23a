import * as l10n from '@vscode/l10n';
import { addDays, parseDate } from '../../values/date';
import { conditionNow, currentStep, isOpen, type KataView, type StepView } from '../../views/kata-view';

/** One of the coach’s questions, with what the kata answers. */
export interface CoachQuestion {
  readonly question: string;
  /** Empty where the kata does not answer it yet; then `prompt` says what belongs here. */
  readonly answer: string;
  readonly prompt: string;
  /** What belongs to the answer: the card of the last step turned over, what is expected. */
  readonly more: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The five questions of the coaching kata about the step that the team is at, each with the answer that stands in the file.
 * After the second the card of the last step is turned over: what was planned, expected, measured and learned.
 * Source: Rother, Toyota Kata (2009), the five questions card.
 */
export function coachQuestions(view: KataView): readonly CoachQuestion[] {
  const { target, metric } = view;
  const step = currentStep(view);
  const goal = [target.value, metric].filter(Boolean).join(' ');
  return [
    {
      question: l10n.t('What is the target condition?'),
      answer: target.value === '' ? '' : target.by ? l10n.t('{0} by {1}', goal, target.by) : goal,
      prompt: l10n.t('Which value should be reached, and by when?'),
      more: [],
    },
    {
      question: l10n.t('What is the actual condition now?'),
      answer: step?.current || conditionNow(view),
      prompt: l10n.t('Measure it before anything is tried.'),
      more: lastStep(view),
    },
    {
      question: l10n.t('Which obstacle is in the way now?'),
      answer: step?.obstacle ?? '',
      prompt: l10n.t('Choose one: a step is about one obstacle.'),
      more: [],
    },
    {
      question: l10n.t('What is the next step, and what do you expect?'),
      answer: step?.step ?? '',
      prompt: l10n.t('What could you find out within a week?'),
      more: [{ label: l10n.t('We expect'), text: step?.expected ?? '' }],
    },
    {
      question: l10n.t('When can we see what we learned?'),
      answer: seenBy(step),
      prompt: l10n.t('Within a week.'),
      more: [],
    },
  ];
}

/** A step takes a week at most. */
function seenBy(step: StepView | undefined): string {
  const began = parseDate(step?.on);
  return began.ok ? l10n.t('By {0}, a week after it began', addDays(began.value, 7).text) : '';
}

function lastStep({ steps }: KataView): CoachQuestion['more'] {
  const last = steps.findLast(step => !isOpen(step));
  if (!last) return [];
  return [
    { label: l10n.t('The last step'), text: last.step },
    { label: l10n.t('We expected'), text: last.expected },
    { label: l10n.t('What happened'), text: last.actual },
    { label: l10n.t('We learned'), text: last.learned },
  ];
}
