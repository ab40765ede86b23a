import { chooseFromOpenMenu, untilShown } from '../harness/again';
import * as assert from '../harness/assert';
import { pause } from '../harness/files';
import { page } from '../harness/page';

let count = 0;

/** A new name for the file of a test: VS Code remembers which rows of a file are open. It sorts before the example's files. */
export function nextName(kind: string): string {
  return `a-${++count}.${kind}.yaml`;
}

export const treeText = `# Kept as it is.
title: Aardvark returns
owner: parcels

outcomes:
  - id: aa-calls
    title: Fewer calls about returns
    behavior: calls for every 100 returns
    from: 40 calls
    to: 15 calls
    by: 2027-Q2
    measurements:
      - { on: 2026-11-01, value: 31 calls }

opportunities:
  - id: aa-dark
    title: "After I send a parcel back, I can't tell whether it has arrived"
    kind: pain
    place: set-up
    outcome: aa-calls     # the only one
    evidence: [first-week-interviews, opens-the-logs]
    solutions:
      - title: Send a mail when it arrives   # cheap
      - id: aa-map
        title: Show its way on a map
        experiments:
          - id: aa-paper
            title: Draw the map for five people
            status: done
            verdict: supported

  - id: aa-printer
    title: When I have no printer at home, I need to get a label onto the parcel
    kind: need
    outcome: aa-calls

  - id: aa-order
    title: Before I order, how do I know that I can send it back?
    kind: question

parked:
  - title: A robot that packs
`;

const views = ['Opportunity Trees', 'Scorecards', 'Details', 'Reviews'] as const;
type View = (typeof views)[number];

/**
 * Shows the side bar of the extension, as a click on its icon in the activity bar does, with these views open and the others
 * folded: whatever was open before, a view has the room for its rows (VS Code draws only those in view).
 */
export async function showSideBar(...open: readonly View[]): Promise<void> {
  if ((await page.count(pane('Opportunity Trees'))) === 0)
    await page.click('.activitybar .action-label[aria-label^="Canopy"]');
  for (const view of views) {
    const header = `.pane > .pane-header[aria-label^="${view}"]`;
    const wanted = `${header}[aria-expanded="${open.includes(view)}"]`;
    await page.waitFor(header);
    if ((await page.count(wanted)) === 0) await page.click(`${header} .title`);
    await page.waitFor(wanted);
  }
}

function pane(title: string): string {
  return `.pane:has(.pane-header[aria-label^="${title}"])`;
}

/** A row of a view by words of its title, which the label may shorten: a screen reader is told the whole. */
export function row(words: string, view = 'Opportunity Trees'): string {
  return `${pane(view)} .monaco-list-row[aria-label*="${words}"]`;
}

/** The rows of a view from top to bottom: the label, and the facts behind it. */
export async function rowTexts(view = 'Opportunity Trees'): Promise<string[]> {
  const rows = `${pane(view)} .monaco-list-row`;
  const read = `row => [...row.querySelectorAll('.label-name, .label-description')].map(part => part.textContent).filter(Boolean).join(' | ')`;
  const sorted = `[...document.querySelectorAll(${JSON.stringify(rows)})].sort((a, b) => a.dataset.index - b.dataset.index)`;
  return page.evaluate<string[]>(`${sorted}.map(${read})`);
}

/** Waits until the view shows some rows one after another. */
export async function waitForRows(expected: readonly string[], view?: string): Promise<void> {
  const wanted = expected.join('\n');
  let last = '';
  for (const end = Date.now() + 8000; Date.now() < end; await pause(50)) {
    last = (await rowTexts(view)).join('\n');
    if (last.includes(wanted)) return;
  }
  assert.equal(last, wanted, 'The rows are there, one after another');
}

/** Opens a row with its arrow. A row that VS Code draws again at that moment misses the click, or is folded again. */
export async function unfold(words: string): Promise<void> {
  const open = `${row(words)}[aria-expanded="true"]`;
  for (let attempt = 0; attempt < 5; attempt++) {
    if ((await page.count(open)) > 0) return;
    await page.click(`${row(words)} .monaco-tl-twistie`);
    await pause(500);
  }
  await page.waitFor(open);
}

/** Drags a row onto another, once VS Code has drawn what went before: it ends a drag whose row it draws again. */
export async function dragRow(from: string, to: string): Promise<void> {
  await pause(500);
  await page.drag(row(from), row(to));
}

/** Selects a row with a click. A row that VS Code draws again at that moment misses the click. */
export async function selectRow(selector: string): Promise<void> {
  await untilShown(`${selector}.selected`, () => page.click(selector));
}

/** Asks for a new title with F2, and gives it. A view that VS Code draws again at that moment misses the key. */
export async function renameRow(selector: string, title: string): Promise<void> {
  await untilShown('.quick-input-widget input', async () => {
    await selectRow(selector);
    await page.press('F2');
  });
  await answer(title);
}

/** Runs an entry of a row's context menu. */
export async function chooseFromMenu(words: string, entry: string): Promise<void> {
  await page.click(row(words), { button: 'right' });
  await chooseFromOpenMenu(entry);
}

/** Fills the input box that is open and accepts it. */
export async function answer(text: string): Promise<void> {
  await page.waitFor('.quick-input-widget input');
  await page.press('ControlOrMeta+a');
  await page.type(text);
  await page.press('Enter');
}
