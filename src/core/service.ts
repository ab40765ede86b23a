import type { NodeOf } from './artefacts/model';
import { type CodeAction, codeActions, type PlannedFix, planFix, problemsAt } from './features/code-actions';
import { type CompletionItem, completion } from './features/completion';
import { type DocumentLink, documentLinks, type TicketPatterns } from './features/document-links';
import { type FixAll, type PlannedFixes, planFixAll } from './features/fix-all';
import { describe, type Hover, hover } from './features/hover';
import { type InlayHint, inlayHints } from './features/inlay-hints';
import { type Lens, lenses } from './features/lenses';
import { type Definition, definition, type Location, references } from './features/navigation';
import { type Refactoring, refactorings } from './features/refactorings';
import { prepareRename, type RenamePlace, rename } from './features/rename';
import { itemAt, type Serving, servedBy, serves } from './features/serving';
import { type DocumentSymbol, documentSymbols, type WorkspaceSymbol, workspaceSymbols } from './features/symbols';
import type { WorkspaceFile } from './index/file';
import { Scores } from './index/scores';
import { type NodeInFile, WorkspaceIndex } from './index/workspace-index';
import { type FileEdits, planInWorkspace } from './operations/plan';
import type { Operation } from './operations/schema';
import type { Ports } from './ports';
import type { Result } from './result';
import type { DiagnoseOptions } from './rules/diagnose';
import { Diagnoses } from './rules/diagnoses';
import type { Diagnostic, Fix } from './rules/rule';
import type { Steps } from './steps';
import type { Range } from './text/lines';
import type { TreeView } from './views/tree-view';
import { TreeViews } from './views/tree-views';
import type { Workspace } from './workspace';
import type { Refusal } from './yaml/refusal';

/** The whole core for one workspace: what the extension, the command line and the tests work with. */
export interface Service extends Workspace {
  /** Plans operations on a file as text edits, in all files that they touch. */
  plan(uri: string, operations: readonly Operation[]): Result<readonly FileEdits[], Refusal>;
  /** A tree file as side bar and canvas show it. Made once per state of the workspace. */
  treeView(file: WorkspaceFile & { readonly root: NodeOf<'tree'> }): TreeView;
  /** See `treeView`; undefined when the file has another text by the end. */
  treeViewInSteps(file: WorkspaceFile & { readonly root: NodeOf<'tree'> }): Steps<TreeView | undefined>;
  /** Everything that is wrong with a file, in the order of its text. Computed once per state of the workspace. */
  diagnose(uri: string, options?: DiagnoseOptions): readonly Diagnostic[];
  /** Does the work of `diagnose` in steps, so that a large file holds nobody up. */
  diagnoseAhead(uri: string, options?: DiagnoseOptions): Steps<void>;
  /** The quick fixes at a range; `planFix` turns one into edits. */
  codeActions(uri: string, range: Range, options?: DiagnoseOptions): CodeAction[];
  planFix(uri: string, fix: Fix): Result<PlannedFix, Refusal>;
  /** All that can be done about some problems. */
  fixesOf(problems: readonly Diagnostic[]): CodeAction[];
  /** What can be made of the item at an offset, though nothing is wrong with it. */
  refactorings(uri: string, offset: number): Refactoring[];
  /** Plans the fixes of many problems, in all their files, as one change. */
  planFixAll(problems: readonly Diagnostic[], all: FixAll): Result<PlannedFixes, Refusal>;
  hover(uri: string, offset: number): Hover | undefined;
  /** What a hover says of an item, without its links. */
  describe(uri: string, key: string): readonly string[];
  lenses(uri: string): Iterable<Lens>;
  inlayHints(uri: string, range: Range): InlayHint[];
  completion(uri: string, offset: number): CompletionItem[];
  definition(uri: string, offset: number): Definition[];
  references(uri: string, offset: number, options: { readonly includeDeclaration: boolean }): Location[];
  prepareRename(uri: string, offset: number): Result<RenamePlace, Refusal>;
  rename(uri: string, offset: number, newName: string): Result<readonly FileEdits[], Refusal>;
  /** The item at an offset, and what serves an item or is served by it, one step away. */
  itemAt(uri: string, offset: number): NodeInFile | undefined;
  servedBy(item: NodeInFile): Serving[];
  serves(item: NodeInFile): Serving[];
  documentSymbols(uri: string): Iterable<DocumentSymbol>;
  workspaceSymbols(query: string): WorkspaceSymbol[];
  documentLinks(uri: string, tickets?: TicketPatterns): DocumentLink[];
}

/** @param index The files to begin with; none where absent. */
export function createService(ports: Ports, index = new WorkspaceIndex(ports)): Service {
  const scores = new Scores(index, ports);
  const workspace: Workspace = { ports, index, scores };
  const diagnoses = new Diagnoses(workspace);
  const treeViews = new TreeViews(workspace);
  return {
    ...workspace,
    plan: (uri, operations) => planInWorkspace(index, uri, operations),
    treeView: file => treeViews.of(file),
    treeViewInSteps: file => treeViews.inSteps(file),
    diagnose: (uri, options) => diagnoses.of(uri, options),
    diagnoseAhead: (uri, options) => diagnoses.ahead(uri, options),
    codeActions: (uri, range, options) => codeActions(workspace, problemsAt(diagnoses.of(uri, options), range)),
    fixesOf: problems => codeActions(workspace, problems),
    refactorings: (uri, offset) => refactorings(workspace, uri, offset),
    planFix: (uri, fix) => planFix(workspace, uri, fix),
    planFixAll: (problems, all) => planFixAll(workspace, problems, all),
    hover: (uri, offset) => hover(workspace, uri, offset),
    describe: (uri, key) => describe(workspace, uri, key),
    lenses: uri => lenses(workspace, uri),
    inlayHints: (uri, range) => inlayHints(workspace, uri, range),
    completion: (uri, offset) => completion(workspace, uri, offset),
    definition: (uri, offset) => definition(workspace, uri, offset),
    references: (uri, offset, options) => references(workspace, uri, offset, options),
    prepareRename: (uri, offset) => prepareRename(workspace, uri, offset),
    rename: (uri, offset, newName) => rename(workspace, uri, offset, newName),
    itemAt: (uri, offset) => itemAt(workspace, uri, offset),
    servedBy: item => servedBy(workspace, item),
    serves: item => serves(workspace, item),
    documentSymbols: uri => documentSymbols(workspace, uri),
    workspaceSymbols: query => workspaceSymbols(workspace, query),
    documentLinks: (uri, tickets) => documentLinks(workspace, uri, tickets),
  };
}

export function isTreeFile(file: WorkspaceFile | undefined): file is WorkspaceFile & { readonly root: NodeOf<'tree'> } {
  return file?.kind === 'tree';
}
