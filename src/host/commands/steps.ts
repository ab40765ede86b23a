import * as vscode from 'vscode';
import { plain } from '../plain';

/** Where a step of a flow led: on, one back, or out (Escape). The state holds what was typed, finished or not. */
export interface StepResult<S> {
  readonly to: 'next' | 'back' | 'stop';
  readonly state: S;
}

/** What a step shows of the flow that it is part of. */
export interface StepView {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** One question of a flow. */
export interface Step<S> {
  /** What a draft remembers it by; no two steps of a flow share one. */
  readonly name: string;
  /** Whether it is asked, given what is known so far. Always, where absent. */
  readonly applies?: ((state: S) => boolean) | undefined;
  /** Whether what the state holds would be accepted as the answer. */
  isAnswered(state: S): Promise<boolean>;
  ask(view: StepView, state: S): Promise<StepResult<S>>;
}

/** What is to be said of a typed text: a problem that stops it, or a hint that does not. */
export interface TextCheck {
  readonly message: string;
  readonly blocks: boolean;
}

export interface TextQuestion<S> {
  readonly name: string;
  readonly applies?: (state: S) => boolean;
  /** The question, and what follows from the text so far. Asked again with every character. */
  readonly prompt: (state: S) => string;
  readonly placeholder?: string;
  readonly value: (state: S) => string;
  readonly set: (state: S, text: string) => S;
  readonly check?: (text: string, state: S) => TextCheck | undefined | Promise<TextCheck | undefined>;
}

/** A question that is answered by typing. */
export function textStep<S>(question: TextQuestion<S>): Step<S> {
  return {
    name: question.name,
    applies: question.applies,
    isAnswered: async state => !(await question.check?.(question.value(state), state))?.blocks,
    ask: (view, state) => askText(question, view, state),
  };
}

async function askText<S>(question: TextQuestion<S>, view: StepView, state: S): Promise<StepResult<S>> {
  const input = vscode.window.createInputBox();
  present(input, view);
  input.value = question.value(state);
  input.valueSelection = [input.value.length, input.value.length];
  input.placeholder = question.placeholder;
  const now = () => question.set(state, input.value);
  const check = async (): Promise<TextCheck | undefined> => {
    const text = input.value;
    const asked = question.prompt(now());
    input.prompt = plain(asked);
    const found = await question.check?.(text, now());
    if (text === input.value) input.validationMessage = messageOf(found, asked);
    return found;
  };
  const answer = converse(input, now, async () => !(await check())?.blocks);
  const listening = input.onDidChangeValue(() => void check());
  // An empty field has no problem yet: nothing was typed.
  if (input.value === '') input.prompt = plain(question.prompt(state));
  else void check();
  return answer.finally(() => listening.dispose());
}

/** A message stands where the question stood, so it repeats the question. */
function messageOf(check: TextCheck | undefined, asked: string): vscode.InputBoxValidationMessage | undefined {
  if (!check) return undefined;
  const severity = check.blocks ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info;
  return { message: plain(`${check.message} ${asked}`), severity };
}

/** Something to choose; an item without a value is a heading. Its words are shown as they are: an icon is given by its name. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly icon?: string;
  readonly value?: T;
}

/** A choice as VS Code lists it. */
export function itemOf<T>(choice: Choice<T>): Choice<T> {
  const { icon, label, description, detail } = choice;
  return {
    ...choice,
    label: icon === undefined ? plain(label) : `$(${icon}) ${plain(label)}`,
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  };
}

export interface PickQuestion<S, T> {
  readonly name: string;
  readonly applies?: (state: S) => boolean;
  readonly placeholder: string;
  readonly choices: (state: S) => readonly Choice<T>[];
  /** What is chosen already, when the user comes back. */
  readonly chosen?: (state: S, value: T) => boolean;
  readonly many?: boolean;
  readonly set: (state: S, chosen: readonly T[]) => S;
}

/** A question that is answered from a list that can be searched. */
export function pickStep<S, T>(question: PickQuestion<S, T>): Step<S> {
  const isChosen = (state: S) => question.choices(state).some(choice => isMarked(question, state, choice));
  return {
    name: question.name,
    applies: question.applies,
    isAnswered: async state => question.many === true || isChosen(state),
    ask: (view, state) => askPick(question, view, state),
  };
}

function isMarked<S, T>({ chosen }: PickQuestion<S, T>, state: S, { value }: Choice<T>): boolean {
  return value !== undefined && chosen?.(state, value) === true;
}

async function askPick<S, T>(question: PickQuestion<S, T>, view: StepView, state: S): Promise<StepResult<S>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  present(pick, view);
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.canSelectMany = question.many === true;
  pick.items = question.choices(state).map(itemOf);
  const before = pick.items.filter(choice => isMarked(question, state, choice));
  if (question.many) pick.selectedItems = before;
  else pick.activeItems = [...before, ...pick.items.filter(isSelectable)].slice(0, 1);
  const now = () => {
    const values = pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
    return values.length > 0 || question.many ? question.set(state, values) : state;
  };
  return converse(pick, now, async () => question.many === true || pick.selectedItems.length > 0);
}

