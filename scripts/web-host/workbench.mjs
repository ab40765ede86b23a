// The page that starts VS Code in a browser, and the settings its window starts with.

// The scheme of VS Code's own virtual folders: besides `file`, the only one that Restricted Mode covers.
const FOLDER_SCHEME = 'vscode-vfs';
const AUTHORITY = 'disk';

/** The address, inside VS Code, of a folder of the mount: its path there without the first slash. */
export const folderUri = path => `${FOLDER_SCHEME}://${AUTHORITY}/${path}`;

/** A window that shows the opened folder and nothing that asks for attention. */
export const quietWindow = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'git.openRepositoryInParentFolders': 'never',
};

/** In a browser VS Code saves by itself a second after an edit, which a test would race with. */
export const onlyWhatIsAsked = { 'files.autoSave': 'off' };

/**
 * The page of one window.
 * @param base address of the server with its token, without a slash at the end
 * @param template the same with `{{uuid}}` as the host's first label: every webview has an origin of its own
 * @param folderName first segment of every path of the opened folder, which is what the explorer shows
 * @param workspaceFile path below the folder of a `.code-workspace` file to open instead of the folder
 * @param trusted false starts in Restricted Mode
 * @param language display language of the extensions, such as `de`; VS Code's own texts stay English
 * @param tests name of the test bundle to run, in an extension of its own
 * @param first what the window shows when it opens its folder for the first time: `file`, its path below the folder, and `viewType`,
 *   the editor that shows it
 */
export function workbenchPage({ base, template, folderName, workspaceFile, trusted, language, tests, first }) {
  const uri = below => ({ scheme: FOLDER_SCHEME, authority: AUTHORITY, path: `/${folderName}${below}` });
  const editors = first && [{ uri: uri(`/${first.file}`), options: { override: first.viewType } }];
  const start = {
    options: windowOptions({ base, template, trusted, tests, editors }),
    trusted,
    workspace: workspaceFile ? { workspaceUri: uri(`/${workspaceFile}`) } : { folderUri: uri('') },
  };
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1.0, maximum-scale=1.0, user-scalable=no">
    <title>Canopy in VS Code</title>
    <link rel="icon" href="${base}/code/favicon.ico">
    <link rel="stylesheet" href="${base}/code/out/vs/workbench/workbench.web.main.internal.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = '${base}/code/out/';</script>
  <script src="${base}/code/out/nls.messages.js"></script>
  ${language === 'en' ? '' : `<script>globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};</script>`}
  <script type="module">
    import { create, URI } from '${base}/code/out/vs/workbench/workbench.web.main.internal.js';
    const start = ${JSON.stringify(start).replaceAll('<', '\\u003c')};
    ${startWindow.toString()}
    startWindow(create, URI, start);
  </script>
</html>
`;
}

/** What the window starts with, in the words of VS Code's embedder API. */
function windowOptions({ base, template, trusted, tests, editors }) {
  const { protocol, host, pathname } = new URL(base);
  const served = path => ({ scheme: protocol.replace(':', ''), authority: host, path: `${pathname}/${path}` });
  return {
    productConfiguration: {
      enableTelemetry: false,
      webviewContentExternalBaseUrlTemplate: `${template}/code/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'canopy.local-folder': ['fileSearchProvider', 'textSearchProvider'] },
    },
    configurationDefaults: tests ? { ...quietWindow, ...onlyWhatIsAsked } : quietWindow,
    // Without it VS Code in a browser trusts every folder.
    enableWorkspaceTrust: !trusted,
    ...(editors ? { defaultLayout: { editors } } : {}),
    additionalBuiltinExtensions: [served('folder-extension')],
    developmentOptions: {
      extensions: [served('extension'), ...(tests ? [served('tests'), served('tests/neighbour')] : [])],
      ...(tests ? { extensionTestsPath: served(`tests/${tests}`) } : {}),
    },
  };
}

/** Runs in the page: an address may name another folder or workspace of the same mount, as windows opened from here do. */
function startWindow(create, URI, { options, trusted, workspace }) {
  const query = new URL(location.href).searchParams;
  const named = ['folder', 'workspace'].find(key => query.has(key));
  const current = query.has('empty')
    ? undefined
    : named
      ? { [`${named}Uri`]: URI.parse(query.get(named)) }
      : Object.fromEntries(Object.entries(workspace).map(([key, value]) => [key, URI.revive(value)]));
  const address = target => {
    const search = target?.folderUri
      ? `folder=${encodeURIComponent(target.folderUri.toString(true))}`
      : target?.workspaceUri
        ? `workspace=${encodeURIComponent(target.workspaceUri.toString(true))}`
        : 'empty=true';
    return `${location.origin}${location.pathname}?${search}`;
  };
  const open = async (target, { reuse } = {}) => {
    if (!reuse) return window.open(address(target)) !== null;
    location.href = address(target);
    return true;
  };
  // What is shown first stands in the folder that the server was started with.
  const defaultLayout = named || !current ? undefined : options.defaultLayout;
  create(document.body, {
    ...options,
    defaultLayout,
    workspaceProvider: { workspace: current, payload: undefined, trusted, open },
  });
}
