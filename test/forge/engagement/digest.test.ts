import type { HostOptions } from 'forge-host/host';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { toldOn } from '../site/digests';
import { hourlyApp } from '../site/hourly';
import { accepted, giveTask, issueProperty, jiraGet, openEngagement, openSite, type Site } from '../site/site';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A Monday, half past seven in the customer's Berlin. */
const start = Date.parse('2026-11-23T06:30:00Z');

const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
const open = async (options: HostOptions = {}) => {
  site = await openSite({ startsAt: start, manifest: hourly.manifest, ...options });
  return openEngagement(site);
};
type Engagement = Awaited<ReturnType<typeof open>>;
afterEach(() => site.close());

const advanceTo = (instant: string) => site.host.advance(Date.parse(instant) - site.host.clock.now());

const completing = ({ id, revision }: { id: string; revision: number }) => ({ taskId: id, revision, comment: 'Here' });

const commentsOn = (engagement: Engagement) => toldOn(site, engagement);

describe('the day’s digest', () => {
  it('tells each customer their news in one comment, at its time, with a way to the portal', async () => {
    const engagement = await open({ manifest: 'manifest.yml' });
    await giveTask(site, engagement, { title: 'Price list [draft]', due: '2026-12-18' });
    await giveTask(site, engagement, { title: 'Test users', owner: { kind: 'person', accountId: customerUser } });
    await giveTask(site, engagement, { title: 'House rules', owner: { kind: 'side' } });
    await advanceTo('2026-11-23T07:59:00Z');
    expect(await commentsOn(engagement)).toEqual([]);
    await advanceTo('2026-11-23T08:15:00Z');
    const [comment, ...others] = await commentsOn(engagement);
    expect(others).toEqual([]);
    expect(comment?.body).toBe(
      [
        'This is what is new.',
        'For Sofia Sponsor (Northwind demo):\n* New: Price list [draft] (please do it by Friday, December 18, 2026)',
        'For Uwe User (Northwind demo):\n* New: Test users',
        'For anyone on your side:\n* New: House rules',
        `Open your tasks: https://demo.atlassian.net/servicedesk/customer/portal/1/${engagement.requestKey}`,
      ].join('\n\n'),
    );
    const mails = site.host.jira.mailbox().filter(({ text }) => text.includes('Test users'));
    expect(mails.map(({ to }) => to).sort()).toEqual([customerSponsor, customerUser].sort());
  });

  it('leaves for tomorrow what came after it, and says nothing on a day without news', async () => {
    const engagement = await open();
    await advanceTo('2026-11-23T09:00:00Z');
    await giveTask(site, engagement);
    await advanceTo('2026-11-24T07:50:00Z');
    expect(await commentsOn(engagement)).toEqual([]);
    await advanceTo('2026-11-24T09:15:00Z');
    expect(await commentsOn(engagement)).toHaveLength(1);
    await advanceTo('2026-11-25T12:00:00Z');
    expect(await commentsOn(engagement)).toHaveLength(1);
  });

  it('does not repeat what was told at once', async () => {
    const engagement = await open();
    const task = await giveTask(site, engagement, { isUrgent: true });
    await site.host.settle();
    expect(await commentsOn(engagement)).toHaveLength(1);
    accepted(
      await site.team(projectManager, 'withdraw-task', { taskId: task.id, revision: task.revision, reason: 'Found' }),
    );
    await site.host.settle();
    await advanceTo('2026-11-23T09:00:00Z');
    expect((await commentsOn(engagement)).map(({ body }) => body.split(':')[0])).toEqual([
      expect.stringContaining('New task for Sofia'),
      'No longer needed',
    ]);
  });

  it('fits into a comment, however much there is to say, and counts the rest', async () => {
    const engagement = await open();
    const long = '[*]'.repeat(40);
    for (let each = 0; each < 35; each++) await giveTask(site, engagement, { title: long, due: '2026-12-18' });
    await advanceTo('2026-11-23T09:00:00Z');
    const [comment] = await commentsOn(engagement);
    expect(comment?.body.split(long)).toHaveLength(31);
    expect(comment?.body).toContain('* And 5 more, under "Your tasks".');
  });

  it('waits for the end of the week-end', async () => {
    const engagement = await open();
    await advanceTo('2026-11-27T12:00:00Z');
    await giveTask(site, engagement);
    await advanceTo('2026-12-01T12:00:00Z');
    const told = await commentsOn(engagement);
    expect(told.map(({ at }) => at.slice(0, 13))).toEqual(['2026-11-30T08']);
  });
});

