import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProjectOverview } from '../../src/contract/team';
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
    waitingOnTeam: 1,
  });
});

it('has told the customers of each step by mail', () => {
  const told = (person: string) => host.jira.mailbox().filter(({ to }) => to === person).length;
  expect(told(customerSponsor)).toBeGreaterThanOrEqual(9);
  expect(told(customerUser)).toBeGreaterThanOrEqual(9);
});
