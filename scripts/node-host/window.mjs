// The window of a VS Code server.
import { onlyWhatIsAsked, quietWindow } from '../web-host/workbench.mjs';

/** The address of a window on a folder or `.code-workspace` file on disk, or on neither. */
export function windowAddress(authority, folder) {
  if (folder === undefined) return `http://${authority}/?ew=true`;
  const key = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://${authority}/?${new URLSearchParams({ [key]: pathOf(folder) })}`;
}

/**
 * Makes a Playwright page start its window with the settings of a test.
 * @param extensions folders of extensions under development; `tests` the test bundle in one of them, if it is to run, `language` the
 *   display language
 */
export function prepareWindow(page, authority, { extensions, tests, language }) {
  const remote = file => ({ scheme: 'vscode-remote', authority, path: pathOf(file) });
  const options = {
    configurationDefaults: { ...quietWindow, ...onlyWhatIsAsked },
    developmentOptions: {
      extensions: extensions.map(remote),
      ...(tests ? { extensionTestsPath: remote(tests) } : {}),
    },
  };
  return page.addInitScript(changeWindow, { options, language });
}

function pathOf(file) {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** Runs in the page, before its own scripts. */
function changeWindow({ options, language }) {
  // What a language pack's script would do; without the pack VS Code's own texts stay English.
  if (language !== 'en') globalThis._VSCODE_NLS_LANGUAGE = language;
  // The document is whole by then, and VS Code has not read from it yet.
  document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState !== 'interactive' || !element) return;
    const given = JSON.parse(element.dataset.settings);
    // Nothing is to be asked of a gallery.
    const productConfiguration = { ...given.productConfiguration, extensionsGallery: undefined };
    element.dataset.settings = JSON.stringify({ ...given, ...options, productConfiguration });
  });
}
