import { type Field, fieldInfo } from '../../artefacts/fields';
import { ancestors, fieldRange, keyRange, labelOf, type ModelNode, nameRange } from '../../artefacts/model';
import { choiceName } from '../../artefacts/names';
import { type NodeKind, typeOf } from '../../artefacts/registry';
import { codeActions } from '../../features/code-actions';
import { refactorings } from '../../features/refactorings';
import { nodesOf } from '../../generate/choices';
import type { WorkspaceFile } from '../../index/file';
import type { WorkspaceIndex } from '../../index/workspace-index';
import type { Diagnostic } from '../../rules/rule';
import type { Workspace } from '../../workspace';
import { anchorsIn, entryOf, type SourceNode } from '../../yaml/source';
import { participantsText } from '../words';
import type { FieldValue, NodeDetails, NodeList, NodeProblem, NodeRef, Option } from './details';
import { outcomeFacts } from './outcome';
import { isPart } from './parts';
import { scoreFacts } from './score';

/** What a host knows of a document beside its file. */
export interface DocumentState {
  readonly version: number;
  readonly editable: boolean;
}

/** Everything about a node, from the declaration of its kind. */
export function nodeDetails(
  workspace: Workspace,
  file: WorkspaceFile,
  node: ModelNode,
  diagnostics: readonly Diagnostic[],
  { version, editable }: DocumentState,
): NodeDetails {
  const { index } = workspace;
  const score = scoreFacts(workspace, file, node);
  return {
    ...refOf(file, node),
    ...(node.id === undefined ? {} : { id: node.id }),
    version,
    editable,
    line: file.modelText.lines.positionAt(nameRange(node).start).line,
    above: [...ancestors(node)].filter(one => one.parent).map(one => refOf(file, one)),
    fields: fieldsOf(index, file, node),
    lists: Object.entries(typeOf(node.kind).lists).map(([list, kind]) =>
      listOf(index, file, node, list, kind as NodeKind),
    ),
    problems: problemsOf(workspace, node, diagnostics),
    moves: refactorings(workspace, file.uri, node.source.range.start)
      .filter(one => one.node === node.key)
      .map(({ fix }) => fix.title),
    ...(node.kind === 'outcome' ? { outcome: outcomeFacts(workspace, file, node) } : {}),
    ...(score ? { score } : {}),
  };
}

function refOf({ uri }: WorkspaceFile, node: ModelNode): NodeRef {
  return { uri, key: node.key, kind: node.kind, choice: choiceOf(node), title: labelOf(node) };
}

function choiceOf({ values }: ModelNode): string {
  return 'kind' in values && typeof values.kind === 'string' ? values.kind : '';
}

function fieldsOf(index: WorkspaceIndex, file: WorkspaceFile, node: ModelNode): FieldValue[] {
  const { fields, shorthand } = typeOf(node.kind);
  const isShort = node.source.type === 'scalar';
  return Object.entries(fields).flatMap(([field, declared]) => {
    const source = isShort ? (field === shorthand ? node.source : undefined) : entryOf(node.source, field)?.value;
    return valuesOf(index, file, field, declared, source);
  });
}

/** A field, or what stands inside of a group. A group that is one word, such as `unknown`, has it in place of its first field. */
function valuesOf(
  index: WorkspaceIndex,
  file: WorkspaceFile,
  field: string,
  declared: Field,
  source: SourceNode | undefined,
): FieldValue[] {
  const { fields, refersTo } = fieldInfo(declared);
  if (!fields) {
    const value = written(file, source);
    const found = refersTo && value !== '' ? index.find(value, refersTo as readonly NodeKind[]) : undefined;
    return [
      { field, value, ...(found ? { target: { ...refOf(found.file, found.node), facts: factsOf(found.node) } } : {}) },
    ];
  }
  return Object.entries(fields).flatMap(([key, inner], position) => {
    const isWord = source?.type === 'scalar' && position === 0;
    return valuesOf(index, file, `${field}/${key}`, inner, isWord ? source : entryOf(source, key)?.value);
  });
}

/** A value as the user wrote it, without its quotes; the items of a list on a line each; in place of an alias what it stands for. */
function written(file: WorkspaceFile, source: SourceNode | undefined): string {
  if (source?.type === 'alias') {
    const meant = anchorsIn(file.modelText.root).get(source.name);
    return meant?.type === 'scalar' ? written(file, meant) : '';
  }
  if (source?.type === 'list') return source.items.map(({ value }) => written(file, value)).join('\n');
  if (source?.type !== 'scalar' || source.value === null) return '';
  const isPlain = source.style === 'plain' && typeof source.value !== 'string';
  return isPlain ? file.modelText.text.slice(source.range.start, source.range.end) : String(source.value);
}

function listOf(index: WorkspaceIndex, file: WorkspaceFile, node: ModelNode, list: string, kind: NodeKind): NodeList {
  const items = node.children.filter(child => child.kind === kind && child.path.at(-2) === list);
  return {
    list,
    kind,
    items: items.map(item => ({
      key: item.key,
      title: labelOf(item),
      facts: factsOf(item),
      fields: isPart(kind) ? fieldsOf(index, file, item) : [],
    })),
  };
}

/** The words of a row beside its title: what is chosen, and when. */
function factsOf(node: ModelNode): string {
  const values = node.values as Readonly<Record<string, unknown>>;
  const facts = Object.entries(typeOf(node.kind).fields).flatMap(([field, declared]) => {
    const value = values[field];
    const { control } = fieldInfo(declared);
    if (control === 'choice' && typeof value === 'string') return [choiceName(value)];
    if (field === 'participants' && node.kind === 'insight' && node.values.participants)
      return [participantsText(node.values)];
    return control === 'date' && typeof value === 'object' && value && 'text' in value ? [String(value.text)] : [];
  });
  return facts.join(', ');
}

function problemsOf(workspace: Workspace, node: ModelNode, diagnostics: readonly Diagnostic[]): NodeProblem[] {
  const own = new Map([node, ...node.children.filter(child => isPart(child.kind))].map(one => [one.key, one]));
  return diagnostics.flatMap(diagnostic => {
    const { code, severity, message, range, node: key } = diagnostic;
    const at = key === undefined ? undefined : own.get(key);
    if (!at) return [];
    const fixes = codeActions(workspace, [diagnostic]).map(({ title, fix: { asksFor } }) => ({
      title,
      ...(asksFor === undefined ? {} : { asksFor }),
    }));
    const field = at === node ? fieldAt(node, range.start) : undefined;
    return [{ code, severity, message, node: at.key, fixes, ...(field ? { field } : {}) }];
  });
}

function fieldAt(node: ModelNode, offset: number): string | undefined {
  return Object.keys(typeOf(node.kind).fields).find(field => {
    const [key, value] = [keyRange(node, field), fieldRange(node, field)];
    return key && value && key.start <= offset && offset <= Math.max(key.end, value.end);
  });
}

/** What a reference to some kinds may name: every node of the workspace that has an id. */
export function optionsFor(index: WorkspaceIndex, kinds: readonly NodeKind[]): Option[] {
  return kinds.flatMap(kind =>
    nodesOf(index, kind).flatMap(({ file, node }) => {
      const model = node as unknown as ModelNode;
      if (model.id === undefined) return [];
      const facts = factsOf(model) || labelOf(model.parent ?? file.root);
      return [{ id: model.id, kind, choice: choiceOf(model), title: labelOf(model), facts }];
    }),
  );
}
