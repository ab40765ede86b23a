import { coreOver } from './core';

const uri = 'made.tree.yaml';

/**
 * A user who types into the titles of an open file, letter by letter, all over it. Each call is one keystroke, up to the
 * diagnostics.
 */
export function typing(text: string): () => unknown {
  const core = coreOver({ [uri]: text });
  core.diagnose(uri);
  const titles = [...text.matchAll(/ title: /g)].map(({ index }) => index + ' title: '.length);
  let now = text;
  let stroke = 0;
  return () => {
    // Far from the place of the stroke before, and each title grows by one letter only.
    const place = titles[(stroke * 997) % titles.length]! + shiftBefore(stroke++);
    now = `${now.slice(0, place)}x${now.slice(place)}`;
    core.index.update(uri, now);
    return core.diagnose(uri);
  };

  function shiftBefore(strokes: number): number {
    const place = titles[(strokes * 997) % titles.length]!;
    let shift = 0;
    for (let earlier = 0; earlier < strokes; earlier++) if (titles[(earlier * 997) % titles.length]! < place) shift++;
    return shift;
  }
}
