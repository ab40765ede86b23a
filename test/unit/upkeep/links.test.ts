import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(page => page !== '' && !page.startsWith('test/'));

/** The files and sections that a page links to. */
function linksOf(page: string): string[] {
  const prose = readFileSync(path.join(root, page), 'utf8')
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter(target => !/^\w+:/.test(target));
}

/** The names of the sections of a page, as GitHub makes them. */
function sectionsOf(page: string): string[] {
  const headings = readFileSync(page, 'utf8').match(/^#+ .*$/gm) ?? [];
  return headings.map(heading =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('The pages of the repository', () => {
  it('link to files and sections that there are', () => {
    const lost = pages.flatMap(page =>
      linksOf(page)
        .filter(link => {
          const [file = '', section] = link.split('#');
          const target = file === '' ? path.join(root, page) : path.resolve(root, path.dirname(page), file);
          return !existsSync(target) || (section !== undefined && !sectionsOf(target).includes(section));
        })
        .map(link => `${page}: ${link}`),
    );
    assert.deepEqual(lost, []);
  });

  it('are rewritten for the marketplace from the root, so the page of it stands there', () => {
    const [, page] = /--readme-path (\S+)/.exec(manifest.scripts['package:release']) ?? [];
    assert.equal(path.dirname(page!), '.');
    assert.ok(linksOf(page!).filter(link => link.endsWith('.png')).length >= 3);
    assert.doesNotMatch(manifest.scripts['package:release'], /--no-rewrite-relative-links|--allow-missing-repository/);
  });
});
