import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ArtefactKind, artefactKindOf } from '../../../src/core/artefacts/registry';
import type { Service } from '../../../src/core/service';
import { createTestService } from './service';

const root = path.join(import.meta.dirname, '../../../examples');

/** The texts of an example workspace, by their names relative to it. */
export function exampleFiles(name: string): Record<string, string> {
  const folder = path.join(root, name);
  const names = readdirSync(folder).filter(file => file.endsWith('.yaml'));
  return Object.fromEntries(names.map(file => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

export function createExampleService(name: string): Service {
  return createTestService(exampleFiles(name));
}

/** Every file of the example workspaces that is ours, with its kind. */
export function examples(): readonly { readonly name: string; readonly kind: ArtefactKind; readonly text: string }[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap(name => {
    const kind = artefactKindOf(name);
    return kind ? [{ name, kind, text: readFileSync(path.join(root, name), 'utf8') }] : [];
  });
}
