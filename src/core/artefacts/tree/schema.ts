import * as l10n from '@vscode/l10n';
import { choice, date, group, id, ignoredRules, quantity, reference, text, texts, timeframe } from '../fields';
import { nodeType } from '../node-type';

export const horizons = ['recent', 'now', 'next', 'future'] as const;
export const opportunityKinds = ['need', 'pain', 'desire', 'question'] as const;
export const outcomeLevels = ['business', 'product', 'traction'] as const;

const ignore = () => texts(() => l10n.t('Codes of rules that stay silent on this item, whatever its wording becomes.'));
const horizon = () => choice(horizons, () => l10n.t('Where it stands on the roadmap. Absent means not committed.'));
const place = () => reference(['place'], () => l10n.t('The moment of the user’s journey that this belongs to.'));

export const tree = nodeType({
  fields: {
    title: text(() => l10n.t('What this tree is about.')),
    owner: text(() => l10n.t('The team that keeps this tree.')),
    reviewed: date(() => l10n.t('When the team last went through this tree.')),
    ignore: ignoredRules,
  },
  lists: { outcomes: 'outcome', opportunities: 'opportunity', parked: 'idea' },
  label: 'title',
});

export const outcome = nodeType({
  fields: {
    id: id(),
    level: choice(outcomeLevels, () =>
      l10n.t('Business outcomes are served by product outcomes, those by traction metrics.'),
    ),
    title: text(() => l10n.t('The change in a few words.')),
    who: text(() => l10n.t('Whose behaviour changes.')),
    behavior: text(() => l10n.t('What they do, in a form that can be measured.')),
    from: quantity(() => l10n.t('Where the measure stands today, with its unit.')),
    to: quantity(() => l10n.t('Where it should be, in the unit of “from”.')),
    change: text(() => l10n.t('The change as a percentage, for reading only. It must agree with “from” and “to”.')),
    by: timeframe(() => l10n.t('When: a date, a quarter (2027-Q1) or a duration (6 months).')),
    place: place(),
    agreed_with: text(() => l10n.t('With whom the target was negotiated.')),
    guard: text(() => l10n.t('The counterweight: what must not get worse meanwhile.')),
    ignore: ignore(),
  },
  lists: { measurements: 'measurement', outcomes: 'outcome' },
  label: 'title',
});

export const measurement = nodeType({
  fields: {
    on: date(() => l10n.t('When it was measured.')),
    value: quantity(() => l10n.t('What was measured, in the unit of the outcome.')),
    note: text(() => l10n.t('How it was measured, or what was special.')),
  },
  lists: {},
  label: 'value',
});

export const opportunity = nodeType({
  fields: {
    id: id(),
    title: text(() => l10n.t('The need, pain, desire or question in the user’s words: “When …, I can’t …”.')),
    kind: choice(opportunityKinds, () => l10n.t('What it is to the user.')),
    who: text(() => l10n.t('Who has it.')),
    place: place(),
    outcome: reference(['outcome'], () => l10n.t('The outcome that it serves.')),
    horizon: horizon(),
    source: text(() => l10n.t('Where it came from: a ticket, a note, a link.')),
    ignore: ignore(),
  },
  lists: { evidence: 'evidence', opportunities: 'opportunity', solutions: 'solution' },
  label: 'title',
});

export const evidence = nodeType({
  fields: {
    insight: reference(['insight'], () => l10n.t('The insight that this rests on.')),
    relation: choice(['supports', 'contradicts', 'sizes'], () =>
      l10n.t('What the insight says about the opportunity. “supports” when absent.'),
    ),
    note: text(() => l10n.t('What exactly it shows.')),
  },
  lists: {},
  shorthand: 'insight',
  label: 'insight',
});

export const solution = nodeType({
  fields: {
    id: id(),
    title: text(() => l10n.t('What could be built or changed.')),
    horizon: horizon(),
    shipped: date(() => l10n.t('When it reached users.')),
    result: group(
      {
        value: quantity(() => l10n.t('What was measured after shipping.')),
        on: date(() => l10n.t('When it was measured.')),
      },
      () => l10n.t('What was measured after shipping, or “unknown”.'),
      'unknown',
    ),
    decision: text(() => l10n.t('The decision record: a path in the repository or a link.')),
    source: text(() => l10n.t('Where the idea came from: a ticket, a note, a link.')),
    ignore: ignore(),
  },
  lists: { experiments: 'experiment' },
  label: 'title',
});

export const experiment = nodeType({
  fields: {
    id: id(),
    title: text(() => l10n.t('What you will do to find out.')),
    assumption: text(() => l10n.t('What must be true for the solution to work.')),
    kind: choice(['desirability', 'viability', 'feasibility', 'usability', 'ethical'], () =>
      l10n.t('The kind of assumption that is tested.'),
    ),
    expect: text(() => l10n.t('The result that would support the assumption, written before the experiment.')),
    status: choice(['planned', 'running', 'done'], () => l10n.t('How far it is.')),
    verdict: choice(['supported', 'refuted', 'unclear'], () => l10n.t('What the result says about the assumption.')),
    learned: text(() => l10n.t('What you know now that you did not know before.')),
    ignore: ignore(),
  },
  lists: {},
  label: 'title',
});

export const idea = nodeType({
  fields: {
    id: id(),
    title: text(() => l10n.t('An idea without a place yet.')),
    source: text(() => l10n.t('Where the idea came from: a ticket, a note, a link.')),
    discarded: text(() => l10n.t('Why it was given up.')),
    ignore: ignore(),
  },
  lists: {},
  label: 'title',
});
