import type { AgentFiles } from '../../../core/agents/files';
import { artefactKinds } from '../../../core/artefacts/registry';
import { jsonSchema } from '../../../core/features/json-schema';
import type { ServedResource } from './protocol';

const filePrefix = 'canopy://files/';
const formatPrefix = 'canopy://format/';

/** The files as texts, and the fields of each kind of file, which an agent needs before it writes one. */
export function resourcesOf({ service, nameOf }: AgentFiles): ServedResource[] {
  const files = service.index.all().map(({ uri, root }) => ({
    uri: filePrefix + encodeURI(nameOf(uri)),
    name: nameOf(uri),
    title: root.values.title ?? nameOf(uri),
    mimeType: 'application/yaml',
  }));
  const formats = artefactKinds.map(kind => ({
    uri: formatPrefix + kind,
    name: `${kind} format`,
    title: `The fields of *.${kind}.yaml`,
    mimeType: 'application/schema+json',
  }));
  return [...formats, ...files];
}

export function resourceOf({ service, nameOf }: AgentFiles, uri: string) {
  const kind = artefactKinds.find(each => formatPrefix + each === uri);
  if (kind) return { mimeType: 'application/schema+json', text: JSON.stringify(jsonSchema(kind), null, 2) };
  const file = service.index.all().find(each => filePrefix + encodeURI(nameOf(each.uri)) === uri);
  return file && { mimeType: 'application/yaml', text: file.parsed.text };
}
