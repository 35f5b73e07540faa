/** Storage promises nothing of how full a page is: a reader does not press a button for an empty one. */
import { describe, expect, it } from 'vitest';
import { accepted, openEngagement, type Site } from '../site/site';
import { answersTo, commentsOn, openSurvey, save, settled, sofia, surveyIdOf, withSurveySite } from '../survey/given';

let site: Site;
withSurveySite(
  (opened) => {
    site = opened;
  },
  { shortPages: 0.9 },
);

describe('what customers wrote', () => {
  it('is on the first page, if there is any', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, answersTo(9)));
    await settled(site);
    for (let time = 0; time < 10; time++) {
      expect(accepted(await commentsOn(site, open)).comments).toMatchObject([{ text: 'I give it a 9' }]);
    }
  });
});
