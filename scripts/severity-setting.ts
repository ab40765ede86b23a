import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type RuleCode, ruleCodes } from '../src/core/rules/codes';
import { rules } from '../src/core/rules/registry';
import type { Severity } from '../src/core/rules/rule';

const folder = path.join(import.meta.dirname, '../src/core/rules');

/** The problems that no rule finds, because they stop the text or a part of it from being read. */
const problemsOfTheText: Partial<Record<RuleCode, readonly [Severity, string]>> = {
  'unreadable-file': ['error', 'A file can be opened, and read in the encoding that it is meant to be in.'],
  'yaml-syntax': ['error', 'The text can be read as YAML.'],
  'several-documents': ['error', 'A file holds one YAML document.'],
  'merge-conflict': ['error', 'The two sides of a merge are one text again.'],
  'duplicate-key': ['error', 'A key stands once in its item.'],
  'unreadable-value': ['error', 'A value is of the kind that its key needs.'],
  'unknown-key': ['hint', 'A key is one of the format; others are kept, and not read.'],
  'not-a-list': ['error', 'What can stand several times is a list.'],
  'not-a-map': ['error', 'An item has keys and values.'],
};

/** The part of the setting `canopy.rules.severity` that lists the codes: what each asks for, and how much it weighs by itself. */
export function severitySetting(): object {
  const sentences = ruleSentences();
  const weights = ['error', 'warning', 'hint', 'off'];
  const enumDescriptions = [
    'An error: the file can’t be trusted.',
    'A warning: the method is not followed.',
    'A hint: a judgement to think about.',
    'Not looked for.',
  ];
  const properties = ruleCodes.map(code => {
    const severity = rules.find(rule => rule.code === code)?.severity;
    const ofText = problemsOfTheText[code];
    const sentence = sentences.get(code) ?? ofText?.[1];
    const weight = severity ?? ofText?.[0];
    if (!sentence || !weight) throw new Error(`Nothing says what ${code} asks for: write a comment above its rule.`);
    return [code, { type: 'string', enum: weights, enumDescriptions, default: weight, description: sentence }];
  });
  return { additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** What each rule asks for: the comment above it. */
function ruleSentences(): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter(name => name.endsWith('.ts'));
  const declared = /\/\*\* ((?:(?!\*\/)[\s\S])*?)\*\/\nexport const \w+ = \w+\((?:'([a-z-]+)'|\{\s*code: '([a-z-]+)')/g;
  const found = files.flatMap(file => [...readFileSync(path.join(folder, file), 'utf8').matchAll(declared)]);
  return new Map(found.map(([, comment = '', code, other]) => [code ?? other ?? '', sentenceOf(comment)]));
}

function sentenceOf(comment: string): string {
  return comment.replace(/\s*\n\s*\* ?/g, ' ').trim();
}
