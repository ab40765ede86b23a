import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import { opportunityKinds } from '../artefacts/tree/schema';
import type { WorkspaceFile } from '../index/file';
import type { Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';

type Kind = (typeof opportunityKinds)[number];

const opening = /^\s*((?:when|while|before|after)\b[^,]*),\s*/i;
/** What a sentence of one kind says before the words that another kind takes over. */
const middles: Readonly<Record<Kind, RegExp>> = {
  need: /^I need to\s+/i,
  pain: /^I (?:can[’']t|cannot|can not)\s+/i,
  desire: /^I (?:want|would like) to\s+/i,
  question: /^how (?:do|can) I\s+/i,
};

/** The sentences that turn an opportunity into a need, a pain, a desire or a question, one for each other kind. */
export function rewriteFixes(file: WorkspaceFile, node: NodeOf<'opportunity'>): Fix[] {
  const { title = '', kind } = node.values;
  const id = addressOf(file, node);
  return opportunityKinds
    .map(wanted => ({ wanted, sentence: rewritten(title, wanted) }))
    .filter(({ wanted, sentence }) => wanted !== kind || sentence !== title)
    .map(({ wanted, sentence }) => ({
      title: titleOf(wanted, rewritten('', wanted)),
      operations: [
        { op: 'set', id, field: 'title', value: sentence },
        { op: 'set', id, field: 'kind', value: wanted },
      ],
      select: { address: id, field: 'title' },
    }));
}

/**
 * A title as a sentence of a kind. Its moment and its need are kept where it has them; words that fit no gap stand behind the
 * scaffold in parentheses, so that nothing is lost.
 */
export function rewritten(title: string, kind: Kind): string {
  const [whole = '', opened] = opening.exec(title) ?? [];
  const rest = title
    .slice(whole.length)
    .trim()
    .replace(/[.?!…]+$/, '');
  const said = Object.values(middles).find(middle => middle.test(rest));
  const words = said ? rest.replace(said, '') : '…';
  const aside = said || rest === '' ? '' : ` (${rest})`;
  const isEnglish = whole !== '' || said !== undefined;
  const sentence = isEnglish ? english[kind](opened ?? 'When …', words) : scaffold(kind, l10n.t('When …'), words);
  return `${sentence}${aside}`;
}

/** What is made of an English sentence is one, whatever the language of the display. */
const english: Readonly<Record<Kind, (moment: string, words: string) => string>> = {
  need: (moment, words) => `${moment}, I need to ${words}`,
  pain: (moment, words) => `${moment}, I can't ${words}`,
  desire: (moment, words) => `${moment}, I want to ${words}`,
  question: (moment, words) => `${moment}, how do I ${words}?`,
};

function scaffold(kind: Kind, moment: string, words: string): string {
  switch (kind) {
    case 'need':
      return l10n.t('{0}, I need to {1}', moment, words);
    case 'pain':
      return l10n.t("{0}, I can't {1}", moment, words);
    case 'desire':
      return l10n.t('{0}, I want to {1}', moment, words);
    case 'question':
      return l10n.t('{0}, how do I {1}?', moment, words);
  }
}

function titleOf(kind: Kind, sentence: string): string {
  switch (kind) {
    case 'need':
      return l10n.t('Turn into a need: “{0}”', sentence);
    case 'pain':
      return l10n.t('Turn into a pain: “{0}”', sentence);
    case 'desire':
      return l10n.t('Turn into a desire: “{0}”', sentence);
    case 'question':
      return l10n.t('Turn into a question: “{0}”', sentence);
  }
}
