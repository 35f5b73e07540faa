/** Tasks on an issue that is deleted in Jira: the customer is not asked for them any more, and hears so. */
import { expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import type { GiveTask } from '../../../src/contract/task/team-task';
import { deleteIssue } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { makeIssue } from '../site/issues';
import { accepted, engagementIn, openTasks, publicComments, taskFor } from '../site/site';

const day = 24 * 60 * 60_000;
let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const giveOn = async (issueKey: string, changes: Partial<GiveTask>) =>
  accepted(await site.team(projectManager, 'give-task', taskFor(engagement, changes), { issueKey }));
const at = () => ({ requestKey: engagement.requestKey });
const shownToCustomer = async () => engagementIn(await site.portal(customerSponsor, 'show-request', {}, at()));

it('withdraws what is asked about a deleted issue, says why, and leaves what was confirmed', async () => {
  const { key } = await makeIssue(site);
  const give = (changes: Partial<GiveTask>) => giveOn(key, changes);
  const open = await give({ title: 'Send the list', due: null });
  await give({ title: 'Answer today', isUrgent: true });
  await give({ title: 'Later', activation: { kind: 'date', day: '2027-01-11' } });
  const done = await give({ title: 'Done' });
  const completion = { taskId: done.id, revision: done.revision, comment: '' };
  const { details } = accepted(await site.portal(customerSponsor, 'complete-task', completion, at()));
  const { revision } = details ?? done;
  accepted(await site.team(projectManager, 'confirm-task', { taskId: done.id, revision }, { issueKey: key }));
  await site.host.advance(day);
  await deleteIssue(site, key);
  await site.host.advance(60_000);
  expect(openTasks(await shownToCustomer())).toEqual([]);
  const shown = accepted(await site.portal(customerSponsor, 'show-task', { taskId: open.id }, at()));
  expect(shown.details?.withdrawalReason).toBe('subject-gone');
  expect((await publicComments(site.host, engagement.requestKey)).join('\n')).toContain(
    'No longer needed: Answer today\n\nThe project team has deleted what it was about.',
  );
  const before = (await publicComments(site.host, engagement.requestKey)).length;
  await site.host.advance(14 * day);
  const later = (await publicComments(site.host, engagement.requestKey)).slice(before).join('\n');
  expect(later).toContain('No longer needed: Send the list');
  expect(later).not.toContain('Later');
  expect(later.match(/Send the list/g)).toHaveLength(1);
});

it('does so once, however often Jira tells of it', async () => {
  const { key } = await makeIssue(site);
  const task = await giveOn(key, { title: 'Send the list' });
  await site.host.advance(60_000);
  expect(openTasks(await shownToCustomer()).map(({ id: taskId }) => taskId)).toEqual([task.id]);
  site.host.faults.use({ duplicates: 1 });
  await deleteIssue(site, key);
  await site.host.advance(day);
  const { body } = site.host.storage.handle('/api/v1/entity/get', { entityName: 'task', key: `task:${task.id}` });
  expect((body as { value: { doc: { history: { length: number } } } }).value.doc.history.length).toBe(2);
});
