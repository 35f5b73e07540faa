/** The same call twice, two calls at once, and calls that the network got in the way of. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, developer, projectManager } from '../../../demo/people';
import { hourlyApp } from '../site/hourly';
import {
  accepted,
  codeOf,
  giveTask,
  issueProperty,
  openEngagement,
  openSite,
  publicComments,
  type Site,
  taskFor,
  termsOf,
} from '../site/site';

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
const hourly = hourlyApp();
afterAll(() => hourly.remove());
beforeEach(async () => {
  site = await openSite({ manifest: hourly.manifest });
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const at = () => ({ requestKey: engagement.requestKey });
const historyOf = async (taskId: string) => accepted(await site.team(projectManager, 'show-history', { taskId }));
const day = 24 * 60 * 60 * 1000;

describe('the same call twice', () => {
  it('gives one task, one comment and one mail', async () => {
    const wanted = taskFor(engagement, { isUrgent: true });
    const first = accepted(await site.team(projectManager, 'give-task', wanted));
    const second = accepted(await site.team(projectManager, 'give-task', wanted));
    expect(second).toEqual(first);
    await site.host.settle();
    expect(accepted(await site.team(projectManager, 'show-issue', {})).asks.task.total).toBe(1);
    expect(await publicComments(site.host, engagement.requestKey)).toHaveLength(1);
    const mails = site.host.jira
      .mailbox()
      .filter(({ to, text }) => to === customerSponsor && text.includes('price list'));
    expect(mails).toHaveLength(1);
  });
  it('with other words in between is not the same: it is refused, and nothing is lost', async () => {
    const wanted = taskFor(engagement);
    accepted(await site.team(projectManager, 'give-task', wanted));
    const corrected = { ...wanted, title: 'Send both price lists' };
    expect(codeOf(await site.team(projectManager, 'give-task', corrected))).toBe('changed-meanwhile');
    expect(
      accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown.map(({ title }) => title),
    ).toEqual([wanted.title]);
  });
  it('of a colleague with the same attempt gives their own task', async () => {
    const wanted = taskFor(engagement);
    const first = accepted(await site.team(projectManager, 'give-task', wanted));
    const second = accepted(await site.team(developer, 'give-task', wanted));
    expect(second.id).not.toBe(first.id);
  });
  it('adds a stakeholder once', async () => {
    const { projectAdministrator, internalCustomer } = site.people;
    const wanted = { engagementId: engagement.id, accountId: internalCustomer, roles: ['user' as const] };
    const first = accepted(await site.admin(projectAdministrator, 'add-stakeholder', wanted));
    expect(accepted(await site.admin(projectAdministrator, 'add-stakeholder', wanted))).toEqual(first);
    const other = { ...wanted, roles: ['sponsor' as const] };
    expect(codeOf(await site.admin(projectAdministrator, 'add-stakeholder', other))).toBe('stakeholder-already-added');
  });
  it('completes once', async () => {
    const task = await giveTask(site, engagement);
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    const first = accepted(await site.portal(customerSponsor, 'complete-task', command, at()));
    expect(accepted(await site.portal(customerSponsor, 'complete-task', command, at()))).toEqual(first);
    expect((await historyOf(task.id)).lines).toHaveLength(2);
  });
});

describe('the same call again, after the app has noted something by itself', () => {
  it.each([
    ['what the team changed', projectManager],
    ['what the customer handed over', customerSponsor],
  ] as const)('finds %s done, and does nothing more', async (_, person) => {
    const task = await giveTask(site, engagement, { owner: { kind: 'person', accountId: customerSponsor } });
    const { id: taskId, revision } = task;
    const terms = { ...termsOf(taskFor(engagement)), title: 'Send both price lists' };
    const act = async () =>
      person === projectManager
        ? site.team(person, 'change-task', { taskId, revision, terms })
        : site.portal(person, 'hand-over-task', { taskId, revision, to: customerUser }, at());
    expect(codeOf(await act())).toBe('accepted');
    await site.host.advance(14 * day);
    const { lines } = await historyOf(taskId);
    expect(lines.map(({ what }) => what)).toContain('customer-nudged');
    expect(codeOf(await act())).toBe('accepted');
    expect((await historyOf(taskId)).lines).toEqual(lines);
  });
  it('is refused where a person has done something since', async () => {
    const { id: taskId, revision } = await giveTask(site, engagement);
    const change = { taskId, revision, terms: { ...termsOf(taskFor(engagement)), title: 'Send both price lists' } };
    accepted(await site.team(projectManager, 'change-task', change));
    const next = { ...change, revision: revision + 1, terms: { ...change.terms, title: 'Send all price lists' } };
    accepted(await site.team(projectManager, 'change-task', next));
    expect(codeOf(await site.team(projectManager, 'change-task', change))).toBe('changed-meanwhile');
  });
});

describe('two people at once', () => {
  it('complete the task of their side once: one does it, the other is told', async () => {
    const task = await giveTask(site, engagement, { owner: { kind: 'side' } });
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    const answers = await Promise.all(
      [customerSponsor, customerUser].map((customer) => site.portal(customer, 'complete-task', command, at())),
    );
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'task-taken']);
    const { lines, isIntact } = await historyOf(task.id);
    expect(isIntact).toBe(true);
    expect(lines.map(({ what }) => what)).toEqual(['task-given', 'task-completed']);
  });
  it('complete different tasks of one inbox, and lose neither', async () => {
    const tasks = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        giveTask(site, engagement, { title: `Task ${index}`, owner: { kind: 'side' } }),
      ),
    );
    const answers = await Promise.all(
      tasks.map((task, index) =>
        site.portal(
          index % 2 ? customerSponsor : customerUser,
          'complete-task',
          { taskId: task.id, revision: task.revision, comment: '' },
          at(),
        ),
      ),
    );
    expect(answers.map(codeOf)).toEqual(tasks.map(() => 'accepted'));
    const overview = accepted(await site.plan(projectManager, 'show-project', {}));
    expect(overview.engagements[0]).toMatchObject({ waitingOnCustomer: 0, waitingOnTeam: 6 });
  });
  it('withdraw and complete: one wins, and the task says which', async () => {
    const task = await giveTask(site, engagement);
    const { id: taskId, revision } = task;
    const [withdrawn, completed] = await Promise.all([
      site.team(projectManager, 'withdraw-task', { taskId, revision, reason: 'Not needed' }),
      site.portal(customerSponsor, 'complete-task', { taskId, revision, comment: 'Done' }, at()),
    ]);
    expect([codeOf(withdrawn), codeOf(completed)].filter((code) => code === 'accepted')).toHaveLength(1);
    expect((await historyOf(taskId)).lines).toHaveLength(2);
  });
});

describe('while storage throttles', () => {
  it('an act is tried again and succeeds', async () => {
    const task = await giveTask(site, engagement);
    site.host.faults.next({ service: 'storage', times: 2, fault: { kind: 'throttle' } });
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    expect(codeOf(await site.portal(customerSponsor, 'complete-task', command, at()))).toBe('accepted');
  });
  it('for long, the answer is to try again, and nothing has changed', async () => {
    const task = await giveTask(site, engagement);
    site.host.faults.next({ service: 'storage', times: 60, match: /transaction/, fault: { kind: 'throttle' } });
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    expect(codeOf(await site.portal(customerSponsor, 'complete-task', command, at()))).toBe('try-again');
    expect((await historyOf(task.id)).lines).toHaveLength(1);
    for (; site.host.faults.waiting() > 0; ) {
      await site.portal(customerSponsor, 'complete-task', command, at());
    }
    expect(codeOf(await site.portal(customerSponsor, 'complete-task', command, at()))).toBe('accepted');
    expect((await historyOf(task.id)).lines).toHaveLength(2);
  });
  it('and loses the answer of the transaction, the act is found done and not done twice', async () => {
    const task = await giveTask(site, engagement);
    site.host.faults.next({ service: 'storage', match: /transaction/, fault: { kind: 'lost-response' } });
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    expect(codeOf(await site.portal(customerSponsor, 'complete-task', command, at()))).toBe('accepted');
    await site.host.advance(day);
    expect((await historyOf(task.id)).lines).toHaveLength(2);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 0, waitingOnTeam: 1 });
  });
});

describe('between the act and the comment', () => {
  const commentsAfter = async (before: () => void) => {
    before();
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(2 * day);
    expect(site.host.faults.waiting()).toBe(0);
    return publicComments(site.host, engagement.requestKey);
  };
  it.each([
    ['the queue takes nothing', { service: 'queue', times: 5, fault: { kind: 'error' } }],
    [
      'the consumer dies before the comment',
      { service: 'jira', match: /\/comment/, fault: { kind: 'crash', when: 'before' } },
    ],
    [
      'the consumer dies after the comment',
      { service: 'jira', match: /POST .*\/comment/, fault: { kind: 'crash', when: 'after' } },
    ],
    [
      'the answer to the comment is lost',
      { service: 'jira', match: /POST .*\/comment/, fault: { kind: 'lost-response' } },
    ],
    [
      'Jira asks for patience',
      { service: 'jira', match: /\/comment/, times: 3, fault: { kind: 'throttle', retryAfterSeconds: 40 } },
    ],
    ['Jira is down for a while', { service: 'jira', match: /comment|properties/, times: 12, fault: { kind: 'error' } }],
    [
      'storage fails after the comment',
      { service: 'storage', match: /entity\/delete/, times: 9, fault: { kind: 'error' } },
    ],
  ] as const)('%s: it is still written, once', async (_, fault) => {
    expect(await commentsAfter(() => site.host.faults.next(fault))).toHaveLength(1);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 1 });
  });
  it('Jira asks for days of patience: it is tried again within the hour', async () => {
    const wait = { kind: 'throttle', retryAfterSeconds: 10 * 24 * 60 * 60 } as const;
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: wait });
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(day / 12);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await publicComments(site.host, engagement.requestKey)).toHaveLength(1);
  });
  it('every event delivered twice: it is written once', async () => {
    expect(await commentsAfter(() => site.host.faults.use({ duplicates: 1 }))).toHaveLength(1);
  });
  it('a comment that Jira refuses for good is not tried again, and the rest goes on', async () => {
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'error', status: 404 } });
    await giveTask(site, engagement, { title: 'First', isUrgent: true });
    await site.host.settle();
    await giveTask(site, engagement, { title: 'Second', isUrgent: true });
    await site.host.advance(day);
    const [only, ...others] = await publicComments(site.host, engagement.requestKey);
    expect(only).toContain('Second');
    expect(others).toEqual([]);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 2 });
  });
});

describe('opening the engagement request', () => {
  it.each([
    ['the answer is lost', { kind: 'lost-response' }],
    ['the consumer dies after it', { kind: 'crash', when: 'after' }],
  ] as const)('%s: it is opened once', async (_, fault) => {
    const requests = async () =>
      site.host.jira.mailbox().filter(({ subject, text }) => `${subject} ${text}`.includes('Southbay')).length;
    site.host.faults.next({ service: 'jira', match: /POST \/rest\/servicedeskapi\/request /, fault });
    const pending = openEngagement(site, [customerSponsor], 'Southbay').catch(() => undefined);
    await pending;
    await site.host.advance(day);
    expect(site.host.faults.waiting()).toBe(0);
    const settings = accepted(await site.admin(site.people.projectAdministrator, 'show-settings', {}));
    expect(settings.engagements.find(({ name }) => name === 'Southbay')?.status).toBe('active');
    expect(await requests()).toBe(1);
  });
});
