/** A Jira project that is itself a service project: an issue’s own request carries tasks, beside the engagement’s. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { issueSecurity } from '../site/issue-security';
import {
  accepted,
  engagementIn,
  jiraGet,
  openEngagement,
  openSite,
  openTasks,
  reference,
  type Site,
  taskFor,
} from '../site/site';

let security: ReturnType<typeof issueSecurity>;
let site: Site;
beforeEach(async () => {
  security = issueSecurity();
  site = await openSite(security.options);
});
afterEach(() => site.close());

it('shows its customer the tasks that are on it, and nothing of the others', async () => {
  const engagement = await openEngagement(site, [customerSponsor, customerUser], 'Northwind', 'CARE');
  const { values } = await jiraGet(site.host, customerSponsor, '/rest/servicedeskapi/request?limit=50');
  const own = (values as { issueKey: string }[]).find(({ issueKey }) => issueKey !== engagement.requestKey)?.issueKey;
  if (!own) throw new Error('The demo’s sponsor has no request of their own');
  const wanted = taskFor(engagement, { title: 'Send us a screenshot' });
  const task = accepted(await site.team(projectManager, 'give-task', wanted, { issueKey: own }));
  const elsewhere = taskFor(engagement, { title: 'Send the price list' });
  accepted(await site.team(projectManager, 'give-task', elsewhere, { issueKey: engagement.requestKey }));

  const shown = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey: own }));
  expect(openTasks(shown).map(({ title }) => title)).toEqual(['Send us a screenshot']);
  const [open] = openTasks(shown);
  if (!open) throw new Error('No task');
  const done = accepted(
    await site.portal(customerSponsor, 'complete-task', { ...reference(open), comment: 'Here' }, { requestKey: own }),
  );
  expect(done).toMatchObject({ id: task.id, state: 'completed' });
  const all = engagementIn(
    await site.portal(customerSponsor, 'show-request', {}, { requestKey: engagement.requestKey }),
  );
  expect(openTasks(all).map(({ title }) => title)).toEqual(['Send the price list']);

  // To read a request of one's own is no proof of being the engagement's customer still.
  const another = taskFor(engagement, { title: 'Send us another' });
  accepted(await site.team(projectManager, 'give-task', another, { issueKey: own }));
  const { issueId } = await jiraGet(site.host, projectManager, `/rest/servicedeskapi/request/${engagement.requestKey}`);
  security.hide([issueId], [customerSponsor]);
  const result = await site.portal(customerSponsor, 'show-request', {}, { requestKey: own });
  expect(accepted(result)).toEqual({ engagement: null });
});

it('shows, of several engagements that have asked something on it, the one that waits for its reader', async () => {
  const first = await openEngagement(site, [customerSponsor], 'Northwind', 'CARE');
  const second = await openEngagement(site, [customerSponsor], 'Southbay', 'CARE');
  const { values } = await jiraGet(site.host, customerSponsor, '/rest/servicedeskapi/request?limit=50');
  const ofEngagements = [first.requestKey, second.requestKey];
  const own = (values as { issueKey: string }[]).find(({ issueKey }) => !ofEngagements.includes(issueKey))?.issueKey;
  if (!own) throw new Error('The demo’s sponsor has no request of their own');
  const give = async (engagement: { id: string }, due: string) => {
    const wanted = taskFor(engagement, { due });
    return accepted(await site.team(projectManager, 'give-task', wanted, { issueKey: own }));
  };
  const shown = async () =>
    engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey: own })).engagementName;
  const withdraw = async ({ id: taskId, revision }: { id: string; revision: number }) =>
    accepted(await site.team(projectManager, 'withdraw-task', { taskId, revision, reason: 'No' }, { issueKey: own }));

  const early = await give(first, '2027-01-20');
  await give(second, '2027-01-25');
  expect(await shown()).toBe('Northwind');
  await withdraw(early);
  expect(await shown()).toBe('Southbay');
  await give(first, '2027-01-30');
  expect(await shown()).toBe('Southbay');
});

it('says nothing on a request that carries no tasks', async () => {
  await openEngagement(site, [customerSponsor], 'Northwind', 'CARE');
  const { values } = await jiraGet(site.host, customerSponsor, '/rest/servicedeskapi/request?limit=50');
  for (const { issueKey: requestKey } of values as { issueKey: string }[]) {
    const answer = accepted(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
    if (answer.engagement) expect(answer.engagement.requestKey).toBe(requestKey);
  }
});
