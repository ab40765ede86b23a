import * as vscode from 'vscode';
import { problem, type Result } from '../../core/result';
import type { Host } from '../context';
import { revealNode } from '../language/reveal';
import * as say from '../say';
import { type Choice, type Draft, itemOf, runSteps, type Step } from './steps';

/**
 * A flow whose answers are kept when it is left, or when they can't be written, until it is finished. They outlast a reload of
 * the window, so the state is plain data. Nothing of them is in any file.
 */
export interface KeptFlow<S> {
  readonly command: string;
  readonly title: string;
  /** What stands above a question, where it tells more than the title. */
  readonly heading?: (state: S) => string;
  readonly steps: readonly Step<S>[];
  readonly fresh: S;
  /** The draft as it can be gone on with now; undefined where it is about something else than what was asked for. */
  reopen(draft: Draft<S>): Draft<S> | undefined;
  /** What a draft is remembered by. Empty where nothing is worth keeping: an older draft stays then. */
  label(state: S): string;
  write(state: S): Promise<Result<Added>>;
}

/** The node that a flow added, and what there is to say of it. */
export interface Added {
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly told?: string;
}

interface Kept<S> {
  readonly draft: Draft<S>;
  readonly label: string;
}

/** Where a command's draft is kept. The number changes with the shape of the states, so that none is read as what it is not. */
export function draftKey(command: string): string {
  return `draft 1 ${command}`;
}

/** Asks the steps of a flow, writes what they give, and shows it. */
export async function runKept<S>(host: Host, flow: KeptFlow<S>): Promise<void> {
  const start = await startOf(host, flow);
  if (!start) return;
  const end = await runSteps(flow.heading ?? flow.title, flow.steps, start);
  if (!end.done) return keep(host, flow, { state: end.state, step: end.step });
  // Kept before it is tried, and dropped when it is written: whatever happens between, no answer is lost.
  await keep(host, flow, { state: end.state });
  const written = await attempt(host, () => flow.write(end.state));
  if (!written.ok) {
    const told = vscode.l10n.t('{0} Your answers are kept: “{1}” goes on with them.', written.reason, flow.title);
    return void say.error(told);
  }
  await host.memory.update(draftKey(flow.command), undefined);
  const { uri, key, told } = written.value;
  await revealNode(host, uri, key, { takesFocus: true });
  if (told !== undefined) void say.info(told);
}

/** Asks whether to go on with a draft, if there is one. Undefined when the user leaves the question; the draft stays. */
async function startOf<S>(host: Host, { command, title, fresh, reopen }: KeptFlow<S>): Promise<Draft<S> | undefined> {
  const kept = host.memory.get<Kept<S>>(draftKey(command));
  const draft = kept && reopen(kept.draft);
  const start: Draft<S> = { state: fresh };
  if (!draft) return start;
  const choices: Choice<Draft<S>>[] = [
    { icon: 'history', label: vscode.l10n.t('Go on where you left'), detail: kept.label, value: draft },
    { icon: 'add', label: vscode.l10n.t('Start a new one'), value: start },
  ];
  const placeHolder = vscode.l10n.t('What you typed last time is still here');
  const picked = await vscode.window.showQuickPick(choices.map(itemOf), { title, placeHolder, ignoreFocusOut: true });
  return picked?.value;
}

async function keep<S>(host: Host, { command, label: labelOf }: KeptFlow<S>, draft: Draft<S>): Promise<void> {
  const label = labelOf(draft.state);
  if (label !== '') await host.memory.update(draftKey(command), { draft, label } satisfies Kept<S>);
}

async function attempt<T>({ log }: Host, write: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const words = error instanceof Error ? error.message : String(error);
    return problem(vscode.l10n.t('It could not be written: {0}.', words.replace(/\.$/, '')));
  }
}
