/** Somebody who is not on the engagement's request, and sees it all the same: by an organization, or because Jira is late. */
import { beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { accepted, giveTask } from '../site/site';

const uwe = people.customerUser;
const days = gateDays();

const participant = (method: 'POST' | 'DELETE') =>
  days.site.host.requestJira(people.projectAdministrator, {
    method,
    path: `/rest/servicedeskapi/request/${days.engagement.requestKey}/participant`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountIds: [uwe] }),
  });

const open = async () =>
  accepted(await days.site.portal(uwe, 'show-request', {}, { requestKey: days.engagement.requestKey }));

async function absentNow(): Promise<readonly string[]> {
  const [only] = accepted(await days.site.plan(people.projectManager, 'show-project', {})).engagements;
  return only?.engagement.absent.map(({ accountId }) => accountId) ?? [];
}

/** Jira lets him see the request, and does not count him among those who are mailed about it. */
const hideFromParticipants = (status: number) =>
  days.site.host.faults.next({
    service: 'jira',
    match: /GET .*participant/,
    times: 99_999,
    fault: { kind: 'error', status },
  });

beforeEach(async () => {
  await days.begin();
  await giveTask(days.site, days.engagement, { title: 'Send the list', owner: { kind: 'person', accountId: uwe } });
  await days.advanceTo('2026-11-24T12:00:00Z');
  await participant('DELETE');
  await days.advanceTo('2026-11-25T12:00:00Z');
  expect(await absentNow()).toEqual([uwe]);
  await participant('POST');
});

it('has the app look again once an hour, however often they open it', async () => {
  hideFromParticipants(403);
  let calls = 0;
  days.afterJira = async () => {
    calls += 1;
  };
  await open();
  await days.site.host.settle();
  const one = calls;
  await Promise.all(Array.from({ length: 20 }, open));
  await days.site.host.settle();
  // Each screen takes two calls of Jira: no look is among them.
  expect(calls - one).toBeLessThanOrEqual(20 * 2);
  await days.site.host.advance(60 * 60_000);
  const before = calls;
  await open();
  await days.site.host.settle();
  expect(calls - before).toBe(one);
});

it('by an organization can take part for a week from then on', async () => {
  days.conceal(uwe);
  await open();
  await days.site.host.settle();
  expect(await absentNow()).toEqual([]);
  await days.advanceTo('2026-12-01T12:00:00Z');
  expect(await absentNow()).toEqual([]);
  await open();
  await days.advanceTo('2026-12-08T07:30:00Z');
  expect(await absentNow()).toEqual([]);
  await days.advanceTo('2026-12-09T12:00:00Z');
  expect(await absentNow()).toEqual([uwe]);
});

it('and was put back on it meanwhile is absent again as soon as they are taken off', async () => {
  await open();
  await days.site.host.settle();
  expect(await absentNow()).toEqual([]);
  await days.advanceTo('2026-11-26T12:00:00Z');
  await participant('DELETE');
  await days.advanceTo('2026-11-27T12:00:00Z');
  expect(await absentNow()).toEqual([uwe]);
});
