import { nearest } from '../text/nearest';
import { keyOrder, type NodeType } from './node-type';

/**
 * What other tools, and people who guess, call a key; after it the keys that they may mean, likeliest first. One that the
 * item does not have is passed over, so a word stands here once for all kinds of items. As text it is small, and read only
 * when the first unknown key is met.
 */
const otherWords = `
  actions steps
  activities places
  assumptions experiments
  author owner
  baseline from start
  candidates entries
  children opportunities solutions outcomes places experiments
  contact owner
  created on
  date on by shipped deadline reviewed
  deadline by
  description finding step note behavior
  due by deadline
  expectation expect expected
  expected expect
  findings insights
  goal challenge to
  goals outcomes
  heading title
  hours hours_lost
  hypotheses entries
  hypothesis capability assumption
  ideas solutions parked
  interviews insights
  items entries insights opportunities steps parked
  label title finding
  learning learned
  learnings learned insights
  link source decision
  measure behavior metric
  metric behavior
  moment place
  moments places
  name title finding
  needs opportunities
  notes note insights
  observations insights
  options solutions
  pains opportunities
  people participants reach who segment
  persona who segment
  phases stages
  problem opportunity
  problems opportunities
  research evidence insights
  result actual learned
  sample participants
  stage place
  start from
  status horizon
  summary title finding
  target to
  team owner
  tests experiments
  ticket source
  title finding capability step
  type kind level
  until by
  url source decision
  user who
  users reach participants who
  when on by
`;

let meaningsByWord: ReadonlyMap<string, readonly string[]> | undefined;

function meaningsOf(word: string): readonly string[] {
  meaningsByWord ??= new Map(
    otherWords.split('\n').map(line => {
      const [first = '', ...keys] = line.trim().split(' ');
      return [first, keys];
    }),
  );
  return meaningsByWord.get(word) ?? [];
}

/** The keys that an unknown one may mean, likeliest first. */
interface MeantKeys {
  readonly keys: readonly string[];
  /** Whether it is no word of its own, only one key spelt wrongly. */
  readonly isMisspelt: boolean;
}

/**
 * The keys of a kind of item that an unknown one may mean: what the word stands for elsewhere, otherwise the one that is spelt
 * nearest.
 * @param fits Whether what stands under the unknown key could stand under a known one.
 */
export function keysMeant(name: string, type: NodeType, fits: (key: string) => boolean): MeantKeys {
  const known = keyOrder(type);
  const meanings = meaningsOf(name.toLowerCase());
  const named = meanings.filter(key => known.includes(key) && fits(key));
  if (named.length > 0) return { keys: named, isMisspelt: false };
  const spelt = nearest(name, known, Math.max(2, Math.floor(name.length / 3)));
  return { keys: spelt === undefined ? [] : [spelt], isMisspelt: meanings.length === 0 };
}
