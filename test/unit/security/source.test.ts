import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const sources = ['src', 'webview'].flatMap(folder =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name.split(path.sep).join('/')}`)
    .map(file => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
);

/** The files that a pattern is found in. */
const where = (pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('the source, as a security review reads it', () => {
  it('asks nothing of any network', () => {
    assert.deepEqual(
      where(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport/),
      [],
    );
    assert.deepEqual(
      where(/(?:from|import|require)[ (]['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/\w+)?['"]/),
      [],
    );
    assert.deepEqual(where(/asExternalUri|env\.openExternal|authentication\.getSession/), []);
  });

  it('starts no program but git, and that only on the command line and with a list of arguments', () => {
    assert.deepEqual(where(/child_process|worker_threads|createTerminal|executeTask/), ['src/cli/history.ts']);
    const history = sources.find(({ file }) => file === 'src/cli/history.ts')!.text;
    assert.deepEqual(history.match(/import .* from 'node:child_process'/g), [
      "import { execFile } from 'node:child_process'",
    ]);
    assert.doesNotMatch(history, /shell: true/);
  });

  it('makes no code out of text, but of its own second script in a web host', () => {
    const loader = 'src/host/load-on-demand.ts';
    assert.deepEqual(where(/\beval\(|\bFunction\(|importScripts|setTimeout\(\s*['"`]/), [loader]);
    const { text } = sources.find(({ file }) => file === loader)!;
    assert.equal(text.match(/\bFunction\(/g)?.length, 1);
    assert.deepEqual(text.match(/joinPath\(.*?\)/g), ["joinPath(extensionUri, 'dist', 'on-demand.js')"]);
    assert.deepEqual(where(/\bloaderOf\(extensionUri\)/), ['src/host/extension.ts']);
  });

  it('makes no markup out of text in a page', () => {
    const markup =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|unsafeSVG|unsafeStatic|srcdoc|DOMParser|createContextualFragment/;
    assert.deepEqual(where(markup), []);
    assert.deepEqual(where(/setAttribute\(\s*['"](?:style|on\w+|href|src)['"]/), []);
  });

  it('makes every page with the one policy', () => {
    assert.deepEqual(where(/\.html = |enableScripts/), ['src/host/pages/page.ts']);
  });

  it('trusts the Markdown of one place, with one command, and lets no HTML through', () => {
    assert.deepEqual(where(/isTrusted/), ['src/host/language/hover.ts']);
    const hover = sources.find(({ file }) => file === 'src/host/language/hover.ts')!.text;
    assert.match(hover, /isTrusted = \{ enabledCommands: \[followLink\] \}/);
    assert.deepEqual(where(/supportHtml|isTrusted = true/), []);
  });

  it('shows notifications in one place, which makes words of what files say', () => {
    assert.deepEqual(where(/show(?:Information|Warning|Error)Message\(/), ['src/host/say.ts']);
  });
});
