import assert from 'node:assert/strict';
import { fixedFiles, refactored } from '../../support/fixes';

const tree = `title: Returns
opportunities:
  - id: dark
    title: When I wait, I can't tell where it is
    place: at-home
    evidence: [talks]
`;

describe('creating what is missing', () => {
  it('writes an insight into the file that the tree rests on most', () => {
    const after = fixedFiles(
      {
        'a.tree.yaml': tree.replace('[talks]', '[talks, first, second]'),
        'a.insights.yaml': 'title: Other\ninsights:\n  - { id: zero, finding: F }\n',
        'b.insights.yaml': 'title: Weeks\ninsights:\n  - id: first\n    finding: F\n  - id: second\n    finding: G\n',
      },
      'Create the insight “talks” in Weeks',
    );
    assert.deepEqual(after, {
      'b.insights.yaml':
        'title: Weeks\ninsights:\n  - id: first\n    finding: F\n  - id: second\n    finding: G\n  - id: talks\n    finding: «…»\n',
    });
  });

  it('begins a file for insights where there is none', () => {
    const after = fixedFiles(
      { 'f/returns.tree.yaml': tree },
      /^Create the insight “talks” in the new/,
      'f/returns.tree.yaml',
    );
    assert.deepEqual(Object.keys(after), ['f/returns.insights.yaml']);
    assert.match(
      after['f/returns.insights.yaml']!,
      /^# What was learned[\s\S]*\ntitle: Returns\nreviewed: 2026-11-22\n\ninsights:\n {2}- id: talks\n {4}finding: «…»\n$/,
    );
  });

  it('adds a place to the last stage of the journey, or begins a journey', () => {
    const journey =
      'title: J\nstages:\n  - title: Order\n  - title: Return\n    places:\n      - id: pack\n        title: Pack\n';
    assert.deepEqual(
      fixedFiles({ 'a.tree.yaml': tree, 'a.journey.yaml': journey }, 'Create the place “at-home” in J'),
      {
        'a.journey.yaml': `${journey}      - id: at-home\n        title: «…»\n`,
      },
    );
    assert.deepEqual(fixedFiles({ 'a.tree.yaml': tree }, /^Create the place “at-home” in the new file a.journey/), {
      'a.journey.yaml':
        'title: Returns\nreviewed: 2026-11-22\n\nstages:\n  - title: …\n    places:\n      - id: at-home\n        title: «…»\n',
    });
  });

  it('adds an opportunity that a scorecard names, and an outcome that an opportunity serves', () => {
    const scorecard = 'title: S\nentries:\n  - { id: e, capability: C, opportunity: lost }\n';
    assert.deepEqual(
      fixedFiles(
        { 'a.tree.yaml': tree, 'a.scorecard.yaml': scorecard },
        /^Create the opportunity “lost”/,
        'a.scorecard.yaml',
      ),
      { 'a.tree.yaml': `${tree}  - id: lost\n    title: «When …, I can't …»\n` },
    );
    const serving =
      'outcomes:\n  - id: calls\n    title: Fewer calls\nopportunities:\n  - title: O\n    outcome: mails\n';
    assert.deepEqual(fixedFiles({ 'a.tree.yaml': serving }, 'Create the outcome “mails”'), {
      'a.tree.yaml': serving.replace(
        'Fewer calls\n',
        'Fewer calls\n    outcomes:\n      - id: mails\n        title: «…»\n',
      ),
    });
  });

  it('gives an item an id of its title', () => {
    assert.deepEqual(
      refactored(
        {
          'a.tree.yaml': 'parked:\n  - title: A robot |that packs\n',
          'b.tree.yaml': 'parked: [{ id: robot-packs }]\n',
        },
        /^Give it the id/,
      ),
      { 'a.tree.yaml': 'parked:\n  - id: «robot-packs-2»\n    title: A robot that packs\n' },
    );
  });
});
