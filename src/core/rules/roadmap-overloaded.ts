import * as l10n from '@vscode/l10n';
import { nameRange, subtree } from '../artefacts/model';
import type { horizons } from '../artefacts/tree/schema';
import { rule } from './rule';

/** More opportunities at once than this nobody works on. */
const mostNow = 5;
/** Fewer than this in “future” can be read at a glance, however few the others are. */
const manyLater = 10;

/** “Now” is what is worked on, and “future” no store of what never comes. */
export const roadmapOverloaded = rule({
  code: 'roadmap-overloaded',
  severity: 'hint',
  kinds: ['tree'],
  *check(node) {
    const counts: Record<(typeof horizons)[number], number> = { recent: 0, now: 0, next: 0, future: 0 };
    for (const { kind, values } of subtree(node))
      if (kind === 'opportunity' && values.horizon !== undefined) counts[values.horizon]++;
    const { recent, now, next, future } = counts;
    if (now > mostNow) {
      yield {
        range: nameRange(node),
        message: l10n.t(
          '{0} opportunities stand in “now”. Which {1} can be finished first? Move the others to “next”.',
          now,
          3,
        ),
      };
    }
    if (future >= manyLater && future > recent + now + next) {
      yield {
        range: nameRange(node),
        message: l10n.t(
          '{0} opportunities stand in “future”, more than in all other rows. Which of them will never come? Take their horizon away.',
          future,
        ),
      };
    }
  },
});
