/** The daily look, and the one as soon as somebody is back, while storage or Jira throttles, and when two are made at once. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { openGate, signatory } from '../site/gates';
import { accepted, giveTask, issueProperty } from '../site/site';
import { throttleAfter } from '../site/throttling';

const uwe = people.customerUser;
const manager = people.projectManager;
const minutes = 60_000;
const hour = 60 * minutes;
const days = gateDays();
const owner = { kind: 'person', accountId: uwe } as const;

beforeEach(async () => {
  await days.begin();
  // Nothing is told: the digest is no part of it.
  const criticalPeriods = [
    { name: 'Migration', from: '2026-11-24', to: '2027-02-20' },
    { name: 'Trial', from: '2027-02-21', to: '2027-05-20' },
  ];
  await days.agree({ calendar: { ...days.engagement.calendar, criticalPeriods } });
  await giveTask(days.site, days.engagement, { title: 'Send the list', owner, due: null });
  await openGate(days.site, days.engagement, { signatories: [signatory(uwe)], rule: { kind: 'all' } });
  await days.advanceTo('2026-11-24T07:30:00Z');
});

async function put(method: 'POST' | 'DELETE'): Promise<void> {
  const path = `/rest/servicedeskapi/request/${days.engagement.requestKey}/participant`;
  const body = JSON.stringify({ accountIds: [uwe] });
  const headers = { 'Content-Type': 'application/json' };
  await days.site.host.requestJira(people.projectAdministrator, { method, path, headers, body });
}
const setThere = (isThere: boolean) => put(isThere ? 'POST' : 'DELETE');

/** Everything that says whether Uwe is waited for in vain. */
async function said() {
  const { engagements, asks } = accepted(await days.site.team(manager, 'show-issue', {}));
  const [overview] = accepted(await days.site.plan(manager, 'show-project', {})).engagements;
  const property = (await issueProperty(days.site.host, 'HAR-1')) as Record<string, unknown>;
  return {
    absent: engagements[0]?.absent.map(({ accountId }) => accountId),
    isInVain: asks.task.shown.map((task) => task.isInVain ?? false),
    turns: asks.gate.shown.map(({ turn }) => turn),
    waitingOnTeam: [overview?.waitingOnTeam, property.waitingOnTeam],
    waitingOnCustomer: [overview?.waitingOnCustomer, property.waitingOnCustomer],
  };
}
const asIt = (isThere: boolean) => ({
  absent: isThere ? [] : [uwe],
  isInVain: [!isThere],
  turns: [isThere ? 'customer' : 'team'],
  waitingOnTeam: isThere ? [0, 0] : [2, 2],
  waitingOnCustomer: isThere ? [2, 2] : [0, 0],
});

/** Half an hour before a day's look, which the hour after it has. */
const nextDay = (date: Date) => days.advanceTo(date.toISOString());

/** Lets days pass on which Uwe is taken off the request and put on it in turn. @param disturb for the hour of the look @returns whether it did */
async function alternate(disturb: (day: number) => () => boolean, atMost: number, lag: number): Promise<number> {
  let isThere = true;
  for (let day = 0; day < atMost; day += 1) {
    const before = Date.parse('2026-11-25T07:30:00Z') + day * 24 * hour;
    await nextDay(new Date(before));
    isThere = !isThere;
    await setThere(isThere);
    const isDisturbed = disturb(day);
    await days.site.host.advance(1.5 * hour);
    days.site.host.faults.use({});
    await days.site.host.advance(lag);
    expect(await said()).toEqual(asIt(isThere));
    if (!isDisturbed()) return day;
  }
  return atMost;
}

describe('the daily look', () => {
  it('comes to the same where storage throttles from any second of its requests on', async () => {
    const day = await alternate((count) => throttleAfter(days.site, 2 * count), 60, 2 * hour);
    expect(day).toBeGreaterThan(10);
    expect(day).toBeLessThan(60);
  });

  it('comes to the same where Jira throttles from any of its requests on', async () => {
    const day = await alternate((through) => throttleAfter(days.site, through, 'jira'), 40, 4 * hour);
    expect(day).toBeGreaterThan(3);
    expect(day).toBeLessThan(40);
  });

  it('comes to the same where each is made twice, some of them at once', async () => {
    await alternate(
      () => {
        days.site.host.faults.use({ duplicates: 1, doubleSchedules: 1 });
        return () => true;
      },
      12,
      2 * hour,
    );
    const [task] = accepted(await days.site.team(manager, 'show-issue', {})).asks.task.shown;
    const { lines } = accepted(await days.site.team(manager, 'show-history', { taskId: task?.id ?? '' }));
    expect(lines.filter(({ what }) => what === 'owner-absent' || what === 'owner-back')).toHaveLength(12);
  });
});

describe('the look as soon as somebody is back', () => {
  const open = () => days.site.portal(uwe, 'show-request', {}, { requestKey: days.engagement.requestKey });

  /** Lets Uwe be away for a day, and open the request once he is back. @param day from 0 */
  async function comeBack(day: number, isDisturbed: () => void): Promise<void> {
    await nextDay(new Date(Date.parse('2026-11-25T07:30:00Z') + 2 * day * 24 * hour));
    await setThere(false);
    await days.site.host.advance(3 * hour);
    expect(await said()).toEqual(asIt(false));
    await setThere(true);
    accepted(await open());
    isDisturbed();
    await days.site.host.settle();
    days.site.host.faults.use({});
  }

  it.each(['storage', 'jira'] as const)(
    'comes to the same, the next day at the latest, where %s throttles',
    async (service) => {
      let isOver = false;
      let day = 0;
      for (; !isOver; day += 1) {
        let isThrottled = () => true;
        await comeBack(day, () => {
          isThrottled = throttleAfter(days.site, 2 * day, service);
        });
        isOver = !isThrottled();
        if (isOver) expect(await said()).toEqual(asIt(true));
        await days.site.host.advance(24 * hour);
        expect(await said()).toEqual(asIt(true));
      }
      expect(day).toBeGreaterThan(1);
    },
  );

  it('comes to the same where it is made twice, some of them at once', async () => {
    for (let day = 0; day < 6; day += 1) {
      await comeBack(day, () => days.site.host.faults.use({ duplicates: 1 }));
      expect(await said()).toEqual(asIt(true));
    }
  });
});
