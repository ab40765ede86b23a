import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { gapsOf } from '../../../src/core/generate/roadmap/gaps';
import type { Roadmap } from '../../../src/core/generate/roadmap/roadmap';
import { menuButton } from '../../board/menu-button';
import { icon } from '../../shared/view/icon';
import type { Choice } from '../../shared/view/menu';
import type { Core } from '../board';
import { roadmapExports } from '../export';
import { cardId, outcomesOf, ownersOf } from '../model';

/** What is looked at, what is missing, and the export. */
export function toolbar(core: Core, shown: Roadmap): TemplateResult {
  const { snapshot, look } = core.state;
  const whole = snapshot!.roadmap;
  const columns = (value: Roadmap['columnsAre']) => () => {
    if (whole.columnsAre === value) return;
    const done =
      value === 'journey' ? l10n.t('Columns are places of the journey.') : l10n.t('Columns are business outcomes.');
    core.edit([{ op: 'set', id: '/', field: 'columns', value }], done);
  };
  const audience = (value: typeof look.audience) => () => core.update({ look: { ...look, audience: value } });
  return html`<header class="bar" data-stops>
    <h1 class="b el">${whole.title}</h1>
    <span class="sep"></span>
    ${segments(l10n.t('Columns'), [
      [l10n.t('Journey'), whole.columnsAre === 'journey', columns('journey')],
      [l10n.t('Business outcomes'), whole.columnsAre === 'outcomes', columns('outcomes')],
    ])}
    ${segments(l10n.t('For'), [
      [l10n.t('Squad'), look.audience === 'squad', audience('squad')],
      [l10n.t('Leadership'), look.audience === 'leadership', audience('leadership')],
    ])}
    ${menuButton(core, { glyph: 'filter', label: filterLabel(core, whole), title: l10n.t('Show only a part') }, () => filterChoices(core, whole))}
    <span class="grow"></span>
    ${gaps(core, shown)}
    ${menuButton(core, { glyph: 'export', label: l10n.t('Export'), title: l10n.t('Export as a picture or a document') }, () => roadmapExports(core, shown))}
  </header>`;
}

type Segment = readonly [label: string, isOn: boolean, act: () => void];

function segments(name: string, all: readonly Segment[]): TemplateResult {
  return html`<span class="q word">${name}</span>
    <span class="seg" role="group" aria-label=${name}>
      ${all.map(
        ([label, isOn, act]) =>
          html`<button class=${isOn ? 'on' : ''} aria-pressed=${isOn} @click=${act}>${label}</button>`,
      )}
    </span>`;
}

function filterLabel({ state: { look } }: Core, whole: Roadmap): string {
  const { owner, outcome } = look.filter;
  const title = outcomesOf(whole).find(({ id }) => id === outcome)?.title;
  const parts = [ownersOf(whole).find(one => one === owner), title].filter(part => part !== undefined);
  return parts.length === 0 ? l10n.t('All trees') : parts.join(', ');
}

function filterChoices(core: Core, whole: Roadmap): (Choice | 'line')[] {
  const { look } = core.state;
  const choice = (label: string, field: 'owner' | 'outcome', value: string | undefined): Choice => ({
    label,
    ...(look.filter[field] === value ? { glyph: 'check' } : {}),
    act: () => {
      core.update({ look: { ...look, filter: { ...look.filter, [field]: value } } });
      core.say(l10n.t('Shown: {0}', label));
    },
  });
  const owners = ownersOf(whole);
  const outcomes = outcomesOf(whole);
  return [
    choice(l10n.t('Every owner'), 'owner', undefined),
    ...owners.map(owner => choice(owner, 'owner', owner)),
    'line',
    choice(l10n.t('Every outcome'), 'outcome', undefined),
    ...outcomes.map(({ id, title }) => choice(title, 'outcome', id)),
  ];
}

/** What is not known yet, card by card: choosing one goes to its card. */
function gaps(core: Core, shown: Roadmap): unknown {
  const found = gapsOf(shown, core.state.look.audience);
  if (found.length === 0) return nothing;
  const words = found.length === 1 ? l10n.t('1 card has gaps') : l10n.t('{0} cards have gaps', found.length);
  const open = (event: Event) => {
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const choices = found.map(
      ({ item, title, gaps: own }): Choice => ({
        label: `${own.join(', ')}: ${title}`,
        glyph: 'warning',
        act: () => core.show({ card: cardId(item) }),
      }),
    );
    core.update({ popup: { x: left, y: bottom + 2, choices } });
  };
  return html`<button class="btn num" aria-haspopup="menu" title=${l10n.t('What is missing')} @click=${open}>
    ${icon('warning', 's warn')}<span aria-hidden="true">${found.length}</span><span class="sr">${words}</span>
  </button>`;
}
