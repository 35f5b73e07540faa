import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProjectOverview } from '../../src/contract/plan';
import { createHost, type Host } from './host';
import { customerSponsor, customerUser, projectManager } from './jira/people';
import { storyMs, tellStory } from './story';

let host: Host;
const startsAt = Date.UTC(2026, 10, 17, 8);
beforeAll(async () => {
  host = await createHost({ demo: true, startsAt });
  await tellStory(host);
}, 60_000);
afterAll(() => host.close());

it('ends when it says, with nothing left to send and an empty meter', () => {
  expect(host.clock.now()).toBeGreaterThanOrEqual(startsAt + storyMs);
  expect(host.clock.now()).toBeLessThan(startsAt + storyMs + 60_000);
  expect(host.meter.all()).toEqual([]);
  expect(host.queue.dropped()).toEqual([]);
});

it('leaves tasks that wait for either side, and one that is overdue', async () => {
  const moduleKey = 'project-page';
  const { extension } = await host.context(moduleKey, projectManager, { projectKey: 'HAR' });
  const call = { moduleKey, person: projectManager, functionKey: 'show-project', payload: {}, extension };
  const { value } = (await host.invoke(call)) as { value: ProjectOverview };
  expect(value.engagements).toHaveLength(1);
  expect(value.engagements[0]).toMatchObject({
    engagement: { name: 'Harbour portal for Northwind', status: 'active' },
    waitingOnCustomer: 3,
    overdue: 1,
    waitingOnTeam: 5,
  });
});

it('has told the customers what is new, in one mail a day', () => {
  for (const person of [customerSponsor, customerUser]) {
    const digests = host.jira.mailbox().filter(({ to, text }) => to === person && text.includes('what is new'));
    const days = digests.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect(days.length).toBeGreaterThanOrEqual(3);
    expect(new Set(days).size).toBe(days.length);
  }
});
