import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../../../src/cli/commands';
import { overview } from '../../../../src/cli/help';
import { artefactKinds } from '../../../../src/core/artefacts/registry';
import { usualCadences } from '../../../../src/core/reviews/cadence';
import { createTestService } from '../../support/service';

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../../package.json'), 'utf8'));

describe('Every kind of file', () => {
  it('starts the extension', () => {
    const starts = artefactKinds.flatMap(kind => ['yaml', 'yml'].map(end => `workspaceContains:**/*.${kind}.${end}`));
    assert.deepEqual(manifest.activationEvents.toSorted(), starts.toSorted());
  });

  it('has a setting for how often it is reviewed, with the usual cadence', () => {
    const { properties } = manifest.contributes.configuration.properties['canopy.reviews.cadence'];
    const defaults = Object.entries<{ default: string }>(properties).map(([kind, each]) => [kind, each.default]);
    assert.deepEqual(Object.fromEntries(defaults), usualCadences);
  });

  it('is named by the help of the command line', () => {
    const help = overview(commands);
    assert.deepEqual(
      artefactKinds.filter(kind => !help.includes(`*.${kind}.yaml`)),
      [],
    );
  });

  for (const kind of artefactKinds) {
    it(`is told that its title is missing and its review late: ${kind}`, () => {
      const uri = `a.${kind}.yaml`;
      const codes = createTestService({ [uri]: 'reviewed: 2020-01-01\n' })
        .diagnose(uri)
        .map(({ code }) => code);
      assert.ok(codes.includes('missing-title') && codes.includes('review-overdue'), codes.join());
    });
  }
});
