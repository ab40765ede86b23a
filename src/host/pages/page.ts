import * as vscode from 'vscode';
import { read } from '../../core/schema/read';
import type { Schema } from '../../core/schema/schema';
import type { RefusedGesture } from '../../protocol/details';

/** Pages count their requests from 1. */
const noRequest = 0;

/** The only folder that a page may read from. */
function root(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/**
 * Shows a page in a webview: of an editor, a panel, or a view of the side bar.
 * @param name The folder of the page in `webview/`.
 * @param title What the page is called to a screen reader.
 */
export function showPage(webview: vscode.Webview, extensionUri: vscode.Uri, name: string, title: string): void {
  webview.options = { enableScripts: true, localResourceRoots: [root(extensionUri)] };
  webview.html = pageHtml(webview, extensionUri, name, title);
}

/** The one thing that a page without a script can do. */
const reload = 'workbench.action.reloadWindow';

/** Says in place of a page why it can't be shown, and offers to load the window anew. Needs no file: those may be what is lost. */
export function showLost(webview: vscode.Webview, reason: string): void {
  webview.options = { enableCommandUris: [reload] };
  webview.html = `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
  <title>Canopy</title>
</head>
<body>
  <main>
    <p>${escapeHtml(reason)}</p>
    <p><a href="command:${reload}">${escapeHtml(vscode.l10n.t('Reload Window'))}</a></p>
  </main>
</body>
</html>
`;
}

/**
 * Hears what a page says. A message that does not fit is a line in the log and nothing else. An error on the way is a line in the
 * log, and the page tells its user that what was asked for was not done.
 */
export function listenToPage<T>(
  webview: Pick<vscode.Webview, 'onDidReceiveMessage' | 'postMessage'>,
  log: vscode.LogOutputChannel,
  schema: Schema<T>,
  handle: (message: T) => void | Promise<void>,
): vscode.Disposable {
  return webview.onDidReceiveMessage(async raw => {
    try {
      const reading = read(schema, raw);
      if (reading.ok) await handle(reading.value);
      else log.warn(`A message of a page was dropped. At “${reading.place.join('/')}”: ${reading.reason}`);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      // A page that was closed meanwhile has nobody to tell.
      webview.postMessage(refusalOf(raw)).then(undefined, () => undefined);
    }
  });
}

/** What a page hears of a message that ended with an error; every page knows refusals, also those of what is no edit. */
function refusalOf(raw: { readonly request?: unknown }): RefusedGesture {
  const request = typeof raw.request === 'number' ? raw.request : noRequest;
  const reason = vscode.l10n.t('That was not done: it ended with an error, which the log “Canopy” tells. Try again.');
  return { type: 'refused', request, code: 'exception', reason, hasPlace: false };
}

/**
 * The page's policy allows the one script, and what that imports, by a nonce, and styles and fonts of this extension: no
 * inline style, no image but what the page itself draws, no connection.
 */
function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, name: string, title: string): string {
  const address = (file: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root(extensionUri), file)).toString());
  const nonce = createNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    'img-src blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
  <link rel="stylesheet" href="${address('codicon.css')}">
  <link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
${strings()}  <script type="module" nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>
`;
}

/** The strings of the display language, as data that the page reads (`webview/shared/language.ts`). In English there are none. */
function strings(): string {
  const { bundle } = vscode.l10n;
  if (!bundle) return '';
  return `  <script type="application/json" id="strings">${JSON.stringify(bundle).replaceAll('<', '\\u003c')}</script>\n`;
}

/** 128 random bits. A policy's nonce is worth something only if nobody can guess it. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
