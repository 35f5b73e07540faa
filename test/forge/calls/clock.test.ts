/** The present instant that every reply tells, by which the front end sets its clock. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectManager } from '../../../demo/people';
import { openSite, type Site } from '../site/site';

let site: Site;
beforeAll(async () => {
  // Years after the clock of whatever computer runs this.
  site = await openSite({ startsAt: Date.UTC(2041, 0, 7, 9) });
});
afterAll(() => site.close());

it.each([
  ['what is shown', 'show-issue', {}, { ok: true }],
  ['what is refused', 'show-history', { taskId: 'none' }, { ok: false }],
  ['a call that there is none of', 'constructor', {}, { ok: false }],
])('%s comes with the instant of the server', async (_, functionKey, payload, reply) => {
  const extension = await site.extensionFor({ issueKey: 'HAR-1' });
  const before = site.host.clock.now();
  const call = { moduleKey: 'issue-panel', person: projectManager, functionKey, payload, extension };
  const { at, ...rest } = (await site.host.invoke(call)) as { at: number };
  expect(rest).toMatchObject(reply);
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(site.host.clock.now());
});
