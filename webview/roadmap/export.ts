import type { Roadmap } from '../../src/core/generate/roadmap/roadmap';
import { exportChoices } from '../shared/export';
import type { Choice } from '../shared/view/menu';
import type { Core } from './board';

/** The formats that the roadmap can be saved as: what is shown, for the audience that is chosen. */
export function roadmapExports(core: Core, shown: Roadmap): Choice[] {
  return exportChoices(core, ['svg', 'png', 'md', 'html'], async ending => {
    const { drawn } = await import('./draw');
    return drawn(shown, core.state.look.audience, ending);
  });
}
