import { describe, expect, it } from 'vitest';
import { withFormerZones } from '../../../../src/core/calendar/settle-calendar';
import { standardCalendar } from '../../../../src/core/calendar/standard';
import { deemedAfter } from '../../../../src/core/gate/deemed';
import type { Gate } from '../../../../src/core/gate/gate';
import { gateNextDue } from '../../../../src/core/gate/lapse/lapse';
import { silentUntil } from '../../../../src/core/gate/silent-until';
import * as g from '../given';
import { asked, berlin, first, notice, on, planned, rejected, silent, toldTo, twice } from './given';

describe('the period after which a deliverable counts as accepted', () => {
  it('is so many working days after the one on which the customer was asked, with a notice half-way and just before', () => {
    expect(planned(silent())).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
    expect(planned(silent({ deemedAfterDays: 3 }))).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });
  it('leaves out holidays and critical periods', () => {
    const holidays = [{ day: '2026-11-24', name: 'A holiday' }];
    expect(planned(silent(), on({ holidays }))).toEqual(['2026-11-26', '2026-11-30', '2026-12-01']);
    const criticalPeriods = [{ name: 'Close', from: '2026-11-27', to: '2026-12-04' }];
    expect(planned(silent(), on({ criticalPeriods }))).toEqual(['2026-11-25', '2026-12-07', '2026-12-08']);
  });
  it('lasts at least until it is due, with the last notice just before that', () => {
    expect(planned(silent({ due: '2026-12-14' }))).toEqual(['2026-11-25', '2026-12-11', '2026-12-14']);
    expect(planned(silent({ due: '2026-11-25' }))).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
  });
  it('begins on the customer’s day', () => {
    const evening = silent({ state: { name: 'open', since: '2026-11-23T23:30:00.000Z' } });
    expect(deemedAfter(evening, berlin, asked)).toBe('2026-12-01');
    expect(deemedAfter(evening, standardCalendar('America/New_York'), asked)).toBe('2026-11-30');
  });
  it('is said to have ended on its last day, however late the app says so, and for no other gate', () => {
    const ended = (since: string, calendar = berlin) => {
      const gate = toldTo([twice], { openedAt: '2026-11-23T09:00:00.000Z' });
      return silentUntil({ ...gate, state: { name: 'satisfied', since, how: 'deemed' } }, calendar);
    };
    expect(ended('2026-12-01T05:00:00.000Z')).toBe('2026-11-30');
    expect(ended('2026-12-03T05:00:00.000Z')).toBe('2026-11-30');
    const holidays = [{ day: '2026-11-24', name: 'Added later' }];
    expect(ended('2026-12-01T05:00:00.000Z', on({ holidays }))).toBe('2026-11-30');
    expect(silentUntil(toldTo([twice]), berlin)).toBeNull();
    expect(silentUntil(silent({ state: { name: 'satisfied', since: g.at, how: 'signed' } }), berlin)).toBeNull();
  });
  it('begins anew when a decision is taken back', () => {
    const again = silent({ state: { name: 'open', since: '2026-12-07T09:00:00.000Z' } });
    expect(deemedAfter(again, berlin, asked)).toBe('2026-12-14');
  });
  it('ends on a day that there is, where the customer’s zone leaves one out', () => {
    const apia = on({ timeZone: 'Pacific/Apia' });
    const state = { name: 'open', since: '2011-12-23T20:00:00.000Z' } as const;
    expect(planned(silent({ state }), apia).slice(0, 2)).toEqual(['2011-12-27', '2011-12-29']);
    // The 29th is followed by the 31st there.
    const told = toldTo([[notice('2011-12-27', '2011-12-30'), notice('2011-12-29', '2011-12-30')]], { state });
    expect(gateNextDue(told, apia, Date.parse(g.at))).toBe('2011-12-30T10:00:00.000Z');
  });
  it('is never shortened by a move to another time zone, also over the date line', () => {
    const [apia, pago] = ['Pacific/Apia', 'Pacific/Pago_Pago'];
    const at = '2026-11-24T00:30:00.000Z';
    const told = toldTo([twice], { state: { name: 'open', since: '2026-11-22T20:00:00.000Z' } });
    const ends = (timeZone: string, former?: string) => {
      const before = on({ timeZone: former ?? timeZone });
      const calendar = former ? withFormerZones(before, on({ timeZone }), at) : before;
      return gateNextDue(told, calendar, Date.parse(at)) ?? '';
    };
    for (const [from, to] of [
      [apia, pago],
      [pago, apia],
      ['Europe/Berlin', 'Asia/Tokyo'],
      ['Asia/Tokyo', 'Europe/Berlin'],
    ] as const) {
      expect(ends(to, from) >= ends(from)).toBe(true);
      expect(ends(to, from) >= ends(to)).toBe(true);
    }
    // Nothing of before the gate was asked counts, and nothing is kept twice.
    const early = withFormerZones(on({ timeZone: apia }), on({ timeZone: pago }), '2026-11-01T00:00:00.000Z');
    expect(gateNextDue(told, early, Date.parse(at))).toBe(ends(pago));
    const back = withFormerZones(withFormerZones(early, on({ timeZone: apia }), at), on({ timeZone: pago }), at);
    expect(back.formerZones).toEqual([
      { timeZone: pago, until: at },
      { timeZone: apia, until: at },
    ]);
  });
  it('ends at some time even where the customer never works', () => {
    const holidays = Array.from({ length: 200 }, (_, index) => ({
      day: new Date(Date.parse('2026-11-23') + index * 86_400_000).toISOString().slice(0, 10),
      name: '',
    }));
    expect(deemedAfter(silent(), on({ holidays }), asked)).toBe('2027-06-17');
    const [one = '', two = '', last = ''] = planned(silent(), on({ workingDays: [] as never }));
    expect(one !== null && two !== null && last !== null && one < two && two < last).toBe(true);
  });
  it.each([
    ['nothing was agreed', { deemedAfterDays: null }],
    ['somebody has rejected it', { standing: rejected }],
    ['it is a draft', { state: { name: 'draft', since: g.at } }],
    ['it is decided', { state: { name: 'rejected', since: g.at } }],
  ] as [string, Partial<Gate>][])('is none where %s', (_, changes) => {
    expect(planned(silent(changes))).toEqual([null]);
    expect(gateNextDue(silent(changes), berlin, Date.parse(g.at))).toBeNull();
  });
});

