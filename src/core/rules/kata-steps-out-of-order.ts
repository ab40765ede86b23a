import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf } from '../artefacts/model';
import { daysBetween } from '../values/date';
import { rule } from './rule';

/** Steps stand in the order in which they were taken. */
export const kataStepsOutOfOrder = rule({
  code: 'kata-steps-out-of-order',
  severity: 'warning',
  kinds: ['kata'],
  *check(node) {
    const steps = node.children.flatMap(step =>
      step.kind === 'step' && step.values.on ? [{ step, on: step.values.on }] : [],
    );
    for (const [index, { step, on }] of steps.entries()) {
      const previous = steps[index - 1];
      if (!previous || daysBetween(previous.on, on) >= 0) continue;
      yield {
        range: fieldRange(step, 'on'),
        message: l10n.t(
          '“{0}” was planned before the step above it, which is of {1}. Move it up, or correct the date.',
          labelOf(step),
          previous.on.text,
        ),
      };
    }
  },
});
