import { toMarkdown } from '../../../../../src/core/generate/document/markdown';
import { insightsDocument } from '../../../../../src/core/generate/insights/document';
import { journeyDocument } from '../../../../../src/core/generate/journey/document';
import { usualCadences } from '../../../../../src/core/reviews/cadence';
import { reviewOf } from '../../../../../src/core/reviews/due';
import { projectInsights } from '../../../../../src/core/views/insights-view';
import { projectJourney } from '../../../../../src/core/views/journey-view';
import { createExampleService } from '../../../support/examples';
import { assertGolden } from '../../../support/golden';

describe('The documents of the boards, of the example workspace', () => {
  const service = createExampleService('local-development');
  const file = (name: string) => service.index.all().find(({ uri }) => uri.endsWith(name))!;

  it('tell a journey stage by stage, with its gaps', () => {
    const journey = file('developer.journey.yaml');
    const review = reviewOf({ index: service.index, today: service.ports.today(), cadences: usualCadences }, journey);
    assertGolden('journey.md', toMarkdown(journeyDocument(projectJourney(service, journey, review))));
  });

  it('tell insights kind by kind, and what is linked to nothing', () => {
    const insights = file('local-loop.insights.yaml');
    assertGolden('insights.md', toMarkdown(insightsDocument(projectInsights(service, insights, []))));
  });
});
