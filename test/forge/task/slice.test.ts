import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, developer, projectManager } from '../../../demo/people';
import {
  accepted,
  codeOf,
  engagementIn,
  giveTask,
  issueProperty,
  openEngagement,
  openSite,
  openTasks,
  publicComments,
  reference,
  type Site,
} from '../site/site';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

describe('a customer does a task', () => {
  it('from project settings to the portal and back', async () => {
    const engagement = await openEngagement(site);
    const { requestKey } = engagement;
    const due = '2027-01-15';
    const task = await giveTask(site, engagement, { due, isUrgent: true });
    expect(task).toMatchObject({ state: 'open', round: 1, due, isOverdue: false, completion: null });
    await site.host.settle();

    expect(await issueProperty(site.host, 'HAR-1')).toEqual({
      openTasks: 1,
      waitingOnCustomer: 1,
      waitingOnTeam: 0,
      overdue: 0,
      waitingOn: [customerSponsor],
      nextDue: due,
    });
    const [told] = await publicComments(site.host, requestKey);
    expect(told).toContain('New task for Sofia Sponsor');
    expect(told).toContain('Send the price list');
    expect(told).toContain('January 15, 2027');
    expect(
      site.host.jira.mailbox().some((mail) => mail.to === customerSponsor && mail.text.includes('price list')),
    ).toBe(true);

    const panel = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
    expect(panel).toMatchObject({ engagementName: 'Northwind', recent: [] });
    expect(openTasks(panel)).toMatchObject([
      { id: task.id, owner: 'you', details: { instructions: task.instructions }, state: 'open' },
    ]);
    expect(openTasks(panel)[0]?.details?.contact).toContain('Petra');
    const inbox = engagementIn(await site.portal(customerSponsor, 'show-inbox', {}, { moduleKey: 'inbox' }));
    expect(openTasks(inbox).map(({ id }) => id)).toEqual([task.id]);

    const { revision } = task;
    const done = accepted(
      await site.portal(
        customerSponsor,
        'complete-task',
        { taskId: task.id, revision, comment: 'Attached.' },
        { requestKey },
      ),
    );
    expect(done).toMatchObject({ state: 'completed', details: { completion: { by: 'you', comment: 'Attached.' } } });
    const after = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
    expect(openTasks(after)).toEqual([]);
    expect(after.recent.map(({ id }) => id)).toEqual([task.id]);

    const shown = accepted(await site.team(projectManager, 'show-issue', {}));
    expect(shown.asks.task.shown).toMatchObject([
      { id: task.id, state: 'completed', completion: { by: customerSponsor, comment: 'Attached.' } },
    ]);
    await site.host.settle();
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 0, waitingOnTeam: 1, waitingOn: [] });

    const missing = 'The 2027 prices';
    const back = accepted(await site.team(projectManager, 'return-task', { ...reference(done), missing }));
    await site.host.settle();
    expect(back).toMatchObject({ state: 'open', round: 2, missing, completion: { comment: 'Attached.' } });
    const again = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
    expect(openTasks(again)).toMatchObject([{ id: task.id, details: { missing } }]);
    const second = { taskId: task.id, revision: back.revision, comment: 'Now with 2027.' };
    const redone = accepted(await site.portal(customerSponsor, 'complete-task', second, { requestKey }));
    const closed = accepted(await site.team(developer, 'confirm-task', reference(redone)));
    expect(closed).toMatchObject({ state: 'confirmed', round: 2 });

    const history = accepted(await site.team(projectManager, 'show-history', { taskId: task.id }));
    expect(history.isIntact).toBe(true);
    expect(history.lines.map(({ what, by }) => [what, by])).toEqual([
      ['task-given', projectManager],
      ['task-completed', customerSponsor],
      ['task-returned', projectManager],
      ['task-completed', customerSponsor],
      ['task-confirmed', developer],
    ]);
    await site.host.advance(60_000);
    const messages = await publicComments(site.host, requestKey);
    expect(messages).toHaveLength(3);
    expect(messages.join()).not.toMatch(/CS[0-9A-F]{8}/);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 0, waitingOnTeam: 0 });
  });

  it('that is withdrawn before they get to it', async () => {
    const engagement = await openEngagement(site);
    const { requestKey } = engagement;
    const task = await giveTask(site, engagement);
    const reason = 'We found last year’s list';
    accepted(await site.team(projectManager, 'withdraw-task', { taskId: task.id, revision: task.revision, reason }));
    const panel = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
    expect(openTasks(panel)).toEqual([]);
    expect(panel.recent).toMatchObject([{ state: 'withdrawn', details: { withdrawalReason: reason } }]);
    const late = { taskId: task.id, revision: task.revision, comment: 'Done' };
    expect(codeOf(await site.portal(customerSponsor, 'complete-task', late, { requestKey }))).toBe('task-withdrawn');
  });

  it('that is open to anyone of their side', async () => {
    const engagement = await openEngagement(site);
    const { requestKey } = engagement;
    const task = await giveTask(site, engagement, { owner: { kind: 'side' } });
    for (const customer of [customerSponsor, customerUser]) {
      const panel = engagementIn(await site.portal(customer, 'show-request', {}, { requestKey }));
      expect(openTasks(panel)).toMatchObject([{ id: task.id, owner: 'anyone', details: null }]);
      const inbox = engagementIn(await site.portal(customer, 'show-inbox', {}, { moduleKey: 'inbox' }));
      expect(openTasks(inbox).map(({ id }) => id)).toEqual([task.id]);
    }
    const full = accepted(await site.portal(customerUser, 'show-task', { taskId: task.id }, { requestKey }));
    expect(full.details?.instructions).toBe(task.instructions);
    expect(full.details?.contact).toContain('Petra');
    const command = { ...reference(full), comment: '' };
    accepted(await site.portal(customerUser, 'complete-task', command, { requestKey }));
    const { recent } = engagementIn(await site.portal(customerUser, 'show-request', {}, { requestKey }));
    expect(recent).toMatchObject([{ id: task.id, state: 'completed', owner: 'you' }]);
    const late = await site.portal(customerSponsor, 'complete-task', command, { requestKey });
    expect(codeOf(late)).toBe('task-taken');
    const overview = accepted(await site.plan(projectManager, 'show-project', {}));
    expect(overview.engagements).toMatchObject([{ waitingOnCustomer: 0, waitingOnTeam: 1, overdueOnCustomer: 0 }]);
  });
});
