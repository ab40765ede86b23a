import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withWords } from '../../../../scripts/l10n/manifest';
import { ruleCodes } from '../../../../src/core/rules/codes';
import type { Diagnostic } from '../../../../src/core/rules/rule';
import type { Obstacle } from '../../../../src/core/yaml/parse';
import { createTestService } from '../../support/service';

const root = path.join(import.meta.dirname, '../../../..');
const folder = path.join(root, 'docs/rules');
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const manifest = withWords(json('package.json'), json('package.nls.json'));
const { properties } = manifest.contributes.configuration.properties['canopy.rules.severity'];

/** The parts of a page by their headings; the part before the first one under ''. */
function partsOf(page: string): Readonly<Record<string, string>> {
  const [intro = '', ...parts] = page.split(/^## /m);
  const named = parts.map(part => {
    const end = part.indexOf('\n');
    return [part.slice(0, end), part.slice(end).trim()] as const;
  });
  return { '': intro, ...Object.fromEntries(named) };
}

/** The files of an example: each block begins with a comment that names its file. */
function filesIn(part: string): Readonly<Record<string, string>> {
  const blocks = [...part.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)];
  return Object.fromEntries(blocks.map(([, name = '', text = '']) => [name, text]));
}

function lostIn(text: string): Obstacle {
  return { offset: text.indexOf('�'), message: 'This is no text in UTF-8.' };
}

function problemsIn(part: string): Diagnostic[] {
  const files = filesIn(part);
  assert.ok(Object.keys(files).length > 0, 'an example names its file');
  const others = [...part.matchAll(/^Beside it stands `(.+)`\.$/gm)].map(match => match[1]!);
  const service = createTestService(files, others.length > 0 ? others : undefined);
  if (part.startsWith('Saved in another encoding')) {
    for (const [uri, text] of Object.entries(files)) service.index.update(uri, text, lostIn(text));
  }
  return Object.keys(files).flatMap(uri => [...service.diagnose(uri)]);
}

function codesIn(part: string): string[] {
  return problemsIn(part).map(({ code }) => code);
}

describe('the pages of the rules', () => {
  it('are one for each code', () => {
    const pages = readdirSync(folder).filter(name => name !== 'README.md');
    assert.deepEqual(pages.sort(), ruleCodes.map(code => `${code}.md`).sort());
  });

  it('name in their list every code, and no other', () => {
    const list = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const linked = [...list.matchAll(/\]\(([a-z-]+)\.md\)/g)].map(match => match[1]!);
    assert.deepEqual([...new Set(linked)].sort(), [...ruleCodes].sort());
  });

  for (const code of ruleCodes) {
    describe(code, () => {
      const file = path.join(folder, `${code}.md`);
      const parts = partsOf(existsSync(file) ? readFileSync(file, 'utf8') : '');

      it('says what the rule asks for, and how much it weighs', () => {
        const { description, default: weight } = properties[code];
        assert.equal(parts[''], `# ${code}\n\n${description}\n\nWeight by itself: **${weight}**\n\n`);
      });

      it('says why, with its source, and how to silence it', () => {
        assert.match(parts.Why ?? '', /^\S[\s\S]*\n\nSource: .+\.$/);
        assert.ok(parts['How to silence it']?.includes(`"${code}": "off"`));
      });

      it('shows an example that fires', () => {
        assert.ok(codesIn(parts['It speaks up here'] ?? '').includes(code));
      });

      it('tells it in words that make sense read aloud', () => {
        for (const { message } of problemsIn(parts['It speaks up here'] ?? '')) {
          assert.match(message, /[.?]$/, 'it ends as a sentence');
          assert.doesNotMatch(
            message,
            /[\p{Extended_Pictographic}→⇒✓✗•|<>_]{1}(?!with)/u,
            'no sign carries what words should',
          );
          assert.doesNotMatch(message, /\b(?:red|yellow|green|orange|icon|badge|underlined)\b/i);
          assert.doesNotMatch(message, /!|\b(?:please|oops|invalid|failed)\b/i);
          assert.ok(message.length <= 300, `${message.length} characters`);
        }
      });

      it('shows an example that is quiet', () => {
        assert.ok(!codesIn(parts['It stays quiet here'] ?? '').includes(code));
      });
    });
  }
});
