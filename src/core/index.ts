/**
 * What Canopy's core offers to other programs: the files read, judged, scored, edited without a change of anything else,
 * compared and drawn. It has no file system of its own: whoever uses it brings the texts.
 *
 * ```js
 * import { createService, dateOfClock } from 'canopy';
 *
 * const service = createService({ today: () => dateOfClock(new Date()), now: () => Date.now() });
 * service.index.update('app.tree.yaml', text);
 * for (const { code, message } of service.diagnose('app.tree.yaml')) console.log(code, message);
 * ```
 */
export type { ModelNode, NodeOf, RootNode } from './artefacts/model';
export { type ArtefactKind, artefactKindOf, artefactKinds, type NodeKind } from './artefacts/registry';
export { compareFiles, compareWorkspaces, type FileState } from './compare/compare';
export {
  type ChangeKind,
  changeKinds,
  countChanges,
  type FieldChange,
  type FileComparison,
  type NodeChange,
  type NodePosition,
  type ScoreState,
} from './compare/comparison';
export { comparisonMarkdown } from './compare/markdown';
export { withFonts } from './export/fonts/embed';
export { type PageOptions, treePage } from './export/html/page';
export { treeMarkdown } from './export/markdown';
export { treeMermaid } from './export/mermaid';
export { type SvgOptions, treeSvg } from './export/svg/svg';
export { type ExportChoice, type ExportNode, type ExportTree, exportTree } from './export/tree';
export type { Reference, WorkspaceFile } from './index/file';
export type { ScoredEntry, ScoredList, Scores } from './index/scores';
export type { NodeInFile, ReferenceInFile, WorkspaceIndex } from './index/workspace-index';
export { type FileEdits, planOperations } from './operations/plan';
export { type Operation, operationsSchema } from './operations/schema';
export type { Ports } from './ports';
export type { Problem, Result } from './result';
export { type RuleCode, ruleCodes } from './rules/codes';
export type { Diagnostic, Fix, Severity } from './rules/rule';
export { type Misfit, read } from './schema/read';
export type { Schema } from './schema/schema';
export { createService, isTreeFile, type Service } from './service';
export { applyEdits, type TextEdit } from './text/edit';
export type { Position, Range } from './text/lines';
export { dateOfClock, type IsoDate, isoDate } from './values/date';
export type { TreeView } from './views/tree-view';
export type { Workspace } from './workspace';
export type { Refusal } from './yaml/refusal';
