import assert from 'node:assert/strict';
import type { PlannedFix } from '../../../src/core/features/code-actions';
import type { FixAll } from '../../../src/core/features/fix-all';
import type { FileEdits } from '../../../src/core/operations/plan';
import { applyEdits } from '../../../src/core/text/edit';
import { createTestService } from './service';

type Texts = Readonly<Record<string, string>>;

const alone = 'a.tree.yaml';

/** The text of one file after one of its quick fixes, with what is selected then in «…». */
export function fixed(text: string, title: string | RegExp, uri = alone): string {
  const after = fixedFiles({ [uri]: text }, title, uri);
  return after[uri] ?? text;
}

/** The texts of all files that a quick fix of one of them changes or creates, with what is selected then in «…». */
export function fixedFiles(files: Texts, title: string | RegExp, uri = alone): Texts {
  const service = createTestService(files);
  const whole = { start: 0, end: files[uri]!.length };
  const actions = service.codeActions(uri, whole).map(({ fix }) => fix);
  const fix = actions.find(found => isMeant(found.title, title));
  assert.ok(fix, `offered: ${actions.map(found => found.title).join('; ')}`);
  const planned = service.planFix(uri, fix);
  assert.ok(planned.ok, planned.ok ? '' : planned.reason);
  return textsAfter(files, planned.value);
}

/** The texts of all files that a refactoring at the caret (`|`) of one of them changes. */
export function refactored(marked: Texts, title: string | RegExp, uri = alone): Texts {
  const offset = marked[uri]!.indexOf('|');
  const files = { ...marked, [uri]: marked[uri]!.replace('|', '') };
  const service = createTestService(files);
  const offered = service.refactorings(uri, offset).map(({ fix }) => fix);
  const fix = offered.find(found => isMeant(found.title, title));
  assert.ok(fix, `offered: ${offered.map(found => found.title).join('; ')}`);
  const planned = service.planFix(uri, fix);
  assert.ok(planned.ok, planned.ok ? '' : planned.reason);
  return textsAfter(files, planned.value);
}

/** The texts after all of a kind were mended at once, and how many there were. */
export function allFixed(files: Texts, all: FixAll): { readonly texts: Texts; readonly count: number } {
  const service = createTestService(files);
  const problems = Object.keys(files).flatMap(uri => service.diagnose(uri));
  const planned = service.planFixAll(problems, all);
  assert.ok(planned.ok, planned.ok ? '' : planned.reason);
  return { texts: edited(files, planned.value.edits), count: planned.value.count };
}

function isMeant(found: string, title: string | RegExp): boolean {
  return typeof title === 'string' ? found === title : title.test(found);
}

function edited(files: Texts, edits: readonly FileEdits[]): Texts {
  const seen = new Set(edits.map(({ uri }) => uri));
  assert.equal(seen.size, edits.length, 'one list of edits for each file');
  return Object.fromEntries(edits.map(({ uri, edits: own }) => [uri, applyEdits(files[uri]!, own)]));
}

function textsAfter(files: Texts, { edits, creates, selection }: PlannedFix): Texts {
  const created = Object.fromEntries(creates.map(({ uri, text }) => [uri, text]));
  const after: Record<string, string> = { ...edited(files, edits), ...created };
  if (!selection) return after;
  const { uri, range } = selection;
  const text = after[uri]!;
  after[uri] = `${text.slice(0, range.start)}«${text.slice(range.start, range.end)}»${text.slice(range.end)}`;
  return after;
}
