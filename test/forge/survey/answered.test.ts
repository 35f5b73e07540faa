/** All that a customer has answered by name, as they see it again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, customerUser } from '../../../demo/people';
import { accepted, codeOf, engagementIn, openSite, type Site } from '../site/site';
import { save } from './given';
import { openSurvey, openSurveyed } from './opened';

let site: Site;
let requestKey: string;
let engagementId: string;
let surveyId: string;
beforeAll(async () => {
  site = await openSite();
  const engagement = await openSurveyed(site);
  ({ requestKey, id: engagementId } = engagement);
  await openSurvey(site, engagement, { title: 'Half-way review', mode: 'named' });
  const { asks } = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
  surveyId = asks.find(({ kind }) => kind === 'survey')?.id ?? '';
});
afterAll(() => site.close());

const answeredBy = async (person: string) =>
  accepted(await site.portal(person, 'list-answered', { engagementId }, { requestKey })).answered;

it('is theirs alone, and as it was saved last, though the index that it is found by lags behind', async () => {
  accepted(await save(site, surveyId, customerSponsor, { values: { 'nps.1': 3 } }, false));
  await site.host.advance(60_000);
  expect((await answeredBy(customerSponsor)).map(({ answers }) => answers.values)).toEqual([{ 'nps.1': 3 }]);
  accepted(await save(site, surveyId, customerSponsor, { values: { 'nps.1': 9 } }, false));
  expect((await answeredBy(customerSponsor)).map(({ answers }) => answers.values)).toEqual([{ 'nps.1': 9 }]);
  expect(await answeredBy(customerUser)).toEqual([]);
  expect(codeOf(await site.portal(site.people.outsider, 'list-answered', { engagementId }, { requestKey }))).not.toBe(
    'accepted',
  );
});
