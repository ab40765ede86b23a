// Does in a window what users do with large files, and prints how long the extension host was held up by it.
const vscode = require('vscode');
const { EventLoop } = require('./event-loop');

const limitMs = 240_000;
/** Between two letters of a user who types fast, in milliseconds. */
const strokeMs = 120;

exports.activate = () => {};

/** VS Code calls this in the place of tests, and closes the window afterwards. */
exports.run = async () => {
  await until(() => vscode.extensions.getExtension('canopy.canopy')?.isActive);
  const { sync, service, editor } = vscode.extensions.getExtension('canopy.canopy').exports;
  await sync.ready;
  await vscode.commands.executeCommand('canopy.trees.focus');
  const loop = new EventLoop();
  await loop.quiet();
  await hideRest(false);
  await loop.watch('index', async () => {
    await until(() => service.index.all().length > 300);
    await until(() => vscode.languages.getDiagnostics(file('rest/5000.tree.yaml')).length > 0);
  });
  for (const name of ['5000.yaml', '5000.tree.yaml', '10000.yaml', '10000.tree.yaml']) {
    await loop.watch(`open ${name}`, () => vscode.window.showTextDocument(file(`rest/${name}`)));
    await loop.watch(`type ${name}`, () => type(vscode.window.activeTextEditor));
    await loop.watch(`undo ${name}`, () => vscode.commands.executeCommand('undo'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await loop.quiet();
  }
  await loop.watch('edit', () =>
    editor.perform(file('rest/other.tree.yaml'), [{ op: 'set', id: 'o-400', field: 'title', value: 'Another' }]),
  );
  await loop.watch('canvas', () => vscode.commands.executeCommand('canopy.openAsTree', file('rest/10000.tree.yaml')));
  await loop.watch('unknown', () => vscode.window.showTextDocument(file('../outside/unknown.tree.yaml')));
  await vscode.workspace.saveAll();
  await hideRest(true);
  console.log(`bench-report ${JSON.stringify(loop.longest)}`);
};

function file(name) {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
}

/** Whether all but the first file is excluded, so that it is read when this says so. */
function hideRest(isHidden) {
  const settings = vscode.workspace.getConfiguration('files');
  return settings.update('exclude', isHidden ? { 'rest/**': true } : {}, vscode.ConfigurationTarget.Workspace);
}

/** Types into the middle of a file. */
async function type(editor) {
  const text = editor.document.getText();
  const place = editor.document.positionAt(text.indexOf(' title: ', text.length / 2) + ' title: '.length);
  editor.selection = new vscode.Selection(place, place);
  for (const letter of 'a title in words') {
    await vscode.commands.executeCommand('type', { text: letter });
    await new Promise(resolve => setTimeout(resolve, strokeMs));
  }
}

async function until(holds) {
  const end = Date.now() + limitMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Not in ${limitMs / 1000} seconds: ${holds}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
