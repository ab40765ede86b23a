import * as l10n from '@vscode/l10n';
import { own } from '../own';
import type { NodeKind } from './registry';

/** What keys are called on a form. A key that is not listed is named by itself: `agreed_with` is “Agreed with”. */
const fields: Readonly<Record<string, () => string>> = {
  'opportunity/outcome': () => l10n.t('Serves'),
  'opportunity/place': () => l10n.t('Moment in the journey'),
  'outcome/place': () => l10n.t('Moment in the journey'),
  'insight/place': () => l10n.t('Moment in the journey'),
  'entry/capability': () => l10n.t('We believe that'),
  'entry/outcome': () => l10n.t('will result in'),
  'entry/signal': () => l10n.t('Signal'),
  'kata/target/value': () => l10n.t('Target'),
  'kata/target/by': () => l10n.t('Target by'),
  'kata/start/value': () => l10n.t('Start'),
  'kata/start/on': () => l10n.t('Start measured on'),
  'solution/result/value': () => l10n.t('Result'),
  'solution/result/on': () => l10n.t('Result measured on'),
  'experiment/expect': () => l10n.t('Expected result'),
  id: () => l10n.t('Id'),
  title: () => l10n.t('Title'),
  owner: () => l10n.t('Owner'),
  reviewed: () => l10n.t('Reviewed'),
  level: () => l10n.t('Level'),
  who: () => l10n.t('Who'),
  behavior: () => l10n.t('Behaviour'),
  from: () => l10n.t('From'),
  to: () => l10n.t('To'),
  change: () => l10n.t('Change'),
  by: () => l10n.t('By'),
  place: () => l10n.t('Place'),
  agreed_with: () => l10n.t('Agreed with'),
  guard: () => l10n.t('Guard'),
  on: () => l10n.t('On'),
  value: () => l10n.t('Value'),
  note: () => l10n.t('Note'),
  kind: () => l10n.t('Kind'),
  outcome: () => l10n.t('Outcome'),
  horizon: () => l10n.t('Horizon'),
  source: () => l10n.t('Source'),
  insight: () => l10n.t('Insight'),
  relation: () => l10n.t('Relation'),
  shipped: () => l10n.t('Shipped'),
  result: () => l10n.t('Result'),
  decision: () => l10n.t('Decision record'),
  assumption: () => l10n.t('Assumption'),
  status: () => l10n.t('Status'),
  verdict: () => l10n.t('Verdict'),
  learned: () => l10n.t('Learned'),
  discarded: () => l10n.t('Given up because'),
  unit: () => l10n.t('Unit'),
  divide_by: () => l10n.t('Divide by'),
  opportunity: () => l10n.t('Opportunity'),
  reach: () => l10n.t('Reach'),
  frequency: () => l10n.t('Times a week'),
  hours_lost: () => l10n.t('Hours lost each time'),
  confidence: () => l10n.t('Confidence'),
  effort: () => l10n.t('Effort'),
  duration: () => l10n.t('Duration'),
  deadline: () => l10n.t('Deadline'),
  cost_of_delay: () => l10n.t('Cost of delay'),
  participants: () => l10n.t('Participants'),
  segment: () => l10n.t('Segment'),
  finding: () => l10n.t('Finding'),
  quote: () => l10n.t('Quote'),
  bias: () => l10n.t('Bias'),
  products: () => l10n.t('Products'),
  challenge: () => l10n.t('Challenge'),
  metric: () => l10n.t('Metric'),
  current: () => l10n.t('Current condition'),
  obstacle: () => l10n.t('Obstacle'),
  step: () => l10n.t('Next step'),
  experiment: () => l10n.t('Experiment'),
  expected: () => l10n.t('Expected'),
  actual: () => l10n.t('Actual'),
  ignore: () => l10n.t('Silent rules'),
  outcomes: () => l10n.t('Outcomes'),
  measurements: () => l10n.t('Measurements'),
  opportunities: () => l10n.t('Opportunities'),
  evidence: () => l10n.t('Evidence'),
  solutions: () => l10n.t('Solutions'),
  experiments: () => l10n.t('Experiments'),
  parked: () => l10n.t('Parked'),
  entries: () => l10n.t('Entries'),
  insights: () => l10n.t('Insights'),
  stages: () => l10n.t('Stages'),
  places: () => l10n.t('Places'),
  steps: () => l10n.t('Steps'),
};

/**
 * What a field or list of a kind of node is called on a form.
 * @param path its key, or its path inside of a group: `result/value`
 */
export function fieldName(kind: NodeKind, path: string): string {
  const name = fields[`${kind}/${path}`] ?? fields[path] ?? fields[path.slice(path.lastIndexOf('/') + 1)];
  return name?.() ?? capital(path.replaceAll('_', ' '));
}

/** What a kind is called where it stands alone, as over a form. */
export function kindTitle(kind: NodeKind): string {
  switch (kind) {
    case 'tree':
      return l10n.t('Tree');
    case 'outcome':
      return l10n.t('Outcome');
    case 'measurement':
      return l10n.t('Measurement');
    case 'opportunity':
      return l10n.t('Opportunity');
    case 'evidence':
      return l10n.t('Evidence');
    case 'solution':
      return l10n.t('Solution');
    case 'experiment':
      return l10n.t('Experiment');
    case 'idea':
      return l10n.t('Parked idea');
    case 'scorecard':
      return l10n.t('Scorecard');
    case 'entry':
      return l10n.t('Scorecard entry');
    case 'insights':
      return l10n.t('Insights');
    case 'insight':
      return l10n.t('Insight');
    case 'journey':
      return l10n.t('Journey');
    case 'stage':
      return l10n.t('Stage');
    case 'place':
      return l10n.t('Place');
    case 'kata':
      return l10n.t('Kata');
    case 'step':
      return l10n.t('Step');
    case 'roadmap':
      return l10n.t('Roadmap');
  }
}

const choices: Readonly<Record<string, () => string>> = {
  recent: () => l10n.t('Recent'),
  now: () => l10n.t('Now'),
  next: () => l10n.t('Next'),
  future: () => l10n.t('Future'),
  pain: () => l10n.t('Pain'),
  need: () => l10n.t('Need'),
  desire: () => l10n.t('Desire'),
  question: () => l10n.t('Question'),
  business: () => l10n.t('Business'),
  product: () => l10n.t('Product'),
  traction: () => l10n.t('Traction'),
  planned: () => l10n.t('Planned'),
  running: () => l10n.t('Running'),
  done: () => l10n.t('Done'),
  supported: () => l10n.t('Supported'),
  refuted: () => l10n.t('Refuted'),
  unclear: () => l10n.t('Unclear'),
  supports: () => l10n.t('Supports'),
  contradicts: () => l10n.t('Contradicts'),
  sizes: () => l10n.t('Sizes'),
  survey: () => l10n.t('Survey'),
  interview: () => l10n.t('Interview'),
  telemetry: () => l10n.t('Telemetry'),
  channel: () => l10n.t('Channel'),
  desirability: () => l10n.t('Desirability'),
  viability: () => l10n.t('Viability'),
  feasibility: () => l10n.t('Feasibility'),
  usability: () => l10n.t('Usability'),
  ethical: () => l10n.t('Ethical'),
  effort: () => l10n.t('Effort'),
  duration: () => l10n.t('Duration'),
  journey: () => l10n.t('Journey'),
  outcomes: () => l10n.t('Outcomes'),
  unknown: () => l10n.t('Unknown'),
};

/** What a choice of a field is called on a form. */
export function choiceName(value: string): string {
  return own(choices, value)?.() ?? capital(value);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
