/** A digest whose reply was lost, and that is found on the request days later only. */
import { expect, it } from 'vitest';
import { customerUser } from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { giveTask } from '../site/site';

const owner = { kind: 'person', accountId: customerUser } as const;
const days = gateDays();
const noLadder = { nudge: null, visible: null, sponsor: null, pause: null };
const lines = async () => (await days.lines()).map((line) => line.replace(/ \((was|please) [^)]*\)$/, ''));

/** Jira takes the next comment, and its reply is lost; from then on it does not say so often what comments there are. */
function loseReply(status: number, times: number): void {
  const { faults } = days.site.host;
  faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'lost-response' } });
  faults.next({ service: 'jira', match: /GET .*\/comment/, times, fault: { kind: 'error', status } });
}

async function begin(): Promise<void> {
  await days.begin({ ladder: noLadder });
  await days.agree({ reminders: { ...days.engagement.reminders, before: [], onDue: true, afterEvery: 0 } });
}

it('given up meanwhile, does not take the reminder of that day with it', { timeout: 120_000 }, async () => {
  await begin();
  await giveTask(days.site, days.engagement, { title: 'Test users', owner, due: '2026-11-26' });
  loseReply(403, 20);
  await days.advanceTo('2026-11-26T12:00:00Z');
  expect(await lines()).toEqual(['2026-11-23 New: Test users', '2026-11-26 Due today: Test users']);
});

it('by its own next try, after the day’s digest was put off for it, lets that go', { timeout: 120_000 }, async () => {
  await begin();
  await giveTask(days.site, days.engagement, { title: 'Test users', owner, due: '2026-11-24' });
  loseReply(403, 12);
  await days.advanceTo('2026-11-24T08:30:00Z');
  expect(days.site.host.faults.waiting(), 'Jira does not say yet').toBeGreaterThan(0);
  await days.advanceTo('2026-11-24T15:00:00Z');
  expect(days.site.host.faults.waiting()).toBe(0);
  expect(await lines()).toEqual(['2026-11-23 New: Test users', '2026-11-24 Due today: Test users']);
  await days.advanceTo('2026-11-25T15:00:00Z');
  expect((await lines()).length).toBe(2);
});
