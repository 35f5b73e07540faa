/** The word beside the app's name on an issue. */
import { expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, giveTask } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const shown = () => site.host.status('issue-context', projectManager, { issueKey: 'HAR-1' });
const lozenge = (label: string, type: string) => ({ type: 'lozenge', value: { label, type } });

it('says who waits for whom, and nothing where nobody does', async () => {
  expect(await shown()).toBeUndefined();
  const task = await giveTask(site, engagement);
  await giveTask(site, engagement, { title: 'Name a contact' });
  expect(await shown()).toEqual(lozenge('2 waiting for the customer', 'inprogress'));
  const command = { taskId: task.id, revision: task.revision, comment: '' };
  const { requestKey } = engagement;
  const done = accepted(await site.portal(customerSponsor, 'complete-task', command, { requestKey }));
  expect(await shown()).toEqual(lozenge('1 waiting for your team', 'moved'));
  const revision = done.details?.revision ?? 0;
  accepted(await site.team(projectManager, 'confirm-task', { taskId: task.id, revision }));
  expect(await shown()).toEqual(lozenge('1 waiting for the customer', 'inprogress'));
});

it('costs two reads and no call of Jira', async () => {
  for (let count = 0; count < 20; count++) await giveTask(site, engagement, { title: `Task ${count}` });
  expect(await shown()).toEqual(lozenge('20 waiting for the customer', 'inprogress'));
  expect(site.host.meter.last()).toMatchObject({
    functionKey: 'status',
    storage: { reads: 2, writes: 0, queries: 0 },
    jira: { calls: 0 },
  });
});

it('is left out rather than wrong when storage does not answer', async () => {
  await giveTask(site, engagement);
  await site.host.settle();
  site.host.faults.next({ service: 'storage', fault: { kind: 'error' } });
  expect(await shown()).toBeUndefined();
  expect(await shown()).toBeDefined();
});
