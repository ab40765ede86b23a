import type { ArtefactKind } from '../../../core/artefacts/registry';
import type { WorkspaceFile } from '../../../core/index/file';
import type { Service } from '../../../core/service';
import type { Values } from '../../command';
import type { options } from './command';

export type RenderValues = Values<typeof options>;
export type RenderFormat = NonNullable<RenderValues['format']>;

/** Draws a file as a document. @throws Failure for what the options name and the file does not have. */
export type Renderer = (service: Service, file: WorkspaceFile, values: RenderValues) => string | Promise<string>;

/** What each kind of file can be drawn as, each loaded when it is asked for. */
export const renderers: Readonly<Record<ArtefactKind, Partial<Record<RenderFormat, () => Promise<Renderer>>>>> = {
  tree: {
    svg: async () => (await import('./tree')).svg,
    markdown: async () => (await import('./tree')).markdown,
    html: async () => (await import('./tree')).html,
    mermaid: async () => (await import('./tree')).mermaid,
  },
  scorecard: {
    svg: async () => (await import('./scorecard')).svg,
    markdown: async () => (await import('./scorecard')).markdown,
    html: async () => (await import('./scorecard')).html,
  },
  kata: {
    svg: async () => (await import('./kata')).svg,
    markdown: async () => (await import('./kata')).markdown,
    html: async () => (await import('./kata')).html,
  },
  insights: {
    markdown: async () => (await import('./insights')).markdown,
    html: async () => (await import('./insights')).html,
  },
  journey: {
    markdown: async () => (await import('./journey')).markdown,
    html: async () => (await import('./journey')).html,
  },
  roadmap: {
    svg: async () => (await import('./roadmap')).svg,
    markdown: async () => (await import('./roadmap')).markdown,
    html: async () => (await import('./roadmap')).html,
  },
};
