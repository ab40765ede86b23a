import * as l10n from '@vscode/l10n';
import { childrenOf, keyRange, labelOf, nameRange } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';

/** The condition at the start is measured before anything is tried. */
export const kataWithoutStart = rule({
  code: 'kata-without-start',
  severity: 'warning',
  kinds: ['kata'],
  *check(node) {
    const { start } = node.values;
    const isMissing = start === undefined ? isAbsent(node, 'start') : start.value === undefined;
    if (!isMissing || childrenOf(node, 'step').length === 0) return;
    yield {
      range: keyRange(node, 'start') ?? nameRange(node),
      message: l10n.t(
        '“{0}” takes steps, and nobody measured where they start from. Put the first measurement into “start”.',
        labelOf(node),
      ),
    };
  },
});
