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
  return new FieldReader(index, file).fields(node);
}

/** Reads fields as the user wrote them; in place of an alias what it stands for. */
class FieldReader {
  private anchors: ReadonlyMap<string, SourceNode> | undefined;

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly file: WorkspaceFile,
  ) {}

  fields({ kind, source }: ModelNode): FieldValue[] {
    const { fields, shorthand } = typeOf(kind);
    const own = this.meant(source);
    const isShort = own?.type === 'scalar';
    return Object.entries(fields).flatMap(([field, declared]) =>
      this.values(field, declared, isShort ? (field === shorthand ? own : undefined) : entryOf(own, field)?.value),
    );
  }

  /** A field, or what stands inside of a group. A group that is one word, such as `unknown`, has it in place of its first field. */
  private values(field: string, declared: Field, stated: SourceNode | undefined): FieldValue[] {
    const { index } = this;
    const { fields, refersTo } = fieldInfo(declared);
    const source = this.meant(stated);
    if (!fields) {
      const value = this.written(source);
      const found = refersTo && value !== '' ? index.find(value, refersTo as readonly NodeKind[]) : undefined;
      const target = found && { ...refOf(found.file, found.node), facts: factsOf(found.node) };
      return [{ field, value, ...(target ? { target } : {}) }];
    }
    return Object.entries(fields).flatMap(([key, inner], position) => {
      const isWord = source?.type === 'scalar' && position === 0;
      return this.values(`${field}/${key}`, inner, isWord ? source : entryOf(source, key)?.value);
    });
  }

  /** Without quotes; the items of a list on a line each. */
  private written(source: SourceNode | undefined): string {
    if (source?.type === 'list') return source.items.map(({ value }) => this.text(this.meant(value))).join('\n');
    return this.text(source);
  }

  private text(source: SourceNode | undefined): string {
    if (source?.type !== 'scalar' || source.value === null) return '';
    const isPlain = source.style === 'plain' && typeof source.value !== 'string';
    return isPlain ? this.file.modelText.text.slice(source.range.start, source.range.end) : String(source.value);
  }

  private meant(source: SourceNode | undefined): SourceNode | undefined {
    if (source?.type !== 'alias') return source;
    this.anchors ??= anchorsIn(this.file.modelText.root);
    return this.anchors.get(source.name);
  }
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
