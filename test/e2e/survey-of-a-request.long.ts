/** A survey that waits for a customer's request: the request is found in the form of the plan, and its resolution opens the survey. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../demo/people';
import { accepted, engagementIn, jiraGet, openEngagement } from '../forge/site/site';
import { expectAccessible, frameOf, openStand, type Stand } from './stand/stand';

const title = 'After your request';
let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  ({ requestKey } = await openEngagement(stand.resolvers, [customerSponsor, customerUser]));
});
afterAll(() => stand.close());

/** The customer resolves their own request, as the portal lets them. */
async function resolve(key: string): Promise<void> {
  const path = `/rest/servicedeskapi/request/${key}/transition`;
  const { values } = await jiraGet(stand.host, customerUser, path);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ id: values[0].id });
  expect((await stand.host.requestJira(customerUser, { method: 'POST', path, headers, body })).status).toBe(204);
}

it('is planned for a request that a customer has raised, and opens when that is resolved', async () => {
  const page = await stand.open(projectManager, '/projects/HAR/apps/project-page');
  const frame = frameOf(page, 'Customer plan');
  await frame.getByRole('tab', { name: 'Surveys' }).click();
  await frame.getByRole('button', { name: 'Plan a survey' }).click();
  await frame.getByLabel('Title').fill(title);
  await frame
    .getByLabel('Questionnaire', { exact: true })
    .selectOption({ label: 'After a request was resolved · About one event' });
  await frame.getByRole('radio', { name: 'On another occasion' }).check();
  await frame
    .getByLabel('Occasion', { exact: true })
    .selectOption({ label: 'One request of a customer’s is resolved' });
  // By its words; those of others, though the reader sees them in Jira, are not about the people who are asked.
  const search = frame.getByRole('combobox', { name: 'Request', exact: true });
  await search.fill('invoice');
  await frame.getByText('No such request').waitFor();
  await search.fill('berth');
  const found = frame.getByRole('option', { name: /Cannot print the berth plan/ });
  await found.waitFor();
  await expectAccessible(page, 'the search for a request');
  await search.press('Enter');
  await frame.getByRole('button', { name: /^Change, now CARE-/ }).waitFor();
  // Whoever raised it is asked, and no colleague of theirs.
  await frame.getByRole('list', { name: 'Named people' }).getByText('Uwe User (Northwind demo)').waitFor();
  const key = (await frame.getByText(/^CARE-\d+$/).textContent()) ?? '';
  await frame.getByRole('button', { name: 'Plan survey' }).click();
  await frame.getByRole('button', { name: 'Open now' }).waitFor();

  // Whoever changes it finds the request again.
  await frame.getByRole('button', { name: 'Edit', exact: true }).click();
  await frame.getByText('Cannot print the berth plan').waitFor();
  expect(await frame.getByLabel('Occasion', { exact: true }).inputValue()).toBe('request-resolved');

  const asked = async (person: string) =>
    engagementIn(await stand.resolvers.portal(person, 'show-request', {}, { requestKey })).asks.filter(
      ({ kind }) => kind === 'survey',
    ).length;
  await stand.host.settle();
  expect(await asked(customerUser)).toBe(0);
  await resolve(key);
  await stand.host.advance(4 * 60_000);
  await stand.host.settle();
  const { checkpoints } = accepted(await stand.resolvers.plan(projectManager, 'list-checkpoints', { state: 'open' }));
  expect(checkpoints.map((each) => each.title)).toEqual([title]);
  expect(await asked(customerUser)).toBe(1);
  expect(await asked(customerSponsor)).toBe(0);
});
