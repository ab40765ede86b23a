// Prints what VS Code's own report says of the start of its extensions: “Developer: Startup Performance”.
const vscode = require('vscode');

const limitMs = 60_000;

exports.activate = () => {};

/** VS Code calls this in the place of tests, and closes the window afterwards. */
exports.run = async () => {
  await until(() => vscode.extensions.getExtension('canopy.canopy')?.isActive);
  await vscode.commands.executeCommand('perfview.show');
  const report = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
  await until(() => report().includes('canopy.canopy'));
  console.log(`bench-report ${JSON.stringify(report().match(/^\| [\w-]+\.[\w-]+ .*/gm))}`);
};

async function until(holds) {
  const end = Date.now() + limitMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error('The extension is not in the report of the start.');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
