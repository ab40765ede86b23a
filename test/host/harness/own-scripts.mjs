const script = /\/dist\/(?:extension|on-demand|webview\/[\w.-]+)\.js\b/;

/** Whether a message on VS Code's console names a script that a window runs of ours: an error, with where it came from. */
export function namesOwnScript(message) {
  return script.test(message);
}
