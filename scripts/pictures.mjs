// The pictures of docs/, taken by the tests in VS Code. npm run pictures takes over those of the last `npm run test:web -- --grep @alone`; with --check it compares
// them, and ends with 1 where the run took none or one shows something else than the window does now.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './web-host/browser.mjs';

/** The pictures in docs/pictures: test/host/documentation.test.ts takes each as out/pictures/documentation-<name>.png. */
export const pictures = ['canvas', 'insights', 'journey', 'kata', 'new-hps', 'roadmap', 'scorecard'];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const shown = name => path.join(root, `docs/pictures/${name}.png`);
const taken = name => path.join(root, `out/pictures/documentation-${name}.png`);

/**
 * So much may two pictures differ, as the share of their squares that are of another lightness: fonts, dates and a line more differ
 * from machine to machine and day to day, a view that was rebuilt differs by more.
 */
const tolerance = 0.15;

async function differences(names) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const found = [];
    for (const name of names) {
      const data = [shown(name), taken(name)].map(file => `data:image/png;base64,${readFileSync(file, 'base64')}`);
      found.push({ name, share: await page.evaluate(shareOfOtherSquares, data) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** Runs in the page: both pictures in 40 by 25 squares, and the share of squares whose mean lightness differs by more than 6 %. */
async function shareOfOtherSquares(sources) {
  const [width, height] = [40, 25];
  const lightness = await Promise.all(
    sources.map(async source => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from(
        { length: width * height },
        (_, at) => (data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 765,
      );
    }),
  );
  const others = lightness[0].filter((value, at) => Math.abs(value - lightness[1][at]) > 0.06);
  return others.length / (width * height);
}

async function check() {
  const [there, missing] = [true, false].map(is => pictures.filter(name => existsSync(taken(name)) === is));
  for (const name of missing)
    console.error(`No test took out/pictures/documentation-${name}.png, which docs/pictures/${name}.png shows.`);
  const stale = (await differences(there)).filter(({ share }) => share > tolerance);
  for (const { name, share } of stale) {
    const percent = Math.round(share * 100);
    console.error(
      `docs/pictures/${name}.png is not what the window shows now (${percent} % of it). Look at both, then run npm run pictures.`,
    );
  }
  console.log(`${there.length} pictures compared.`);
  process.exitCode = missing.length + stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) void check();
  else for (const name of pictures) if (existsSync(taken(name))) copyFileSync(taken(name), shown(name));
}
