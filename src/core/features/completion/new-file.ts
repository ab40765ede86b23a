import * as l10n from '@vscode/l10n';
import { newInsightsText } from '../../artefacts/insights/template';
import { newJourneyText } from '../../artefacts/journey/template';
import { newKataText } from '../../artefacts/kata/template';
import type { ArtefactKind } from '../../artefacts/registry';
import { newRoadmapText } from '../../artefacts/roadmap/template';
import { newScorecardText } from '../../artefacts/scorecard/template';
import type { NewFile } from '../../artefacts/template';
import { newTreeText } from '../../artefacts/tree/template';
import { kindNoun } from '../../operations/names';
import type { Workspace } from '../../workspace';
import type { NewItem } from './items';
import { skeleton } from './skeletons';

/** The whole of a new file as one snippet, for a file that is empty: what the command for its kind writes. */
export function newFileItem(workspace: Workspace, kind: ArtefactKind): NewItem {
  const title = l10n.t('Title');
  return {
    label: l10n.t('New {0}', kindNoun(kind)),
    kind: 'file',
    documentation: l10n.t('A whole file to fill in, with notes that say what belongs where.'),
    insertText: snippetOf(templateOf(workspace, kind, title), title) + firstItem(workspace, kind),
    isSnippet: true,
  };
}

function templateOf({ ports, index }: Workspace, kind: ArtefactKind, title: string): NewFile {
  const today = ports.today();
  switch (kind) {
    case 'tree':
      return newTreeText({ title, today, taken: id => index.definitions(id).length > 0 });
    case 'scorecard':
      return newScorecardText({ title, unit: 'hours', divideBy: 'effort', today });
    case 'insights':
      return newInsightsText({ title, today });
    case 'journey':
      return newJourneyText({ title, today });
    case 'kata':
      return newKataText({ title, today });
    case 'roadmap':
      return newRoadmapText({ title, columns: 'journey', today });
  }
}

/** A first item, where the command leaves the list empty. */
function firstItem({ ports }: Workspace, kind: ArtefactKind): string {
  const item = kind === 'scorecard' ? 'entry' : kind === 'insights' ? 'insight' : undefined;
  if (!item) return '';
  // The title is the first placeholder already.
  const lines = skeleton(item, ports.today()).map(line =>
    line.replace(
      /\$(\{)?(\d+)/,
      (_, brace: string | undefined, index: string) => `$${brace ?? ''}${Number(index) + 1}`,
    ),
  );
  return `  - ${lines.join('\n    ')}\n`;
}

/** The text with a placeholder for its title and for each place to fill. */
function snippetOf({ text, fills }: NewFile, title: string): string {
  const start = text.indexOf(`title: ${title}`) + 'title: '.length;
  const places = [{ start, end: start + title.length }, ...fills];
  let snippet = '';
  let written = 0;
  for (const [index, place] of places.entries()) {
    const words = text.slice(place.start, place.end);
    snippet += `${escaped(text.slice(written, place.start))}\${${index + 1}:${escaped(words)}}`;
    written = place.end;
  }
  return snippet + escaped(text.slice(written));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
