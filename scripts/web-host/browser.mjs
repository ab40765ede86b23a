// Finds a Chromium browser for the tests, or installs one and says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const isRoot = process.getuid?.() === 0;
const NEXT_STEP = 'Install Chromium, Chrome or Edge, or set CHROME_PATH to one, then run this again.';

/**
 * The path of a Chromium browser: CHROME_PATH, one installed on this machine, Playwright's own, or one that this call
 * installs. Throws one sentence with the next step where there is none to be had.
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there. ${NEXT_STEP}`);
  return named || installed() || playwrights() || downloaded() || debians() || none();
}

/** A browser in the places where installers put it, or on the PATH. */
function installed() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap(folder => {
    const ending = process.platform === 'win32' ? '.exe' : '';
    return NAMES.map(name => path.join(folder, name + ending));
  });
  return [...usualPlaces(), ...onPath].find(existsSync);
}

function usualPlaces() {
  const { LOCALAPPDATA, PROGRAMFILES, HOME } = process.env;
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap(name =>
        ['/Applications', `${HOME}/Applications`].map(folder => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
        .filter(Boolean)
        .flatMap(folder => [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          path.join(folder, 'Chromium/Application/chrome.exe'),
        ]);
    default:
      return ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  }
}

function playwrights() {
  const file = chromium.executablePath();
  return file && existsSync(file) && starts(file) ? file : undefined;
}

/** On Linux a downloaded browser may lack libraries of the system. */
function starts(file) {
  return process.platform !== 'linux' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

function downloaded() {
  console.log('No browser was found on this machine: downloading Chromium with Playwright.');
  // The project's .npmrc keeps installs from downloading browsers; npx passes it on under these names.
  const skip = 'PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD';
  const env = { ...process.env, [skip]: '', [`npm_config_${skip.toLowerCase()}`]: '' };
  const playwright = (...args) => command('npx', ['playwright-core', ...args], { env, timeout: DOWNLOAD_LIMIT_MS });
  if (!playwright('install', 'chromium')) {
    console.log("Playwright's download did not work here.");
    return undefined;
  }
  if (!playwrights() && isRoot) {
    console.log('Installing the system libraries that the downloaded Chromium needs.');
    playwright('install-deps', 'chromium');
  }
  if (!playwrights()) console.log('The downloaded Chromium does not start on this system.');
  return playwrights();
}

function debians() {
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log("Installing Debian's Chromium: apt-get install -y chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  command('apt-get', ['update', '-q'], { env });
  command('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  return installed();
}

function none() {
  throw new Error(`There is no browser for the tests, and none could be installed. ${NEXT_STEP}`);
}

function command(name, args, options) {
  const shell = process.platform === 'win32';
  return spawnSync(name, args, { stdio: ['ignore', 'inherit', 'inherit'], shell, ...options }).status === 0;
}
