/** Things that customers were shown or told too much of, and things that could be left to nobody. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../demo/people';
import { askLimits } from '../../src/contract/calls/ask';
import { raidLimits } from '../../src/contract/raid';
import { hourlyApp } from '../forge/site/hourly';
import {
  accepted,
  codeOf,
  engagementIn,
  giveTask,
  openEngagement,
  openSite,
  openTasks,
  publicComments,
  reference,
  type Site,
  taskFor,
} from '../forge/site/site';

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
const hourly = hourlyApp();
afterAll(() => hourly.remove());
beforeEach(async () => {
  site = await openSite({ manifest: hourly.manifest });
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const day = 24 * 60 * 60 * 1000;
const at = () => ({ requestKey: engagement.requestKey });
const ref = ({ id: taskId, revision }: { id: string; revision: number }) => ({ taskId, revision });
const screenOf = async (person: string) => engagementIn(await site.portal(person, 'show-request', {}, at()));
const toUser = { owner: { kind: 'person', accountId: customerUser } } as const;
const later = { kind: 'date', day: '2027-02-01' } as const;

describe('a planned task that is withdrawn', () => {
  it('was never seen by its customer, and is neither shown nor told', async () => {
    const task = await giveTask(site, engagement, { title: 'Secret plan', isUrgent: true, activation: later });
    accepted(await site.team(projectManager, 'withdraw-task', { ...ref(task), reason: 'Internal' }));
    await site.host.advance(3 * day);
    expect(JSON.stringify(await screenOf(customerSponsor))).not.toContain('Secret plan');
    expect(codeOf(await site.portal(customerSponsor, 'show-task', { taskId: task.id }, at()))).toBe('not-found');
    expect((await publicComments(site.host, engagement.requestKey)).join()).not.toContain('Secret plan');
  });
  it('leaves room behind its blocker for another', async () => {
    const { issue } = await site.extensionFor({ issueKey: 'HAR-2' });
    const activation = { kind: 'issues', issueIds: [(issue as { id: string }).id] } as const;
    const task = await giveTask(site, engagement, { activation });
    accepted(await site.team(projectManager, 'withdraw-task', { ...ref(task), reason: 'Not needed' }));
    const key = `issue:${activation.issueIds[0]}`;
    const { body } = site.host.storage.handle('/api/v1/entity/get', { entityName: 'issue', key });
    expect(body).toMatchObject({ value: { doc: { holdsBack: [] } } });
  });
});

describe('a task that is handed to a colleague', () => {
  it('is told to them with the next digest', async () => {
    const task = await giveTask(site, engagement);
    await site.host.advance(2 * day);
    const told = (await publicComments(site.host, engagement.requestKey)).length;
    accepted(await site.portal(customerSponsor, 'hand-over-task', { ...ref(task), to: customerUser }, at()));
    await site.host.advance(3 * day);
    const [news = ''] = (await publicComments(site.host, engagement.requestKey)).slice(told);
    expect(news).toMatch(/For Uwe User.*:\n\* .*Send the price list/);
  });
  it('is refused where they have as many as they can hold', async () => {
    for (let number = 0; number < askLimits.openPerHolder; number++) {
      const issueKey = number % 2 ? 'HAR-2' : 'HAR-3';
      const wanted = { title: `Task ${number}`, activation: later, ...toUser };
      accepted(await site.team(projectManager, 'give-task', taskFor(engagement, wanted), { issueKey }));
    }
    const task = await giveTask(site, engagement);
    const to = customerUser;
    expect(codeOf(await site.portal(customerSponsor, 'hand-over-task', { ...ref(task), to }, at()))).toBe(
      'task-limit-reached',
    );
    const owner = toUser.owner;
    expect(codeOf(await site.team(projectManager, 'reassign-task', { ...ref(task), owner }))).toBe(
      'task-limit-reached',
    );
  });
});

describe('somebody who is removed', () => {
  const remove = () =>
    site.admin(projectAdministrator, 'remove-stakeholder', { engagementId: engagement.id, accountId: customerUser });
  it.each([
    ['planned', { activation: later }],
    ['open', {}],
  ])('holds no %s task, not even one that was given a moment ago', async (_, changes) => {
    await giveTask(site, engagement, { ...toUser, ...changes });
    expect(codeOf(await remove())).toBe('stakeholder-holds-tasks');
  });
  it('stays who did what they have done, in the plan, also once it is confirmed', async () => {
    const task = await giveTask(site, engagement, { ...toUser, title: 'Send the menu' });
    accepted(await site.portal(customerUser, 'complete-task', { ...ref(task), comment: 'Done' }, at()));
    const to = { kind: 'person', accountId: customerSponsor } as const;
    const handing = { engagementId: engagement.id, accountId: customerUser, to };
    accepted(await site.admin(projectAdministrator, 'hand-over-tasks', handing));
    accepted(await remove());
    const [known] = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
    if (!known) throw new Error('The task is gone');
    accepted(await site.team(projectManager, 'confirm-task', ref(known)));
    await site.host.advance(60_000);
    const plan = accepted(await site.plan(projectManager, 'list-tasks', { state: 'confirmed' }));
    expect(plan.tasks).toMatchObject([{ owner: to, doneBy: customerUser }]);
  });
  it('leaves what they asked the team to be answered, and who has it now is told', async () => {
    const task = await giveTask(site, engagement, { ...toUser, title: 'Send the menu' });
    accepted(await site.portal(customerUser, 'report-stuck', { ...ref(task), reason: 'No access' }, at()));
    await site.host.advance(2 * day);
    const handing = { engagementId: engagement.id, accountId: customerUser };
    expect(accepted(await site.admin(projectAdministrator, 'list-held-tasks', handing))).toMatchObject([
      { state: 'open', awaits: 'help' },
    ]);
    const to = { kind: 'person', accountId: customerSponsor } as const;
    accepted(await site.admin(projectAdministrator, 'hand-over-tasks', { ...handing, to }));
    accepted(await remove());
    const [known] = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
    if (!known) throw new Error('The task is gone');
    expect(known).toMatchObject({ state: 'open', owner: to, blocker: { by: customerUser, reason: 'No access' } });
    await site.host.advance(2 * day);
    expect((await publicComments(site.host, engagement.requestKey)).join()).toContain('Handed over: Send the menu');
    accepted(await site.team(projectManager, 'unblock-task', { ...ref(known), words: 'You have access now' }));
    expect(openTasks(await screenOf(customerSponsor)).map(({ id }) => id)).toEqual([task.id]);
  });
  it('leaves what they have completed to whoever takes it over, and it is returned to them', async () => {
    const task = await giveTask(site, engagement, toUser);
    accepted(await site.portal(customerUser, 'complete-task', { ...ref(task), comment: 'Done' }, at()));
    expect(codeOf(await remove())).toBe('stakeholder-holds-tasks');
    const handing = { engagementId: engagement.id, accountId: customerUser, to: { kind: 'side' as const } };
    expect(accepted(await site.admin(projectAdministrator, 'hand-over-tasks', handing))).toEqual({ left: 0 });
    accepted(await remove());
    const tasks = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
    const [known] = tasks;
    if (!known) throw new Error('The task is gone');
    expect(known).toMatchObject({ state: 'completed', completion: { by: customerUser }, owner: { kind: 'side' } });
    accepted(await site.team(projectManager, 'return-task', { ...ref(known), missing: 'Half of it' }));
    expect(openTasks(await screenOf(customerSponsor)).map(({ id }) => id)).toEqual([task.id]);
  });
});

describe('being stuck again and again', () => {
  it('makes only so many Jira issues a day', async () => {
    let task = ref(await giveTask(site, engagement));
    for (let round = 0; round < raidLimits.perDay; round++) {
      const stuck = accepted(await site.portal(customerSponsor, 'report-stuck', { ...task, reason: 'No' }, at()));
      task = reference(accepted(await site.portal(customerSponsor, 'report-unstuck', reference(stuck), at())));
    }
    const refused = await site.portal(customerSponsor, 'report-stuck', { ...task, reason: 'No' }, at());
    expect(codeOf(refused)).toBe('entry-limit-reached');
  });
});
