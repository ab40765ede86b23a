import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { namesOwnScript } from '../../host/harness/own-scripts.mjs';

const pages = readdirSync(path.resolve(import.meta.dirname, '../../../dist/webview'));

function from(folder: string, script: string): string {
  return `TypeError: no\n    at made (${folder}/${script}:12:3)`;
}

describe('what a test run in VS Code takes for an error of ours', () => {
  for (const folder of ['http://localhost:3000/static/devextensions', 'file:///home/me/canopy', 'C:/canopy']) {
    it(`is one from any script that a window runs of ${folder}`, () => {
      const scripts = ['extension.js', 'on-demand.js', ...pages.map(file => `webview/${file}`)].filter(file =>
        file.endsWith('.js'),
      );
      assert.ok(scripts.length > 10, 'The build is not there.');
      assert.deepEqual(
        scripts.filter(script => !namesOwnScript(from(folder, `dist/${script}`))),
        [],
      );
    });
  }

  it('is none of VS Code and of other extensions', () => {
    for (const script of ['out/vs/workbench/workbench.web.main.js', 'extensions/git/dist/main.js'])
      assert.ok(!namesOwnScript(from('http://localhost:3000', script)), script);
  });
});
