// Prints what the changelog says of a version: node scripts/release-notes.mjs v1.2.3. Ends with 1 and a sentence where the tag is not
// the version of the manifest, the manifest names no repository, or the changelog has no dated section for the version.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The section of a version, without its heading.
 * @throws Error with the next step where it can't be released
 */
export function releaseNotes(tag, { version, repository }, changelog) {
  if (tag !== `v${version}`)
    throw new Error(`The tag is ${tag} and package.json says ${version}: tag v${version}, or change the version.`);
  if (!repository)
    throw new Error(
      'package.json has no “repository”, so the pictures and links of MARKETPLACE.md would lead nowhere: add it, and “bugs” and “homepage”.',
    );
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find(each => each.startsWith(`${version} `));
  if (!section) throw new Error(`CHANGELOG.md has no section “## ${version} (date)”: write what users notice.`);
  const [heading, ...lines] = section.split('\n');
  if (!/\(\d{4}-\d\d-\d\d\)$/.test(heading))
    throw new Error(`CHANGELOG.md says “${heading}”: put the day of the release into the brackets.`);
  return `${lines.join('\n').trim()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const read = name => readFileSync(path.join(root, name), 'utf8');
  try {
    process.stdout.write(releaseNotes(process.argv[2] ?? '', JSON.parse(read('package.json')), read('CHANGELOG.md')));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
