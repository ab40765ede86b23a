import type { NodeKind } from '../../artefacts/registry';
import { horizons, opportunityKinds, outcomeLevels } from '../../artefacts/tree/schema';
import { opportunityScaffold } from '../../artefacts/tree/template';
import type { IsoDate } from '../../values/date';

const choice = (index: number, choices: readonly string[]) => `\${${index}|${choices.join(',')}|}`;

/** The first lines of a new item, with the placeholders of a snippet; what is optional is left to completion. */
export function skeleton(kind: NodeKind, today: IsoDate): readonly string[] {
  switch (kind) {
    case 'outcome':
      return [
        'id: $1',
        `level: ${choice(2, outcomeLevels)}`,
        'title: $3',
        'who: $4',
        'behavior: $5',
        'from: $6',
        'to: $7',
        'by: $8',
      ];
    case 'opportunity':
      return ['id: $1', `title: \${2:${opportunityScaffold()}}`, `kind: ${choice(3, opportunityKinds)}`];
    case 'experiment':
      return ['title: $1', 'assumption: $2', 'expect: $3', 'status: planned'];
    case 'measurement':
      return [`on: ${today.text}`, 'value: $1'];
    case 'evidence':
      return ['$1'];
    case 'entry':
      return [
        'id: $1',
        'opportunity: $2',
        'capability: $3',
        'outcome: $4',
        'signal: $5',
        'reach: $6',
        'frequency: $7',
        'hours_lost: $8',
        'confidence: $9',
        'effort: $10',
      ];
    case 'insight':
      return [
        'id: $1',
        `kind: ${choice(2, ['survey', 'interview', 'telemetry', 'channel'])}`,
        `on: ${today.text}`,
        'participants: $3',
        'segment: $4',
        'finding: $5',
      ];
    case 'step':
      return [`on: ${today.text}`, 'current: $1', 'obstacle: $2', 'step: $3', 'expected: $4'];
    case 'idea':
      return ['title: $1'];
    default:
      return ['id: $1', 'title: $2'];
  }
}

/** What may be written into a list of texts that has a vocabulary. */
export function vocabulary(name: string, codes: readonly string[], biases: readonly string[]): readonly string[] {
  switch (name) {
    case 'ignore':
      return codes;
    case 'bias':
      return biases;
    case 'rows':
      return horizons;
    default:
      return [];
  }
}