describe('on a bad day', () => {
  it.each([1, 2, 3])('there is still one digest, however often it is swept and delivered (seed %i)', async (seed) => {
    const engagement = await open({ manifest: 'manifest.yml', seed, queryLagMs: 4_000, shortPages: 0.3 });
    await giveTask(site, engagement);
    await advanceTo('2026-11-23T08:04:00Z');
    site.host.faults.use({ duplicates: 1, late: { chance: 0.5, ms: 5 * minute }, doubleSchedules: 1 });
    await Promise.all([1, 2, 3].map(() => site.host.runScheduled('outbox-sweep')));
    await site.host.advance(30 * minute);
    expect(await commentsOn(engagement)).toHaveLength(1);
  });

  it('storage throttles, and it comes all the same', async () => {
    const engagement = await open();
    await giveTask(site, engagement);
    site.host.faults.use({ storage: { throttle: 0.3, error: 0.1, lostResponse: 0.05 }, queue: { error: 0.2 } });
    await advanceTo('2026-11-23T11:00:00Z');
    site.host.faults.use({});
    await site.host.advance(hour);
    expect(await commentsOn(engagement)).toHaveLength(1);
  });

  it('Jira is down for a day, and what had been held up is the digest of the day on which it is back', {
    timeout: 120_000,
  }, async () => {
    const engagement = await open();
    await giveTask(site, engagement, { title: 'Monday’s' });
    site.host.faults.use({ jira: { error: 1 } });
    await advanceTo('2026-11-23T12:00:00Z');
    const tasks = [];
    site.host.faults.use({});
    tasks.push(await giveTask(site, engagement, { title: 'Monday’s, later' }));
    site.host.faults.use({ jira: { error: 1 } });
    await advanceTo('2026-11-24T19:00:00Z');
    site.host.faults.use({});
    await advanceTo('2026-11-25T08:30:00Z');
    const told = await commentsOn(engagement);
    // It is evening when Jira is back: nobody is written to before the next morning.
    expect(told.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-25']);
    expect(told[0]?.body).toContain('Monday’s');
    await advanceTo('2026-11-25T12:00:00Z');
    expect(await commentsOn(engagement)).toHaveLength(1);
    await advanceTo('2026-11-26T12:00:00Z');
    const all = await commentsOn(engagement);
    expect(all.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-25', '2026-11-26']);
    expect(all[1]?.body).toContain('Monday’s, later');
  });

  it('an outage holds a digest up, and it says what is so when it goes', { timeout: 120_000 }, async () => {
    const engagement = await open();
    const done = await giveTask(site, engagement, { title: 'Done meanwhile', due: '2026-11-23' });
    await giveTask(site, engagement, { title: 'Still open', due: '2026-11-24' });
    site.host.faults.use({ jira: { error: 1 } });
    await advanceTo('2026-11-23T09:00:00Z');
    site.host.faults.use({});
    accepted(await site.portal(customerSponsor, 'complete-task', completing(done)));
    site.host.faults.use({ jira: { error: 1 } });
    await advanceTo('2026-11-24T08:30:00Z');
    site.host.faults.use({});
    await advanceTo('2026-11-24T11:00:00Z');
    const [told, ...others] = await commentsOn(engagement);
    expect(others).toEqual([]);
    expect(told?.body).not.toContain('Done meanwhile');
    expect(told?.body).toContain('Still open');
  });

  it('is left out where all that it would tell is over when Jira is back', async () => {
    const engagement = await open();
    const task = await giveTask(site, engagement, { title: 'Done meanwhile' });
    site.host.faults.use({ jira: { error: 1 } });
    await advanceTo('2026-11-23T09:00:00Z');
    site.host.faults.use({});
    accepted(await site.portal(customerSponsor, 'complete-task', completing(task)));
    await advanceTo('2026-11-24T18:00:00Z');
    expect(await commentsOn(engagement)).toEqual([]);
    expect(site.host.jira.mailbox().filter(({ text }) => text.includes('Done meanwhile'))).toEqual([]);
  });

  it('a digest that is held up over a week-end is not asked for all the time', async () => {
    const engagement = await open({ startsAt: Date.parse('2026-11-27T06:30:00Z') });
    await giveTask(site, engagement);
    site.host.faults.use({ jira: { error: 1 } });
    await advanceTo('2026-11-28T04:00:00Z');
    site.host.faults.use({});
    await advanceTo('2026-11-30T06:30:00Z');
    const sending = site.host.meter.all().filter(({ functionKey }) => functionKey === 'send-outbox');
    expect(sending.length).toBeLessThan(60);
    expect(await commentsOn(engagement)).toEqual([]);
    await advanceTo('2026-11-30T08:05:00Z');
    expect(await commentsOn(engagement)).toHaveLength(1);
  });

  it('the app is down for days, and the customer hears all of it once', { timeout: 120_000 }, async () => {
    const engagement = await open();
    await giveTask(site, engagement, { due: '2026-11-24' });
    site.host.faults.use({ storage: { error: 1 } });
    await advanceTo('2026-11-26T12:00:00Z');
    site.host.faults.use({});
    await advanceTo('2026-11-26T13:00:00Z');
    const told = await commentsOn(engagement);
    expect(told).toHaveLength(1);
    expect(told[0]?.body.match(/Send the price list/g)).toHaveLength(1);
  });
});

describe('a task by itself', () => {
  it('begins on its day in the customer’s time zone, and is told with the day’s digest', async () => {
    const engagement = await open();
    const planned = await giveTask(site, engagement, { activation: { kind: 'date', day: '2026-11-25' } });
    expect(planned.state).toBe('planned');
    const stateNow = async () => accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown[0]?.state;
    await advanceTo('2026-11-24T22:55:00Z');
    expect(await stateNow()).toBe('planned');
    await advanceTo('2026-11-25T00:15:00Z');
    expect(await stateNow()).toBe('open');
    expect(await commentsOn(engagement)).toEqual([]);
    await advanceTo('2026-11-25T09:00:00Z');
    expect(await commentsOn(engagement)).toHaveLength(1);
    const history = accepted(await site.team(projectManager, 'show-history', { taskId: planned.id }));
    expect(history.lines.map(({ what, by }) => [what, by])).toEqual([
      ['task-given', projectManager],
      ['task-activated', 'app'],
    ]);
  });

  it('begins when the issues that it waits for are done', async () => {
    const engagement = await open();
    const issueIds = await Promise.all(['HAR-2', 'HAR-3'].map(async (key) => issueId(key)));
    const planned = await giveTask(site, engagement, { activation: { kind: 'issues', issueIds } });
    await site.host.advance(3 * hour);
    const stateNow = async () => accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown[0]?.state;
    expect(await stateNow()).toBe('planned');
    await finish('HAR-2');
    await finish('HAR-3');
    await site.host.advance(3 * hour);
    expect(await stateNow()).toBe('open');
    const history = accepted(await site.team(projectManager, 'show-history', { taskId: planned.id }));
    expect(history.lines.map(({ what }) => what)).toEqual(['task-given', 'task-activated']);
  });

  it('is overdue once its due day is over, and its issue says so', async () => {
    const engagement = await open();
    await giveTask(site, engagement, { due: '2026-11-23' });
    await advanceTo('2026-11-23T22:55:00Z');
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 1, overdue: 0 });
    await advanceTo('2026-11-24T00:20:00Z');
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 1, overdue: 1 });
    await site.host.advance(day);
    const [task] = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
    const { lines } = accepted(await site.team(projectManager, 'show-history', { taskId: task?.id ?? '' }));
    expect(lines.filter(({ what }) => what === 'task-overdue')).toHaveLength(1);
  });

  it('is overdue on the project page as its issue says it is, even while the team owes an answer', async () => {
    const engagement = await open();
    const { id: taskId } = await giveTask(site, engagement, { due: '2026-11-23' });
    await giveTask(site, engagement, { due: '2026-11-23' });
    const inRequest = { requestKey: engagement.requestKey };
    const asked = { taskId, revision: 1, reason: 'Which ones?' };
    accepted(await site.portal(customerSponsor, 'report-stuck', asked, inRequest));
    await advanceTo('2026-11-24T00:20:00Z');
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 1, overdue: 2 });
    const { engagements } = accepted(await site.plan(projectManager, 'show-project', {}));
    const overview = engagements.find(({ engagement: { id } }) => id === engagement.id);
    expect(overview).toMatchObject({ waitingOnTeam: 1, waitingOnCustomer: 1, overdueOnCustomer: 1 });
    expect(overview?.asks.map(({ isOverdue }) => isOverdue)).toEqual([true, true]);
  });
});

const issueId = async (key: string): Promise<string> =>
  (await jiraGet(site.host, projectManager, `/rest/api/3/issue/${key}`)).id;

/** Moves an issue on until it is done. */
async function finish(key: string): Promise<void> {
  for (let step = 0; step < 5; step++) {
    const path = `/rest/api/3/issue/${key}/transitions`;
    type Transition = { id: string; name: string; to: { statusCategory: { key: string } } };
    const { transitions } = (await jiraGet(site.host, projectManager, path)) as { transitions: Transition[] };
    const done = transitions.find(({ to }) => to.statusCategory.key === 'done');
    const onward = done ?? transitions.find(({ name }) => /start work|ask for review/i.test(name));
    if (!onward) break;
    const body = JSON.stringify({ transition: { id: onward.id } });
    const headers = { 'Content-Type': 'application/json' };
    const reply = await site.host.requestJira(projectManager, { method: 'POST', path, headers, body });
    if (reply.status !== 204) throw new Error(`${key} can't be moved: ${reply.status}`);
    if (done) return;
  }
  throw new Error(`${key} can't be finished`);
}