describe('the last day for a decision', () => {
  it('is put off day by day while a notice is late, so that none names a day that is over', () => {
    expect(deemedAfter(silent(), berlin, '2026-11-25')).toBe('2026-11-30');
    expect(deemedAfter(silent(), berlin, '2026-11-26')).toBe('2026-12-01');
    expect(deemedAfter(silent(), berlin, '2026-12-09')).toBe('2026-12-14');
    expect(deemedAfter(toldTo([[first]]), berlin, '2026-11-27')).toBe('2026-11-30');
    expect(deemedAfter(toldTo([[first]]), berlin, '2026-12-09')).toBe('2026-12-11');
  });
  it('waits for everybody who is to decide, and for nobody who has', () => {
    expect(deemedAfter(toldTo([twice, []]), berlin, '2026-12-09')).toBe('2026-12-14');
    const [one, other] = toldTo([twice, []]).standing;
    const decided = g.standing([null, 'accepted'])[1]?.decided ?? null;
    const standing = [one, other].flatMap((each, index) =>
      each ? { ...each, decided: index === 1 ? decided : null } : [],
    );
    expect(deemedAfter(silent({ standing }), berlin, '2026-11-28')).toBe('2026-11-30');
  });
  it('is never before a day that somebody was told, whatever becomes of the calendar', () => {
    const closed = on({ criticalPeriods: [{ name: 'Close', from: '2026-11-26', to: '2026-12-04' }] });
    const told = toldTo([[notice('2026-11-25', '2026-12-09')]]);
    expect(deemedAfter(told, closed, '2026-11-25')).toBe('2026-12-09');
    expect(deemedAfter(told, berlin, '2026-11-25')).toBe('2026-12-09');
    expect(deemedAfter(toldTo([twice]), on({ holidays: [{ day: '2026-11-30', name: '' }] }), asked)).toBe('2026-12-01');
  });
  it('is no day that is over, where silence could not count yet although all have been told', () => {
    const told = toldTo([twice]);
    expect(deemedAfter(told, berlin, '2026-11-30')).toBe('2026-11-30');
    expect(deemedAfter(told, berlin, '2026-12-09')).toBe('2026-12-09');
  });
  it('is none while somebody who is to decide can’t be reached', () => {
    const [one, other] = toldTo([twice, twice]).standing;
    const standing = [one, { ...other, unreachable: 'closed' as const }].flatMap((each) =>
      each?.accountId ? (each as Gate['standing'][number]) : [],
    );
    expect(deemedAfter(silent({ standing }), berlin, '2026-11-28')).toBeNull();
  });
});
