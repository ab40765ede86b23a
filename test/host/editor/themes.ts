import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { page, settled } from '../harness/page';

/** VS Code's name of each theme, and the class that the page of an editor then has. */
const themes = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  'hc-black': ['Default High Contrast', 'vscode-high-contrast'],
  'hc-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
} as const;

export const themeNames = ['light', 'dark', 'hc-black', 'hc-light'] as const;
type ThemeName = (typeof themeNames)[number];

/** The theme that the other tests run in. */
export const usualTheme: ThemeName = 'dark';

export async function useTheme(name: ThemeName): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  await settings.update('colorTheme', themes[name][0], vscode.ConfigurationTarget.Global);
}

/** Changes the theme, and waits until the open page has it. */
export async function showTheme(name: ThemeName): Promise<void> {
  await useTheme(name);
  await page.waitFor(`body.${themes[name][1]}`, { webview: true });
}

/** Axe finds no violation of accessibility in the open page. */
export async function assertAccessible(): Promise<void> {
  const violations = await page.accessibility({ webview: true });
  assert.deepEqual(
    violations.map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(' | ')}`),
    [],
  );
}

/** Takes a picture of what is drawn when nothing moves any more, and lets axe look at it. */
export async function look(picture: string): Promise<void> {
  await settled();
  await page.screenshot(picture);
  await assertAccessible();
}

/** A test for each theme: the page that the suite has opened is drawn, and axe finds nothing. */
export function drawsInEveryTheme(picture: string): void {
  for (const name of themeNames)
    it(`draws the example, and axe finds nothing: ${name}`, async () => {
      await showTheme(name);
      await look(`${picture}-${name}`);
    });
}
