/** Tasks that wait for Jira issues: they begin when all of these are done, or gone. */
import { describe, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { deleteIssue } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { makeIssue, moveTo, rename } from '../site/issues';
import { accepted, engagementIn, giveTask, issueProperty, openTasks } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const minutes = 60_000;
const waitingFor = async (...issues: { id: string }[]) => {
  const task = await giveTask(site, engagement, {
    activation: { kind: 'issues', issueIds: issues.map(({ id }) => id) },
  });
  await site.host.advance(minutes);
  return task;
};
const stateOf = async (taskId: string) => {
  const tasks = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
  return tasks.find(({ id }) => id === taskId)?.state;
};
const seenByCustomer = async () => {
  const { requestKey } = engagement;
  const shown = engagementIn(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
  return openTasks(shown).map(({ id }) => id);
};

describe('a task that waits for an issue', () => {
  it('begins when the issue is done, and not before', async () => {
    const issue = await makeIssue(site);
    const task = await waitingFor(issue);
    expect(task.state).toBe('planned');
    expect(await seenByCustomer()).toEqual([]);
    await moveTo(site, issue.key, 'In Progress');
    await site.host.advance(4 * minutes);
    expect(await stateOf(task.id)).toBe('planned');
    await moveTo(site, issue.key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await stateOf(task.id)).toBe('open');
    expect(await seenByCustomer()).toEqual([task.id]);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 1 });
    const { lines, isIntact } = accepted(await site.team(projectManager, 'show-history', { taskId: task.id }));
    expect([lines.map(({ what, by }) => [what, by]), isIntact]).toEqual([
      [
        ['task-given', projectManager],
        ['task-activated', 'app'],
      ],
      true,
    ]);
  });
  it('begins when the issue is deleted', async () => {
    const issue = await makeIssue(site);
    const task = await waitingFor(issue);
    await deleteIssue(site, issue.key);
    await site.host.advance(4 * minutes);
    expect(await stateOf(task.id)).toBe('open');
  });
  it('begins all the same when the event is lost', async () => {
    const issue = await makeIssue(site);
    const task = await waitingFor(issue);
    await site.host.advance(30 * minutes);
    // Whoever dies while hearing of it hears of it no more.
    const plan = new RegExp(`"issue:${issue.id}"`);
    for (let step = 0; step < 3; step++) {
      site.host.faults.next({ service: 'storage', match: plan, fault: { kind: 'crash' } });
    }
    await moveTo(site, issue.key, 'Done');
    await site.host.advance(4 * minutes);
    expect([site.host.faults.waiting(), await stateOf(task.id)]).toEqual([0, 'planned']);
    await site.host.advance(24 * 60 * minutes);
    expect(await stateOf(task.id)).toBe('open');
  });
  it('waits for all of its issues, in whatever order their events come', async () => {
    const [first, second, third] = [await makeIssue(site), await makeIssue(site), await makeIssue(site)];
    const task = await waitingFor(first, second, third);
    const alone = await waitingFor(first);
    await moveTo(site, first.key, 'Done');
    await deleteIssue(site, second.key);
    await site.host.advance(4 * minutes);
    expect([await stateOf(task.id), await stateOf(alone.id)]).toEqual(['planned', 'open']);
    await moveTo(site, third.key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await stateOf(task.id)).toBe('open');
  });
  it('begins once, although Jira says it again', async () => {
    const issue = await makeIssue(site);
    const task = await waitingFor(issue);
    site.host.faults.use({
      duplicates: 1,
      jira: { lostResponse: 0.05 },
      storage: { throttle: 0.05, lostResponse: 0.05 },
    });
    await moveTo(site, issue.key, 'Done');
    await moveTo(site, issue.key, 'In Progress');
    await moveTo(site, issue.key, 'Done');
    await site.host.advance(60 * minutes);
    site.host.faults.use({});
    const { lines } = accepted(await site.team(projectManager, 'show-history', { taskId: task.id }));
    expect(lines.map(({ what }) => what)).toEqual(['task-given', 'task-activated']);
  });
});

describe('an event about an issue', () => {
  const heard = async () => {
    await site.host.advance(4 * minutes);
    return site.host.meter.all().filter(({ functionKey }) => functionKey === 'on-issue-event');
  };
  it('that no customer is concerned with costs one read', async () => {
    const { key } = await makeIssue(site);
    await moveTo(site, key, 'In Progress');
    expect(await heard()).toMatchObject([
      { outcome: 'returned', storage: { reads: 1, writes: 0 }, jira: { calls: 0 } },
    ]);
  });
  it('that moves nothing costs one read', async () => {
    await rename(site, 'HAR-1', 'Another summary');
    expect(await heard()).toMatchObject([
      { outcome: 'returned', storage: { reads: 1, writes: 0 }, jira: { calls: 0 } },
    ]);
  });
});
