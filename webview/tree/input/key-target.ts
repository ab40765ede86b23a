import type { CanvasCommand } from '../../../src/protocol/canvas-commands';
import { run } from '../actions/run';
import { commit, typeInto } from '../actions/writing';
import type { Core } from '../core';
import type { Pending } from '../state/state';
import type { KeyTarget } from './key-queue';

/** The page, as the queue of keys sees it. */
export function keyTarget(core: Core): KeyTarget {
  return {
    waitsWith: command => core.state.pending.some(one => countsOn(command, one)),
    run: command => run(core, command),
    type: text => typeInto(core, text),
    commit: () => commit(core),
  };
}

/** Walking counts on an edit only where that takes the selection along; everything else also on the names of the cards. */
export function countsOn(command: CanvasCommand, pending: Pending): boolean {
  const isWalk = command.startsWith('select') || command.startsWith('find') || command.endsWith('Problem');
  return !isWalk || pending.lands !== undefined;
}
