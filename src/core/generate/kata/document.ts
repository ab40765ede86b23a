import * as l10n from '@vscode/l10n';
import { kataChart } from '../../charts/kata-chart';
import { chartSvg } from '../../charts/svg';
import { conditionNow, currentStep, type KataView, type StepView } from '../../views/kata-view';
import {
  type Block,
  type Cell,
  type GeneratedDocument,
  gap,
  heading,
  list,
  paragraph,
  type Text,
  table,
} from '../document/document';
import { coachQuestions } from './questions';

/** A kata as a document: where it goes, how far it is, the coach’s five questions about the present step, and the table. */
export function kataDocument(view: KataView): GeneratedDocument {
  const chart = kataChart(view);
  const number = view.steps.length;
  return {
    title: view.title,
    blocks: [
      ...list(head(view)),
      { kind: 'figure', svg: chartSvg(chart).trim() },
      paragraph(chart.description),
      heading(1, l10n.t('Steps')),
      ...(number === 0 ? [paragraph(l10n.t('No step was planned yet.'))] : [steps(view.steps)]),
      heading(
        1,
        currentStep(view) ? l10n.t('Five questions for step {0}', number) : l10n.t('Five questions for the next step'),
      ),
      ...questions(view),
    ],
  };
}

function head({ challenge, opportunity, metric, start, target, ...view }: KataView): Text[] {
  const line = (name: string, text: string): Text[] => (text === '' ? [] : [[{ strong: name }, `: ${text}`]]);
  const on = (value: string, day: string) => [value, day && `(${day})`].filter(Boolean).join(' ');
  return [
    ...line(l10n.t('Challenge'), challenge?.title ?? ''),
    ...line(l10n.t('Opportunity'), (opportunity?.title || opportunity?.id) ?? ''),
    ...line(l10n.t('Metric'), metric),
    ...line(l10n.t('Start'), on(start.value, start.on)),
    ...line(l10n.t('Now'), conditionNow({ ...view, metric, start, target })),
    ...line(l10n.t('Target'), on(target.value, target.by)),
  ];
}

function steps(all: readonly StepView[]): Block {
  const columns = [
    l10n.t('Step'),
    l10n.t('Date'),
    l10n.t('Current'),
    l10n.t('Obstacle'),
    l10n.t('What we try'),
    l10n.t('We expect'),
    l10n.t('Actual'),
    l10n.t('We learned'),
  ];
  const rows = all.map(({ on, current, obstacle, step, experiment, expected, actual, learned }, index): Cell[] => [
    String(index + 1),
    on || '—',
    current || '—',
    obstacle || '—',
    experiment ? { lines: [step || '—', [{ code: experiment.id }]] } : step || '—',
    expected || '—',
    actual || '—',
    learned || '—',
  ]);
  return table(columns, rows);
}

function questions(view: KataView): Block[] {
  const items = coachQuestions(view).map(({ question, answer, prompt, more }) => ({
    text: [{ strong: question }, ' ', answer === '' ? { gap: prompt } : answer],
    items: more.map(({ label, text }): Text => (text === '' ? [`${label}: `, ...gap('…')] : `${label}: ${text}`)),
  }));
  return list(items, { ordered: true });
}