function isSelectable({ kind }: vscode.QuickPickItem): boolean {
  return kind !== vscode.QuickPickItemKind.Separator;
}

/** What an input box and a list have in common. */
interface Question extends vscode.QuickInput {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
}

function present(question: Question, { title, step, totalSteps }: StepView): void {
  question.title = title;
  question.step = totalSteps > 1 ? step : undefined;
  question.totalSteps = totalSteps > 1 ? totalSteps : undefined;
  question.ignoreFocusOut = true;
  if (step > 1) question.buttons = [vscode.QuickInputButtons.Back];
}

/** Shows a question until it is answered, the way back is taken, or it is left. */
function converse<S>(question: Question, now: () => S, accepts: () => Promise<boolean>): Promise<StepResult<S>> {
  return new Promise<StepResult<S>>(resolve => {
    const end = (to: StepResult<S>['to']) => {
      resolve({ to, state: now() });
      question.dispose();
    };
    question.onDidAccept(async () => {
      if (await accepts()) end('next');
    });
    question.onDidTriggerButton(() => end('back'));
    question.onDidHide(() => end('stop'));
    question.show();
  });
}

/** What is known of a flow when it starts. */
export interface Draft<S> {
  readonly state: S;
  /** The name of the step that was open when it was left; absent, it starts with its first question. */
  readonly step?: string;
}

/** Where a run of steps ended: at its end with all answers, or at a step that was left. */
export type FlowEnd<S> =
  | { readonly done: true; readonly state: S }
  | { readonly done: false; readonly state: S; readonly step: string };

/**
 * Asks the steps that apply, one after another, with a way back from each. Steps are counted as they apply at the moment, and
 * a title may tell what is known by then.
 */
export async function runSteps<S>(
  title: string | ((state: S) => string),
  steps: readonly Step<S>[],
  start: Draft<S>,
): Promise<FlowEnd<S>> {
  let { state } = start;
  let at = await firstStep(steps, start);
  while (at < steps.length) {
    const asked = steps.map((step, index) => (applies(step, state) ? index : -1)).filter(index => index >= 0);
    const shown = typeof title === 'string' ? title : title(state);
    const view = { title: shown, step: asked.indexOf(at) + 1, totalSteps: asked.length };
    const result = await steps[at]!.ask(view, state);
    state = result.state;
    if (result.to === 'stop') return { done: false, state, step: steps[at]!.name };
    const to = next(steps, state, at, result.to === 'next' ? 1 : -1);
    at = to < 0 ? at : to;
  }
  return { done: true, state };
}

/**
 * The index of the step that was left, or of one before it whose answer is missing or no longer accepted: what can be chosen
 * may have changed since. All steps count as they apply now.
 */
async function firstStep<S>(steps: readonly Step<S>[], { state, step }: Draft<S>): Promise<number> {
  const first = next(steps, state, -1, 1);
  const left = steps.findIndex(({ name }) => name === step);
  let at = first;
  while (at < left && (await steps[at]!.isAnswered(state))) at = next(steps, state, at, 1);
  // A flow that was left is never at its end, even if the step that was open no longer applies.
  return left >= 0 && at >= steps.length ? Math.max(next(steps, state, at, -1), 0) : at;
}

function next<S>(steps: readonly Step<S>[], state: S, from: number, direction: 1 | -1): number {
  let at = from + direction;
  while (at >= 0 && at < steps.length && !applies(steps[at]!, state)) at += direction;
  return at;
}

function applies<S>(step: Step<S>, state: S): boolean {
  return step.applies?.(state) ?? true;
}
