import assert from 'node:assert/strict';
import { isSafeLink, linkAddress, linkKind } from '../../../../src/core/values/link';

describe('where a text leads to', () => {
  it('is an address, or a path of a file in a folder', () => {
    assert.equal(linkKind(' https://example.com/a?b=c#d '), 'url');
    assert.equal(linkKind('docs/decisions/0001-x.md#context'), 'path');
    assert.equal(linkKind('../notes/interview 1.md'), undefined);
    assert.equal(linkKind('PROJ-12'), undefined);
  });

  it('is nowhere for what may run something or leaves this machine by itself', () => {
    const hostile = [
      ...['javascript:alert(1)//x.md', 'JaVaScRiPt:x/y.md', 'java\nscript:x/y.md', 'data:text/html,<b>/x.md'],
      ...['vbscript:x/y.md', 'file:///etc/passwd.md', 'vscode://file/x.md', 'command:workbench.action.quit/x.md'],
      ...['\\\\evil\\share\\x.md', '\\\\evil/share/x.md', '//evil.example/x.md', '/etc/passwd.md', 'C:\\x\\y.md'],
      ...['C:/x/y.md', 'ftp://evil.example/x.md', 'https:/\\evil.example', 'docs/\u202efdp.md', 'docs/a\u0000b.md'],
      ...['mailto:a@example.com', 'docs/x.md#a:b', 'https://example.com/\u202egpj.exe', 'docs/<x>.md', ''],
    ];
    for (const target of hostile) {
      assert.equal(linkKind(target), undefined, target);
      assert.equal(isSafeLink(target), false, target);
    }
  });

  it('may be a file beside a document', () => {
    for (const target of ['notes.md', 'a b.md', '../x/y.md#z', 'docs/x.md'])
      assert.equal(isSafeLink(target), true, target);
  });

  it('is written as an address that every reader decodes', () => {
    assert.equal(linkAddress('notes/100% of <b> 1.md'), 'notes/100%25%20of%20%3Cb%3E%201.md');
    assert.equal(linkAddress('notes/a%20b.md#c'), 'notes/a%20b.md#c');
  });
});
