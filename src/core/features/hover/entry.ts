import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../../artefacts/model';
import { codeSpan } from '../markdown';
import { block, type HoverBlocks, heading, link, nameOf, type Subject } from './blocks';
import { decidingLine, scoreLines, standing } from './score';

/** The whole calculation of an entry, line by line. */
export function entryBlocks(subject: Subject<NodeOf<'entry'>>): HoverBlocks {
  const { workspace, file, node } = subject;
  const { opportunity } = node.values;
  const entry = workspace.scores.list(file)?.entries.find(scored => scored.node === node);
  const list = workspace.scores.list(file);
  const about = nameOf(workspace, opportunity, 'opportunity');
  const found = workspace.index.find(opportunity ?? '', ['opportunity']);
  const steps = entry?.score.steps.map(
    ({ label, calculation, result }) => `${label}: ${codeSpan(`${calculation} = ${result}`)}`,
  );
  const score =
    !entry || !list
      ? []
      : entry.score.cd3 === null
        ? scoreLines(workspace, entry)
        : [`$(law) ${standing(workspace, entry, list)}`];
  const deciding = entry && list ? decidingLine(workspace, entry, list) : undefined;
  return {
    sections: [
      heading(node, [about === undefined ? l10n.t('Scorecard entry') : l10n.t('Scorecard entry for {0}', about)]),
      block(...score, ...(steps ?? []), deciding),
    ].filter(section => section !== ''),
    links: [
      link(subject, l10n.t('Open scorecard'), 'openScorecard'),
      ...(found
        ? [
            {
              title: l10n.t('Open in tree'),
              command: 'openInTree' as const,
              args: [found.file.uri, found.node.key] as const,
            },
          ]
        : []),
    ],
  };
}
