import * as vscode from 'vscode';

/** The name of the custom editor in package.json. */
export const canvasViewType = 'canopy.tree';

const styles = ['codicon.css', 'tree.css'];

/** The only folder that a canvas may read from. */
export function webviewRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/**
 * The page of a canvas. Its policy allows the one script, and what that imports, by a nonce, and styles and fonts of this extension: no inline style,
 * no image, no connection.
 */
export function canvasHtml(webview: vscode.Webview, extensionUri: vscode.Uri, title: string): string {
  const root = webviewRoot(extensionUri);
  const address = (name: string) => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString());
  const nonce = createNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
${styles.map(name => `  <link rel="stylesheet" href="${address(name)}">`).join('\n')}
</head>
<body>
  <script type="module" nonce="${nonce}" src="${address('tree.js')}"></script>
</body>
</html>
`;
}

/** 128 random bits. A policy's nonce is worth something only if nobody can guess it. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
