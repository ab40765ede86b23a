import assert from 'node:assert/strict';
// @ts-expect-error A script without types.
import { releaseNotes } from '../../../scripts/release-notes.mjs';

const changelog = '# Changelog\n\n## 1.1.0 (unreleased)\n\n- Soon.\n\n## 1.0.0 (2026-12-01)\n\n- First.\n- Second.\n';

describe('The notes of a release', () => {
  const manifest = { version: '1.0.0', repository: 'https://example.org/canopy' };

  it('are the section of its version', () => {
    assert.equal(releaseNotes('v1.0.0', manifest, changelog), '- First.\n- Second.\n');
  });

  it('stop a release from nowhere: the page of the marketplace would lead nowhere', () => {
    assert.throws(() => releaseNotes('v1.0.0', { version: '1.0.0' }, changelog), {
      message:
        /^package\.json has no “repository”, so the pictures and links of MARKETPLACE\.md would lead nowhere: add it, /,
    });
  });

  for (const [tag, version, sentence] of [
    ['v1.0.1', '1.0.0', /^The tag is v1\.0\.1 and package\.json says 1\.0\.0: tag v1\.0\.0/],
    ['v2.0.0', '2.0.0', /has no section “## 2\.0\.0 \(date\)”/],
    ['v1.1.0', '1.1.0', /says “1\.1\.0 \(unreleased\)”: put the day/],
  ] as const) {
    it(`stop the release of ${version} by ${tag}`, () => {
      assert.throws(() => releaseNotes(tag, { ...manifest, version }, changelog), { message: sentence });
    });
  }
});
