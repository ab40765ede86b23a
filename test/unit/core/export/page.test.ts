import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { scriptHash, styleHash } from '../../../../src/core/export/html/hashes';
import { treePage } from '../../../../src/core/export/html/page';
import { pageScript } from '../../../../src/core/export/html/script';
import { pageStyle } from '../../../../src/core/export/html/style';
import { exportTree } from '../../../../src/core/export/tree';
import { treeOf } from './tree-of';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

describe('a tree as a page', () => {
  it('names the hashes of what it runs: write these into hashes.ts after a change', () => {
    assert.deepEqual({ styleHash, scriptHash }, { styleHash: hashOf(pageStyle), scriptHash: hashOf(pageScript) });
  });

  it('lets nothing of a file become markup, and asks for nothing from elsewhere', () => {
    const page = treePage(
      exportTree(treeOf('title: "</title><script>x</script>"\nopportunities:\n  - title: <img src=x onerror=y> "&\n')),
      { theme: 'dark', language: 'en' },
    );
    assert.equal(page.match(/<script>/g)?.length, 1);
    assert.doesNotMatch(page, /<img|https?:|\sstyle=|\son[a-z]+=(?!y&#62;)/);
    assert.ok(page.includes('&#60;img src=x onerror=y&#62; &#34;&#38;'));
    assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
  });

  it('folds what has something below it, and shows the score with its derivation', () => {
    const page = treePage(
      exportTree(
        treeOf('title: T\nopportunities:\n  - id: a\n    title: A\n    solutions:\n      - title: S\n', {
          'q.scorecard.yaml':
            'title: Q\nentries:\n  - { id: e, opportunity: a, capability: C, cost_of_delay: 100, effort: 4 }\n',
        }),
      ),
      { theme: 'light', language: 'en' },
    );
    assert.equal(page.match(/class="fold"/g)?.length, 1);
    assert.match(page, /<span class="cd3" title="[^"]*100[^"]*">CD3 25<\/span>/);
  });
});
