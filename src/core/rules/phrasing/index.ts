import { featuresOf } from './features';
import { hasKnowledge, ofKnowledge } from './knowledge';
import { isEnglish } from './language';
import { messageFor } from './messages';
import { hashed, outcomes, probabilities } from './model';
import { read } from './reading';
import { findingOf } from './reasons';
import type { PhrasingReason } from './sign-table';
import { signsOf } from './signs';
import { decodeWeights } from './weights';

export type { PhrasingReason } from './sign-table';

export type PhrasingCode = 'opportunity-phrased-as-solution' | 'opportunity-too-vague' | 'opportunity-is-a-metric';

export interface PhrasingVerdict {
  readonly code: PhrasingCode;
  readonly reason: PhrasingReason;
  /** The part of the title that gave it away, as offsets into the title. */
  readonly words: { readonly start: number; readonly end: number };
  /** One or two short sentences in the user's language: the words, and the next move. */
  readonly message: string;
  /** How sure the judgement is, 0 to 1: the probability that the title is not an opportunity. */
  readonly confidence: number;
}

const codes: Readonly<Record<string, PhrasingCode>> = {
  solution: 'opportunity-phrased-as-solution',
  vague: 'opportunity-too-vague',
  metric: 'opportunity-is-a-metric',
};

const model = ofKnowledge(({ weights }) => ({ threshold: weights.threshold, weights: decodeWeights(weights) }));

/** Longest quotation in a message, in characters. */
const longestQuote = 60;

function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  if (plain.length <= longestQuote) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longestQuote) || longestQuote)} …`;
}

/**
 * Judges the title of an opportunity: undefined when it reads as one, is not English or is empty. Looks at the first 400
 * characters. Deterministic; how it decides is described in docs/judgement.md. Without knowledge it judges nothing.
 */
export function judgePhrasing(title: string): PhrasingVerdict | undefined {
  if (!hasKnowledge()) return undefined;
  const reading = read(title);
  if (!isEnglish(reading.words)) return undefined;
  const signs = signsOf(reading);
  const { threshold, weights } = model();
  const chances = probabilities(hashed(featuresOf(reading, signs)), weights);
  const confidence = 1 - (chances[0] ?? 1);
  if (confidence < threshold) return undefined;
  const likeliest = chances.indexOf(Math.max(...chances.slice(1)));
  const outcome = outcomes[likeliest] ?? 'solution';
  const finding = findingOf(reading, signs, outcome);
  const start = reading.words[finding.from]?.start ?? 0;
  const end = reading.words[finding.to - 1]?.end ?? title.length;
  const { reason } = finding;
  const quoted = quote(title.slice(start, end));
  return {
    code: codes[outcome] ?? 'opportunity-phrased-as-solution',
    reason,
    words: { start, end },
    // Verdicts are kept longer than a document of another language takes.
    get message() {
      return messageFor(reason, quoted);
    },
    confidence: Math.round(confidence * 100) / 100,
  };
}
