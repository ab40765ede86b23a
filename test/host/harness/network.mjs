// Nothing in a window may ask anything outside of this machine: the browser finds no other host, and what is asked for is noted.

/** Arguments of a browser that finds only this machine. */
export const thisMachineOnly = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/**
 * The addresses outside of this machine that the windows of a browser have asked for so far; it grows. What a policy of a page has
 * kept back was not asked for, and the name under which VS Code gives a page files of this machine is one that nobody is asked for.
 */
export function foreignRequestsOf(browser) {
  const foreign = [];
  const note = address => {
    const { protocol, hostname } = new URL(address);
    const isOwn = hostname === '127.0.0.1' || /(?:^|\.)(?:localhost|vscode-resource\.vscode-cdn\.net)$/.test(hostname);
    if (/^(?:https?|wss?):$/.test(protocol) && !isOwn) foreign.push(address);
  };
  browser.on('requestfinished', request => note(request.url()));
  browser.on('requestfailed', request => {
    if (request.failure()?.errorText !== 'csp') note(request.url());
  });
  browser.on('page', page => page.on('websocket', socket => note(socket.url())));
  return foreign;
}
