import { notice as sharedNotice } from '../../shared/view/notice';
import type { Core } from '../core';

/** A line at the foot of the canvas: what was done and can be taken back, or why something was not. It is also said. */
export function notice(core: Core): unknown {
  const close = () => core.update({ notice: null });
  const undo = () => {
    close();
    core.send({ type: 'history', step: 'undo' });
  };
  const openText = (request: number) => core.send({ type: 'openRefused', request });
  return sharedNotice(core.state.notice, { undo, openText, close });
}
