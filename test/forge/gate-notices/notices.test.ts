/** The notices before silence counts: known to have reached everybody who is to decide, or nothing counts. */
import { describe, expect, it } from 'vitest';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { stored } from '../rough-gates/records';
import { draftGate, gateTerms, openGate, signatory, toSofia } from '../site/gates';
import { agreed, both, fullNotice, noticeDays, sofia, uwe } from './given';

const { days, standingOf } = noticeDays();
const { begin, agree, advanceTo, shown, lines, history, mute } = days;

describe('silence', () => {
  it('counts for nobody whose notice was cut off a long digest', async () => {
    await begin(agreed);
    const gates = [];
    for (let number = 1; number <= 34; number++) {
      const issueKey = `HAR-${1 + (number % 4)}`;
      gates.push(
        await openGate(days.site, days.engagement, toSofia({ title: `Part ${number}`, lapse: 'deem' }), issueKey),
      );
    }
    const named = async (title: string) =>
      (await lines()).filter((line) => line.includes(fullNotice) && line.endsWith(`: ${title}`));
    await advanceTo('2026-11-25T12:00:00Z');
    const unnamed = [];
    for (const { id } of gates) {
      const found = stored(days.site, 'gate', id);
      const told = found?.standing[0]?.notices ?? [];
      expect((await named(found?.title ?? '')).length).toBe(told.length);
      if (told.length === 0) unnamed.push(id);
    }
    expect(unnamed).toHaveLength(4);
    await advanceTo('2026-12-09T12:00:00Z');
    for (const { id } of gates) {
      const found = stored(days.site, 'gate', id);
      const told = await named(found?.title ?? '');
      expect(found?.state).toMatchObject({ name: 'satisfied', how: 'deemed' });
      expect(new Set(told.map((line) => line.slice(0, 10))).size).toBeGreaterThanOrEqual(2);
      expect(found?.standing[0]?.notices?.map(({ on }) => on)).toEqual(
        told.slice(0, 3).map((line) => line.slice(0, 10)),
      );
    }
  });

  it('counts for nobody while no digest is taken, however much happens in between', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-25T05:00:00Z');
    mute(true, 404);
    await advanceTo('2026-11-25T12:00:00Z');
    for (let turn = 0; turn < 14; turn++) await agree({ name: `Northwind ${turn}` });
    await advanceTo('2026-12-14T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'open', isSilenceHalted: false });
    expect((await standingOf(gate)).get(sofia)?.notices).toBeUndefined();
    expect(await history(gate)).toEqual(['2026-11-23 gate-drafted', '2026-11-23 gate-opened']);
  });

  it('does not count for a closed account, which the team sees', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await advanceTo('2026-11-27T05:00:00Z');
    days.site.host.jira.closeAccount(uwe);
    await advanceTo('2026-12-14T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'open', isSilenceHalted: true });
    expect((await standingOf(gate)).get(uwe)).toMatchObject({ unreachable: 'closed' });
  });

  it('does not count before the day that was named, where the calendar now says an earlier one', async () => {
    const calendar = standardCalendar('Europe/Berlin');
    const criticalPeriods = [{ name: 'Close', from: '2026-12-01', to: '2026-12-11' }];
    await begin({ deemed: { workingDays: 6 }, calendar: { ...calendar, criticalPeriods } });
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-30T12:00:00Z');
    expect((await lines()).at(-1)).toContain('after Monday, December 14, 2026');
    await agree({ calendar });
    expect((await shown(gate)).deemedAfter).toBe('2026-12-14');
    await advanceTo('2026-12-14T22:30:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-12-15T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'satisfied', how: 'deemed' });
  });

  it('does not count before the day in a digest that may be on the request without our knowing', async () => {
    const calendar = standardCalendar('Europe/Berlin');
    await begin({ ...agreed, calendar });
    const { faults } = days.site.host;
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-28T12:00:00Z');
    // A holiday that was forgotten makes the last day Tuesday, which Monday's digest says.
    await agree({ calendar: { ...calendar, holidays: [{ day: '2026-11-26', name: 'A holiday' }] } });
    faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'lost-response' } });
    faults.next({ service: 'jira', match: /GET .*\/comment/, times: 12, fault: { kind: 'error', status: 503 } });
    await advanceTo('2026-11-30T12:00:00Z');
    expect((await lines()).at(-1)).toContain('after Tuesday, December 1, 2026');
    await agree({ calendar });
    await advanceTo('2026-12-01T04:00:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-12-03T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'satisfied', how: 'deemed' });
    expect((await history(gate)).at(-1)).toBe('2026-12-01 gate-deemed');
  });

  it('can’t count where people sign one after another', async () => {
    await begin(agreed);
    const sequence = gateTerms({
      lapse: 'deem',
      order: 'sequence',
      signatories: [signatory(sofia), signatory(uwe, 2)],
    });
    await expect(draftGate(days.site, days.engagement, sequence)).rejects.toThrow('deemed-in-sequence');
  });
});
