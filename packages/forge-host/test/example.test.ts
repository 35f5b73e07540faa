import { expect, it } from 'vitest';
import { createHost } from '../src/host';
import { projectManager } from '../src/jira/people';

it('shows a project page on a slow day, and works on behind it', async () => {
  const host = await createHost({ demo: true, seed: 7 });
  const [moduleKey, person] = ['project-page', projectManager];

  // What Jira tells the module about the page that it is on, as this person.
  const { extension } = await host.context(moduleKey, person, { projectKey: 'HAR' });
  host.faults.next({ service: 'storage', fault: { kind: 'latency', ms: 3_000 } });
  const answer = await host.invoke({ moduleKey, person, functionKey: 'show-project', payload: {}, extension });

  expect(answer).toMatchObject({ ok: true, value: { engagements: [] } });
  expect(host.meter.last()).toMatchObject({ outcome: 'returned', person, storage: { writes: 0 } });
  expect(host.meter.last()?.ms).toBeGreaterThan(3_000);

  // An hour in which the schedules run and the queues are worked off.
  await host.advance(3_600_000);
  expect(host.meter.all().filter(({ trigger }) => trigger.kind === 'schedule').length).toBeGreaterThan(10);
  expect(host.problems()).toEqual([]);
  await host.close();
});
