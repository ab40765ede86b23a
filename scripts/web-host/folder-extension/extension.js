// Gives the embedded VS Code the folder on disk: `vscode-vfs://disk/<folder name>/…`, served next to this extension.
const vscode = require('vscode');

const SCHEME = 'vscode-vfs';
const RETRY_MS = 1000;

exports.activate = context => {
  const folder = new DiskFolder(vscode.Uri.joinPath(context.extensionUri, '../folder').toString(true));
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SCHEME, folder, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider(SCHEME, folder),
    vscode.workspace.registerTextSearchProvider(SCHEME, folder),
    folder,
  );
  folder.readWorkspaceAgain();
};

class DiskFolder {
  #address;
  #changed = new vscode.EventEmitter();
  #end = new AbortController();
  onDidChangeFile = this.#changed.event;

  constructor(address) {
    this.#address = address;
    this.#follow();
  }

  dispose() {
    this.#end.abort();
  }

  /** VS Code looks for a workspace file before this extension can answer, and looks again when it is said to change. */
  readWorkspaceAgain() {
    const uri = vscode.workspace.workspaceFile;
    if (uri?.scheme === SCHEME) this.#changed.fire([{ type: vscode.FileChangeType.Created, uri }]);
  }

  watch() {
    return { dispose() {} };
  }

  async stat(uri) {
    return (await this.#post('stat', uri)).json();
  }

  async readDirectory(uri) {
    return (await this.#post('list', uri)).json();
  }

  async readFile(uri) {
    return new Uint8Array(await (await this.#post('read', uri)).arrayBuffer());
  }

  async writeFile(uri, content, { create, overwrite }) {
    await this.#post('write', uri, { create, overwrite }, content);
  }

  async createDirectory(uri) {
    await this.#post('makeDirectory', uri);
  }

  async rename(from, to, { overwrite }) {
    await this.#post('rename', from, { to: below(to), overwrite });
  }

  async delete(uri, { recursive }) {
    await this.#post('remove', uri, { recursive });
  }

  async provideFileSearchResults(query, options) {
    const wanted = query.pattern.toLowerCase();
    const found = await this.#files(options);
    return found.filter(uri => uri.path.toLowerCase().includes(wanted));
  }

  async provideTextSearchResults(query, options, progress, token) {
    const source = query.isRegExp ? query.pattern : query.pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const pattern = new RegExp(query.isWordMatch ? `\\b(?:${source})\\b` : source, query.isCaseSensitive ? 'g' : 'gi');
    let left = options.maxResults;
    for (const uri of await this.#files(options)) {
      const lines = new TextDecoder().decode(await this.readFile(uri)).split(/\r?\n/);
      for (const [line, text] of lines.entries()) {
        for (const { index, 0: match } of text.matchAll(pattern)) {
          if (token.isCancellationRequested || left-- <= 0) return { limitHit: left < 0 };
          const range = (row, start) => new vscode.Range(row, start, row, start + match.length);
          progress.report({ uri, ranges: [range(line, index)], preview: { text, matches: [range(0, index)] } });
        }
      }
    }
    return { limitHit: false };
  }

  /** Files below the searched folder that pass its patterns, as VS Code itself matches them. */
  async #files({ folder, includes, excludes }) {
    const root = `/${folder.path.split('/')[1]}`;
    const paths = await (await this.#post('files', folder)).json();
    const passes = (uri, patterns) =>
      patterns.some(pattern => {
        const filter = { scheme: SCHEME, pattern: new vscode.RelativePattern(folder, pattern) };
        return vscode.languages.match(filter, { uri, languageId: '' }) > 0;
      });
    return paths
      .map(path => folder.with({ path: `${root}/${path}` }))
      .filter(uri => uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`))
      .filter(uri => (includes.length === 0 || passes(uri, includes)) && !passes(uri, excludes));
  }

  async #post(operation, uri, options = {}, content = undefined) {
    const query = new URLSearchParams({ op: operation, path: below(uri), ...options });
    let response;
    try {
      response = await fetch(`${this.#address}?${query}`, { method: 'POST', body: content });
    } catch {
      throw vscode.FileSystemError.Unavailable(
        'The server has ended. Run npm start again and open the address it prints.',
      );
    }
    if (!response.ok) throw fileSystemError(await response.json(), uri);
    return response;
  }

  /** Passes on what changes on disk, for as long as the server runs. */
  async #follow() {
    while (!this.#end.signal.aborted) {
      try {
        const request = { method: 'POST', signal: this.#end.signal };
        const { body } = await fetch(`${this.#address}?op=watch`, request);
        for await (const changes of jsonLines(body)) {
          this.#changed.fire(
            changes.map(({ path, type }) => ({
              type,
              uri: vscode.Uri.from({ scheme: SCHEME, authority: 'disk', path }),
            })),
          );
        }
      } catch {
        // The server is away: try again below.
      }
      await new Promise(resolve => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** The path below the opened folder, whose name is the first segment. */
function below(uri) {
  return uri.path.split('/').slice(2).join('/');
}

async function* jsonLines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    yield* lines.map(line => JSON.parse(line));
  }
}

function fileSystemError({ code, message }, uri) {
  const { FileSystemError } = vscode;
  switch (code) {
    case 'ENOENT':
      return FileSystemError.FileNotFound(uri);
    case 'EEXIST':
    case 'ENOTEMPTY':
      return FileSystemError.FileExists(uri);
    case 'EISDIR':
      return FileSystemError.FileIsADirectory(uri);
    case 'ENOTDIR':
      return FileSystemError.FileNotADirectory(uri);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EOUTSIDE':
      return FileSystemError.NoPermissions(message);
    default:
      return FileSystemError.Unavailable(message);
  }
}
