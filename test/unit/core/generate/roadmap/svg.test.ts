import assert from 'node:assert/strict';
import { parseXml } from '@rgrove/parse-xml';
import { buildRoadmap, layoutOf } from '../../../../../src/core/generate/roadmap/roadmap';
import { roadmapSvg } from '../../../../../src/core/generate/roadmap/svg';
import { createExampleService } from '../../../support/examples';
import { createTestService } from '../../../support/service';

describe('The roadmap as SVG', () => {
  const draw = (tree: string, audience: 'squad' | 'leadership' = 'squad', theme: 'light' | 'dark' = 'light') => {
    const service = createTestService({ 'a.tree.yaml': tree });
    const layout = { title: 'R <&> "quotes"', columns: 'journey', rows: ['now', 'next'] } as const;
    return roadmapSvg(buildRoadmap(service, layout), { audience, theme });
  };

  it('is valid XML whatever people write, and draws nothing from elsewhere', () => {
    const svg = draw('opportunities:\n  - { title: "a < b & \\u0001 ]]> <script>", horizon: now }\n');
    const text = parseXml(svg).text;
    assert.ok(text.includes('R <&> "quotes"'));
    assert.ok(text.includes('a < b &'));
    assert.doesNotMatch(svg, /<script|href|style=|<image/);
  });

  it('names no solution for leadership, and has the colours of its theme', () => {
    const tree = `opportunities:
  - title: I wait
    horizon: now
    solutions: [{ title: Shiny, horizon: now }, { title: Second, horizon: next }]
`;
    assert.match(draw(tree), /→ Shiny/);
    assert.doesNotMatch(draw(tree, 'leadership'), /Shiny|Second/);
    assert.notEqual(draw(tree, 'squad', 'dark'), draw(tree));
  });

  it('has its rows also where nothing is committed', () => {
    assert.match(parseXml(draw('title: T\n')).text, /Now.*Next/s);
  });

  it('draws the example, the same each time', () => {
    const svg = () => {
      const service = createExampleService('local-development');
      const file = service.index.all().find(({ uri }) => uri.endsWith('arch.roadmap.yaml'))!;
      return roadmapSvg(buildRoadmap(service, layoutOf(file)), { audience: 'squad', theme: 'light' });
    };
    assert.equal(svg(), svg());
    assert.match(parseXml(svg()).text, /Recent.*Now.*Next.*Future/s);
  });
});
