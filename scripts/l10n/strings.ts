// Finds what the code says to people: the messages of every call `l10n.t(…)`, as the compiler reads the code.

import path from 'node:path';
import { type CallExpression, type Expression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { isCallExpression, isPropertyAccessExpression } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

export interface UsedString {
  readonly message: string;
  /** The file from the root of the repository, with forward slashes, and the line, counted from 1. */
  readonly place: string;
}

/** The parts of the product whose words people see, each with its own tsconfig.json. */
const parts = ['src/core', 'src/protocol', 'src/host', 'src/cli', 'webview'];

/**
 * Every string in the code below `root`, file by file. A message that is no literal, or that is made while a file is loaded,
 * can’t be translated: that is an error.
 */
export function usedStrings(root: string): readonly UsedString[] {
  const api = new API({ cwd: root });
  try {
    const openProjects = parts.map(part => path.join(root, part, 'tsconfig.json'));
    const projects = api.updateSnapshot({ openProjects }).getProjects();
    const found = projects.flatMap(({ program }) => program.getSourceFileNames().map(name => ({ name, program })));
    const ours = new Map(
      found.map(({ name, program }) => [path.relative(root, name).split(path.sep).join('/'), { name, program }]),
    );
    return [...ours]
      .filter(([file]) => /^(src|webview)\//.test(file))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([file, { name, program }]) => stringsIn(program.getSourceFile(name)!, file));
  } finally {
    api.close();
  }
}

/** What runs later than the file that it stands in. */
const functions = new Set<SyntaxKind>([
  SyntaxKind.ArrowFunction,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
]);

function stringsIn(source: Node, file: string): UsedString[] {
  const found: UsedString[] = [];
  const { text } = source.getSourceFile();
  const visit = (node: Node, isRun: boolean): void => {
    if (isCallExpression(node) && isTranslation(node.expression)) {
      const place = `${file}:${text.slice(0, node.getStart()).split('\n').length}`;
      if (!isRun) throw new Error(`${place}: this is said when the file is loaded, before its language is known.`);
      found.push({ message: messageOf(node, place), place });
    }
    node.forEachChild(child => visit(child, isRun || functions.has(node.kind)));
  };
  visit(source, false);
  return found;
}

/** Whether it is `l10n.t` or `vscode.l10n.t`. */
function isTranslation(callee: Expression): boolean {
  return isPropertyAccessExpression(callee) && callee.name.text === 't' && /\bl10n$/.test(callee.expression.getText());
}

function messageOf({ arguments: [message] }: CallExpression, place: string): string {
  const literals = [SyntaxKind.StringLiteral, SyntaxKind.NoSubstitutionTemplateLiteral];
  if (!message || !literals.includes(message.kind)) {
    throw new Error(`${place}: what l10n.t says is a literal, or nobody can find and translate it.`);
  }
  return (message as Expression & { readonly text: string }).text;
}
