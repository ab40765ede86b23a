import assert from 'node:assert/strict';
import { createTestService } from '../../support/service';

const text = `opportunities:
  - title: When I start, I wait
    source: https://tracker.example/T-1
    solutions:
      - { title: A, decision: docs/decisions/0004-progress.md, source: TICKET-812 }
      - { title: B, decision: "../other/0001.md#context", source: what Jo said. And more }
`;

describe('documentLinks', () => {
  it('are the paths and addresses of sources and decisions', () => {
    const found = createTestService({ 'a.tree.yaml': text }).documentLinks('a.tree.yaml');
    assert.deepEqual(
      found.map(({ target, kind }) => [target, kind]),
      [
        ['https://tracker.example/T-1', 'url'],
        ['docs/decisions/0004-progress.md', 'path'],
        ['../other/0001.md#context', 'path'],
      ],
    );
    assert.equal(text.slice(found[0]?.range.start, found[0]?.range.end), 'https://tracker.example/T-1');
  });

  it('are tickets by their pattern, wherever they stand, but not inside of an address', () => {
    const tickets = {
      'T(?:ICKET)?-(\\d+)': 'https://tickets.example/$1?was=$&',
      '(': 'https://no.example',
      x: 'nowhere',
    };
    const withComment = `${text}# see TICKET-9\n`;
    const found = createTestService({ 'a.tree.yaml': withComment }).documentLinks('a.tree.yaml', tickets);
    assert.deepEqual(
      found.slice(3).map(({ target, range }) => [withComment.slice(range.start, range.end), target]),
      [
        ['TICKET-812', 'https://tickets.example/812?was=TICKET-812'],
        ['TICKET-9', 'https://tickets.example/9?was=TICKET-9'],
      ],
    );
  });

  it('are none while the text can’t be read', () => {
    const service = createTestService({ 'a.tree.yaml': text });
    service.index.update('a.tree.yaml', `${text}oops`);
    assert.deepEqual(service.documentLinks('a.tree.yaml'), []);
  });
});
