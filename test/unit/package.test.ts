import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Everything that a user installs. A new file is added here on purpose, or not at all. */
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'MARKETPLACE.md',
  'dist/extension.js',
  'dist/on-demand.js',
  'dist/phrasing.json',
  'examples/local-development/local-development.tree.yaml',
  /^dist\/webview\/[a-z-]+(\.min)?(-[A-Z0-9]{8})?\.(js|css|ttf)$/,
  'docs/pictures/canvas.png',
  /^docs\/rules\/([a-z-]+|README)\.md$/,
  /^media\/[a-z-]+\.(svg|png)$/,
  'media/fonts/OFL.txt',
  /^media\/walkthrough\/([a-z]{2}\/)?[a-z-]+\.md$/,
  /^l10n\/bundle\.l10n\.[a-z]{2}\.json$/,
  'package.json',
  /^package\.nls(\.[a-z]{2})?\.json$/,
];

describe('the package', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'canopy-package-'));
  after(() => rmSync(folder, { recursive: true }));

  it('holds only what is needed, and everything that the manifest names', () => {
    const output = execFileSync(
      process.execPath,
      [vsce, 'ls', '--no-dependencies', '--readme-path', 'MARKETPLACE.md'],
      { cwd: root, encoding: 'utf8' },
    );
    const files = output.split('\n').filter(line => line && !line.includes(' '));
    const strange = files.filter(
      file => !shipped.some(known => (typeof known === 'string' ? known === file : known.test(file))),
    );
    assert.deepEqual(strange, []);
    for (const file of [manifest.main, manifest.browser]) assert.ok(files.includes(file.replace('./', '')), file);
    console.log(
      files.map(file => `      ${file} ${Math.ceil(statSync(path.join(root, file)).size / 1024)} KB`).join('\n'),
    );
  });

  it('is small enough to install without a thought', () => {
    const vsix = path.join(folder, 'canopy.vsix');
    const args = [
      vsce,
      'package',
      '--no-dependencies',
      '--readme-path',
      'MARKETPLACE.md',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      vsix,
    ];
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    const megabytes = statSync(vsix).size / 1024 / 1024;
    console.log(`      canopy.vsix ${megabytes.toFixed(2)} MB`);
    assert.ok(megabytes < 1.5, `${megabytes} MB`);
    for (const [script, kilobytes] of Object.entries({ 'extension.js': 600, 'on-demand.js': 300 })) {
      const { size } = statSync(path.join(root, 'dist', script));
      console.log(`      dist/${script} ${(size / 1024).toFixed(0)} KB`);
      assert.ok(size <= kilobytes * 1024, `${script} has ${size} bytes`);
    }
  });

  it('has nothing in its scripts that could ask a network', () => {
    const pages = readdirSync(path.join(root, 'dist/webview')).map(name => `webview/${name}`);
    for (const name of ['extension.js', 'on-demand.js', ...pages.filter(page => page.endsWith('.js'))]) {
      const script = readFileSync(path.join(root, 'dist', name), 'utf8');
      const asks = /\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|importScripts/.exec(script);
      assert.equal(asks?.[0], undefined, name);
    }
  });

  it('opens a canvas with a light script: the details come when they are shown', () => {
    const pages = path.join(root, 'dist/webview');
    const kilobytes =
      importedBy('tree.js', pages).reduce((sum, file) => sum + statSync(path.join(pages, file)).size, 0) / 1024;
    console.log(`      dist/webview/tree.js with its imports ${kilobytes.toFixed(0)} KB`);
    assert.ok(kilobytes < 150, `${kilobytes} KB`);
  });
});

/** A script and all that the browser loads before it runs. */
function importedBy(file: string, folder: string, found: readonly string[] = []): readonly string[] {
  if (found.includes(file)) return found;
  const text = readFileSync(path.join(folder, file), 'utf8');
  const names = [...text.matchAll(/\b(?:import|from)\s*"\.\/([^"]+)"/g)].map(match => match[1]!);
  return names.reduce<readonly string[]>((all, name) => importedBy(name, folder, all), [...found, file]);
}
