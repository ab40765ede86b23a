import * as vscode from 'vscode';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { nodesOf } from '../../core/generate/choices';
import { measurementsOf, paceOf, paceSentence } from '../../core/outcomes/pace';
import { parseDate } from '../../core/values/date';
import { comparable, formatQuantity, parseQuantity } from '../../core/values/quantity';
import type { Host } from '../context';
import { tellRefusal } from '../language/refused';
import { revealNode } from '../language/reveal';
import * as say from '../say';
import { readArguments, refOf } from './arguments';
import { treeStep } from './next-steps';
import { type NodeRef, nodeNow, performOn, refTo, sameNode } from './node-ref';
import { type Choice, pickStep, runSteps, type Step, textStep } from './steps';

interface MeasurementState {
  readonly outcome: NodeRef | undefined;
  readonly value: string;
  readonly on: string;
}

/** Adds a measurement to an outcome, as its last one. Arguments: `{ outcome?: id, tree? }`, or a row of the side bar. */
export async function recordMeasurement(host: Host, raw: unknown): Promise<void> {
  const outcome = refOf(host, readArguments(raw), 'outcome', ['outcome']);
  const choices = outcomeChoices(host);
  if (!outcome && choices.length === 0) {
    const none = vscode.l10n.t('There is no outcome to measure yet. A tree starts with one.');
    return void say.offer(none, treeStep(host));
  }
  const steps = [...(outcome ? [] : [outcomeStep(choices)]), valueStep(host), dayStep(host)];
  const state: MeasurementState = { outcome, value: '', on: host.service.ports.today().text };
  const end = await runSteps(vscode.l10n.t('Record Measurement'), steps, { state });
  if (end.done && end.state.outcome) await write(host, end.state.outcome, end.state);
}

function outcomeChoices({ service }: Host): Choice<NodeRef>[] {
  const today = service.ports.today();
  return nodesOf(service.index, 'outcome').map(({ file, node }) => {
    const last = measurementsOf(node).at(-1);
    const description = last
      ? vscode.l10n.t('{0} on {1}', formatQuantity(last.value), last.on.text)
      : vscode.l10n.t('not measured');
    const detail = paceSentence(paceOf(node, today));
    return { label: labelOf(node as ModelNode), description, detail, value: refTo(file, node as ModelNode) };
  });
}

function outcomeStep(choices: readonly Choice<NodeRef>[]): Step<MeasurementState> {
  return pickStep<MeasurementState, NodeRef>({
    name: 'outcome',
    placeholder: vscode.l10n.t('What was measured?'),
    choices: () => choices,
    chosen: (state, value) => sameNode(state.outcome, value),
    set: (state, [outcome]) => ({ ...state, outcome: outcome ?? state.outcome }),
  });
}

function valueStep(host: Host): Step<MeasurementState> {
  const unitOf = ({ outcome }: MeasurementState) => {
    const node = outcome && nodeNow(host, outcome);
    return node?.kind === 'outcome' ? node.values : {};
  };
  return textStep<MeasurementState>({
    name: 'value',
    prompt: state => {
      const { behavior, from, to } = unitOf(state);
      const way = from && to ? `${formatQuantity(from)} → ${formatQuantity(to)}` : '';
      const what = behavior ?? state.outcome?.title ?? '';
      return vscode.l10n.t('What is it now? {0} {1}', what, way).trim();
    },
    value: ({ value }) => value,
    set: (state, value) => ({ ...state, value }),
    check: (text, state) => {
      const read = parseQuantity(withUnit(text, unitOf(state).from?.unit));
      if (!read.ok) return { message: read.reason, blocks: true };
      const { from } = unitOf(state);
      if (!from || comparable(from, read.value)) return undefined;
      return {
        message: vscode.l10n.t('The outcome is measured in {0}.', from.unit ?? vscode.l10n.t('plain numbers')),
        blocks: true,
      };
    },
  });
}

/** A plain number is in the unit of the outcome. */
function withUnit(text: string, unit: string | undefined): string {
  const isBare = /^[+-]?\d+(?:\.\d+)?$/.test(text.trim());
  return isBare && unit !== undefined ? formatted(text.trim(), unit) : text.trim();
}

function formatted(number: string, unit: string): string {
  return unit === '%' || unit.length === 1 ? `${number}${unit}` : `${number} ${unit}`;
}

function dayStep(host: Host): Step<MeasurementState> {
  return textStep<MeasurementState>({
    name: 'on',
    prompt: () => vscode.l10n.t('On which day?'),
    value: ({ on }) => on,
    set: (state, on) => ({ ...state, on }),
    check: text => {
      const date = parseDate(text);
      if (!date.ok) return { message: date.reason, blocks: true };
      const isAhead = date.value.text > host.service.ports.today().text;
      return isAhead ? { message: vscode.l10n.t('That day is still to come.'), blocks: true } : undefined;
    },
  });
}

async function write(host: Host, outcome: NodeRef, { value, on }: MeasurementState): Promise<void> {
  const node = nodeNow(host, outcome);
  const unit = node?.kind === 'outcome' ? node.values.from?.unit : undefined;
  const text = withUnit(value, unit);
  const measured = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  const operation = {
    op: 'add',
    parent: outcome.key,
    kind: 'measurement',
    node: { on: on.trim(), value: measured },
  } as const;
  const written = await performOn(host, outcome.uri, [outcome], [operation]);
  if (!written.ok) return void tellRefusal(host, outcome.uri, written, [operation]);
  const now = nodeNow(host, outcome);
  await revealNode(host, vscode.Uri.parse(outcome.uri), outcome.key);
  if (now?.kind === 'outcome') void say.info(paceSentence(paceOf(now, host.service.ports.today())));
}
