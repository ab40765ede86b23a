import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { rangeInField } from './support/text-range';

const project = /^(?:build|implement|migrate|rewrite|develop|roll out|replace)\s+(?:the|a|an|our|all)\b/i;

/** A step takes a week at most. */
export const kataStepIsAProject = rule({
  code: 'kata-step-is-a-project',
  severity: 'hint',
  kinds: ['step'],
  *check(node, { file }) {
    const match = project.exec(node.values.step ?? '');
    if (!match) return;
    yield {
      range: rangeInField(file, node, 'step', { start: 0, end: match[0].length }),
      message: l10n.t(
        '“{0}” sounds like a project. What could you find out within a week, without building it?',
        labelOf(node),
      ),
    };
  },
});
