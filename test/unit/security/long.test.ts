import { workspaceWith } from '../support/hostile';
import { createTestService } from '../support/service';

/**
 * What regular expressions trip over: what they begin with, again and again, without what they end with. Reading once costs
 * well under a second; a pattern that starts anew at every letter would take minutes, and the test would not end.
 */
const repeated = [
  'a',
  'A',
  '0',
  '0.',
  ' ',
  '\t',
  ' \n',
  '-',
  'a-',
  'a@',
  'a.',
  '1,',
  '5% ',
  'x; ',
  '"',
  '(',
  '[',
  '/',
  '../',
].concat([
  'http://',
  'when ',
  'less ',
  'by ',
  'and ',
  ', and ',
  '€',
  '2026-',
  'Q1 ',
  '_',
  '*',
  '\\',
  '$(',
  '](',
  '\u0301',
  'ü',
]);

describe('long texts', function () {
  this.timeout(30_000);

  for (const text of repeated) {
    it(`are read once by every rule and feature: ${JSON.stringify(text)}`, () => {
      const files = workspaceWith(text.repeat(Math.ceil(30_000 / text.length)));
      const service = createTestService(files);
      for (const [uri, content] of Object.entries(files)) {
        service.diagnose(uri);
        Array.from(service.lenses(uri));
        Array.from(service.documentSymbols(uri));
        service.documentLinks(uri, { '[A-Z]+-\\d+': 'https://example.com/$&' });
        service.inlayHints(uri, { start: 0, end: content.length });
      }
      for (const key of ['top', 'first', 'first-test', 'idea']) service.describe('x.tree.yaml', key);
    });
  }
});
