/** The largest set that a template holds, given in calls of ten and sent again after a lost answer. */
import { expect, it } from 'vitest';
import { projectManager } from '../../../demo/people';
import { taskLimits } from '../../../src/contract/task/task';
import { taskTemplateLimits } from '../../../src/contract/task/template';
import { accepted, openEngagement, openSite, taskFor } from '../site/site';

it('is given whole and once, and each call in good time', async () => {
  const site = await openSite();
  try {
    const engagement = await openEngagement(site);
    const { issue } = await site.extensionFor({ issueKey: 'HAR-4' });
    const { id: issueId } = issue as { id: string };
    const tasks = Array.from({ length: taskTemplateLimits.tasks }, (_, index) => ({
      ...taskFor(engagement, { title: `Task ${index + 1}`, owner: { kind: 'side' } }),
      issueId,
    }));
    const calls = Array.from({ length: tasks.length / taskLimits.perCall }, (_, call) =>
      tasks.slice(call * taskLimits.perCall, (call + 1) * taskLimits.perCall),
    );
    const slowest: number[] = [];
    for (const [index, some] of calls.entries()) {
      // Every fifth answer is lost on the way, and the same call is sent again.
      for (let time = 0; time < (index % 5 === 0 ? 2 : 1); time++) {
        const given = accepted(await site.plan(projectManager, 'give-tasks', { tasks: some }));
        expect(given.every(({ ok }) => ok)).toBe(true);
        slowest.push(site.host.meter.last()?.ms ?? Number.NaN);
      }
    }
    expect(Math.max(...slowest)).toBeLessThan(10_000);
    const panel = accepted(await site.team(projectManager, 'show-issue', {}, { issueKey: 'HAR-4' }));
    expect(panel.asks.task.total).toBe(taskTemplateLimits.tasks);
  } finally {
    await site.close();
  }
});
