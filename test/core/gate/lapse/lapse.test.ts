import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { Notice, Unreachable } from '../../../../src/contract/gate/notice';
import { withFormerZones } from '../../../../src/core/calendar/former-zones';
import { standardCalendar } from '../../../../src/core/calendar/standard';
import {
  dayToTell,
  deemedAfter,
  hadBy,
  lastDayAsTold,
  noticeDays,
  silenceOf,
  silentUntil,
} from '../../../../src/core/gate/deemed';
import { evolveGate } from '../../../../src/core/gate/evolve';
import type { Gate } from '../../../../src/core/gate/gate';
import { gateDueEvent, gateNextCheck, gateNextDue } from '../../../../src/core/gate/lapse/lapse';
import { noticeTold, reachNoted, untoldNoted } from '../../../../src/core/gate/lapse/notice';
import * as g from '../given';

const [ann, ben] = ['customer-0', 'customer-1'];
const berlin = standardCalendar('Europe/Berlin');
const asked = '2026-11-23';
const by = { actor: 'app', at: '2026-11-25T09:00:00.000Z' };
/** Asked on Monday, 23 November 2026. */
const silent = (changes: Partial<Gate> = {}): Gate =>
  g.gateWith({ lapse: 'deem', deemedAfterDays: 5, due: null, standing: g.standing([null]), ...changes });
const on = (calendar: Partial<WorkingCalendar>): WorkingCalendar => ({ ...berlin, ...calendar });
const notice = (day: string, lastDay = '2026-11-30'): Notice => ({ on: day, lastDay });
/** The gate of those who have had these notices, in the order of who is to sign. */
const toldTo = (all: readonly (readonly Notice[])[], changes: Partial<Gate> = {}): Gate => {
  const standing = g.standing(all.map(() => null)).map((each, index) => {
    const notices = all[index] ?? [];
    return notices.length > 0 ? { ...each, notices } : each;
  });
  return silent({ standing, ...changes });
};
/** Told half-way, on Wednesday, and just before the end, on Friday. */
const [first, second] = [notice('2026-11-25'), notice('2026-11-27')];
const twice = [first, second];
function planned(gate: Gate, calendar = berlin): (string | null)[] {
  const silence = silenceOf(gate);
  if (silence === null) return [null];
  const last = lastDayAsTold(silence, gate.due, calendar);
  return [...noticeDays(silence, last, calendar), deemedAfter(gate, calendar, asked)];
}
const rejected = g.standing(['rejected', null]);

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

describe('the day that somebody is told', () => {
  const told = (gate: Gate, index: number, today: string, calendar = berlin) => {
    const silence = silenceOf(gate);
    if (!silence) throw new Error('Silence counts here');
    return dayToTell(silence, hadBy(gate.standing[index] ?? {}), gate.due, calendar, today);
  };
  it('is said half-way, and just before, and each day until it is known to have reached them', () => {
    expect(told(silent(), 0, '2026-11-24')).toBeNull();
    expect(told(silent(), 0, '2026-11-25')).toBe('2026-11-30');
    expect(told(silent(), 0, '2026-11-26')).toBe('2026-12-01');
    expect(told(silent(), 0, '2026-11-27')).toBe('2026-12-02');
    expect(told(toldTo([[first]]), 0, '2026-11-26')).toBeNull();
    expect(told(toldTo([[first]]), 0, '2026-11-27')).toBe('2026-11-30');
    expect(told(toldTo([[first]]), 0, '2026-12-09')).toBe('2026-12-11');
    expect(told(toldTo([twice]), 0, '2026-11-28')).toBeNull();
  });
  it('is said anew where it has become later, as long as it is to come', () => {
    const late = toldTo([twice, [notice('2026-12-01', '2026-12-04')]]);
    expect(told(late, 0, '2026-12-02')).toBe('2026-12-04');
    expect(told(toldTo([twice]), 0, '2026-11-30', on({ holidays: [{ day: '2026-11-30', name: '' }] }))).toBe(
      '2026-12-01',
    );
    expect(told(toldTo([twice]), 0, '2026-12-01', on({ holidays: [{ day: '2026-11-30', name: '' }] }))).toBeNull();
  });
});

describe('when a gate needs something that nobody does', () => {
  const next = (gate: Gate, now = g.at) => gateNextDue(gate, berlin, Date.parse(now));
  it('is after the last day, and each day after it until all have had their notices', () => {
    expect(next(silent())).toBe('2026-11-30T23:00:00.000Z');
    expect(next(silent(), '2026-11-30T23:00:00.000Z')).toBe('2026-12-01T23:00:00.000Z');
    expect(next(toldTo([[first]]), '2026-12-05T12:00:00.000Z')).toBe('2026-12-05T23:00:00.000Z');
    expect(next(toldTo([twice]), '2026-12-05T12:00:00.000Z')).toBe('2026-11-30T23:00:00.000Z');
  });
  it('is each day while somebody can’t be reached', () => {
    const standing = g.standing([null]).map((each) => ({ ...each, unreachable: 'closed' as const }));
    expect(next(silent({ standing }), '2026-11-24T12:00:00.000Z')).toBe('2026-11-24T23:00:00.000Z');
  });
  it('is the next day where it was to count as accepted and could not be compared', () => {
    const now = Date.parse('2026-11-30T23:00:00.000Z');
    expect(gateNextDue(toldTo([twice]), berlin, now, { isPutOff: true })).toBe('2026-12-01T23:00:00.000Z');
  });
  it('is after the due day where it expires then, or where its issue is to say that it is overdue', () => {
    const due = { due: '2026-12-04' };
    expect(next(g.gateWith({ ...due, lapse: 'expire' }))).toBe('2026-12-04T23:00:00.000Z');
    const waiting = g.gateWith({ ...due, lapse: 'wait' });
    expect(next(waiting)).toBe('2026-12-04T23:00:00.000Z');
    expect(next({ ...waiting, isNotedOverdue: true })).toBeNull();
    expect(next({ ...waiting, subject: { kind: 'version', versionId: '1' } })).toBeNull();
    expect(next({ ...waiting, state: { name: 'draft', since: g.at } })).toBeNull();
    expect(next(g.gateWith({ due: null, lapse: 'wait' }))).toBeNull();
    // Whatever comes first.
    const deemed = toldTo([[first]], { due: '2026-11-25' });
    expect(next(deemed)).toBe('2026-11-25T23:00:00.000Z');
    expect(next({ ...deemed, isNotedOverdue: true })).toBe('2026-11-30T23:00:00.000Z');
    expect(next(g.gateWith({ due: null, lapse: 'expire' }))).toBeNull();
  });
});

it('compares a gate with Jira at once that is open again because a rejection was taken back, and no other', () => {
  const gate = g.gateWith({ due: '2026-12-04', lapse: 'wait' });
  const rejected = { ...gate, state: { name: 'rejected', since: g.at } } as const;
  const dueDayOver = '2026-12-04T23:00:00.000Z';
  const after = (now: Gate, before: Gate) => gateNextDue(now, berlin, Date.parse(g.at), { before });
  expect(after(gate, rejected)).toBe(gate.state.since);
  expect(after({ ...gate, round: gate.round + 1 }, rejected)).toBe(dueDayOver);
  expect(after(gate, gate)).toBe(dueDayOver);
  expect(after(rejected, gate)).toBeNull();
});

describe('a notice that was given', () => {
  const since = Date.parse(g.at) / 1000;
  const given = (changes = {}) => ({ askId: 'g', to: ann, since, lastDay: '2026-11-30', ...changes });
  const noted = (
    gate: Gate,
    notices: readonly ReturnType<typeof given>[],
    day = '2026-11-25',
    away = new Map<string, Unreachable>(),
    today = day,
    calendar = berlin,
  ) => noticeTold(gate, notices, { on: day, today, calendar }, away, by);
  const two = toldTo([[], []]);
  it('is noted with everybody whom it reached', () => {
    const event = noted(two, [given(), given({ to: ben })]);
    expect(event).toMatchObject({ on: '2026-11-25', told: [{ to: ann }, { to: ben }] });
    const after = event && evolveGate(two, event);
    expect(after?.standing.map(({ notices }) => notices)).toEqual([[first], [first]]);
    expect(after && noted(after, [given(), given({ to: ben })])).toBeUndefined();
  });
  it.each<[string, Gate, ReturnType<typeof given>, string?]>([
    ['to somebody who has decided', silent({ standing: g.standing(['accepted', null]) }), given()],
    ['to somebody who is not to sign', two, given({ to: 'stranger' })],
    ['of an earlier asking', two, given({ since: since - 1 })],
    ['of a gate that is not open any more', silent({ state: { name: 'expired', since: g.at } }), given()],
    ['that is known only when its day is over', two, given(), '2026-11-30'],
    ['on the day of the last', toldTo([[first]]), given()],
  ])('is not noted: %s', (_, gate, told, day) => {
    expect(noted(gate, [told], day)).toBeUndefined();
  });
  it('is not noted so late that its day is over: a digest may have named a later one meanwhile', () => {
    expect(noted(two, [given()], '2026-11-25', new Map(), '2026-11-29')).toBeDefined();
    expect(noted(two, [given()], '2026-11-25', new Map(), '2026-11-30')).toBeUndefined();
  });
  it('is no further notice where it is noted after that of a later day, and still names its day', () => {
    const known = toldTo([twice]);
    const late = given({ lastDay: '2026-12-04' });
    const event = noted(known, [late], '2026-11-26');
    const after = event && evolveGate(known, event);
    expect(after?.standing[0]?.notices).toEqual([first, notice('2026-11-27', '2026-12-04')]);
    expect(after && noted(after, [late], '2026-11-26')).toBeUndefined();
  });
  it('is no further notice on the next day, where the time zone has changed between: hours may lie between the two', () => {
    const at = '2026-11-26T06:00:00.000Z';
    const moved = withFormerZones(on({ timeZone: 'Pacific/Honolulu' }), on({ timeZone: 'Pacific/Kiritimati' }), at);
    const known = toldTo([[first]]);
    const noteOn = (day: string, lastDay: string, calendar: typeof moved) => {
      const event = noted(known, [given({ lastDay })], day, new Map(), day, calendar);
      return event && evolveGate(known, event).standing[0]?.notices?.length;
    };
    expect(noteOn('2026-11-26', '2026-11-30', berlin)).toBe(2);
    expect(noteOn('2026-11-26', '2026-11-30', moved)).toBeUndefined();
    expect(noteOn('2026-11-26', '2026-12-04', moved)).toBe(1);
    expect(noteOn('2026-11-27', '2026-11-30', moved)).toBe(2);
    const long = withFormerZones(on({ timeZone: 'Pacific/Honolulu' }), berlin, '2026-11-01T00:00:00.000Z');
    expect(noteOn('2026-11-26', '2026-11-30', long)).toBe(2);
  });
  it('of an earlier day does not make those forget a later one who have been told it', () => {
    const known = toldTo([[...twice, notice('2026-11-28', '2026-12-09')]]);
    const event = noted(known, [given({ lastDay: '2026-12-01' })], '2026-11-29');
    expect(event && deemedAfter(evolveGate(known, event), berlin, '2026-11-29')).toBe('2026-12-09');
  });
  it('of before a decision was taken back is not noted, though others had still to decide', () => {
    const takenBackAt = '2026-11-25T12:00:00.000Z';
    const [one, other] = two.standing;
    if (!one || !other) throw new Error('Two are to sign');
    const again = silent({ standing: [{ ...one, takenBackAt, takenBack: 1 }, other] });
    expect(noted(again, [given({ to: ben })], '2026-11-26')).toBeUndefined();
    expect(deemedAfter(again, berlin, '2026-11-26')).toBe('2026-12-02');
  });
  it('is not noted of somebody whom nothing reaches, and all that they had is void', () => {
    const away = new Map([[ann, 'mails-off' as const]]);
    expect(noted(two, [given(), given({ to: ben })], '2026-11-25', away)).toMatchObject({ told: [{ to: ben }] });
    const told = toldTo([[first], [first]]);
    const event = reachNoted(told, away, by);
    const halted = event && evolveGate(told, event);
    expect(halted?.standing.map(({ notices, unreachable }) => [notices?.length, unreachable])).toEqual([
      [undefined, 'mails-off'],
      [1, undefined],
    ]);
    expect(halted && reachNoted(halted, away, by)).toBeUndefined();
    expect(halted && reachNoted(halted, new Map(), by)).toMatchObject({ unreachable: [] });
  });
  it('of before somebody could not be reached is not noted once they can be: they are told anew', () => {
    const noteReach = (gate: Gate, away: Map<string, Unreachable>, at: string): Gate => {
      const event = reachNoted(gate, away, { actor: 'app', at });
      return event ? evolveGate(gate, event) : gate;
    };
    const out = noteReach(two, new Map([[ann, 'mails-off' as const]]), '2026-11-26T09:00:00.000Z');
    const late = (gate: Gate, day: string) => noted(gate, [given()], day, new Map(), '2026-11-28');
    expect(late(out, '2026-11-25')).toBeUndefined();
    const back = noteReach(out, new Map(), '2026-11-27T09:00:00.000Z');
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) expect(late(back, day)).toBeUndefined();
    expect(late(back, '2026-11-28')).toMatchObject({ told: [{ to: ann }] });
    // The others have been told.
    expect(noted(back, [given({ to: ben })], '2026-11-25')).toMatchObject({ told: [{ to: ben }] });
  });
  it('is kept with the first two and the newest, however many there are', () => {
    let kept = silent();
    const days = Array.from({ length: 40 }, (_, week) =>
      new Date(Date.parse('2026-12-03') + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    for (const day of days)
      kept = evolveGate(kept, { ...by, what: 'notice-told', on: day, told: [{ to: ann, lastDay: '2028-01-01' }] });
    expect(kept.standing[0]?.notices?.map((each) => each.on)).toEqual([days[0], days[1], days.at(-1)]);
  });
});

describe('what happens to a gate by itself', () => {
  const come = (gate: Gate, now: string, away = new Map<string, Unreachable>()) =>
    gateDueEvent(gate, berlin, Date.parse(now), away, { actor: 'app', at: now })?.what;
  it('is acceptance only after the last day, and two notices that have reached everybody', () => {
    expect(come(toldTo([twice]), '2026-11-30T22:59:59.999Z')).toBeUndefined();
    expect(come(toldTo([twice]), '2026-11-30T23:00:00.000Z')).toBe('gate-deemed');
    for (const gate of [silent(), toldTo([[first]]), toldTo([twice, [first]]), toldTo([twice, []])]) {
      expect(come(gate, '2027-01-01T00:00:00.000Z')).toBeUndefined();
    }
  });
  it('is not acceptance before the day that was told last, whatever the calendar says', () => {
    const told = toldTo([[first, notice('2026-11-27', '2026-12-04')]]);
    expect(come(told, '2026-12-04T22:59:59.999Z')).toBeUndefined();
    expect(come(told, '2026-12-04T23:00:00.000Z')).toBe('gate-deemed');
  });
  it('is a note of who can’t be reached, in place of acceptance', () => {
    const away = new Map([[ann, 'closed' as const]]);
    expect(come(toldTo([twice]), '2026-11-30T23:00:00.000Z', away)).toBe('reach-noted');
    const halted = toldTo([twice]).standing.map((each) => ({ ...each, unreachable: 'closed' as const }));
    expect(come(silent({ standing: halted }), '2026-12-07T23:00:00.000Z', away)).toBeUndefined();
    expect(come(silent({ standing: halted }), '2026-12-07T23:00:00.000Z')).toBe('reach-noted');
  });
  it('is never acceptance of what somebody has rejected, or of what is not asked', () => {
    const against = toldTo([twice, twice]).standing.map((each, index) => ({
      ...each,
      decided: rejected[index]?.decided ?? null,
    }));
    expect(come(silent({ standing: against }), '2027-01-01T00:00:00.000Z')).toBeUndefined();
    expect(
      come(toldTo([twice], { state: { name: 'expired', since: g.at } }), '2027-01-01T00:00:00.000Z'),
    ).toBeUndefined();
  });
  it('is its end where it expires', () => {
    const expiring = g.gateWith({ lapse: 'expire', due: '2026-12-04' });
    expect(come(expiring, '2026-12-04T22:59:59.999Z')).toBeUndefined();
    expect(come(expiring, '2026-12-04T23:00:00.000Z')).toBe('gate-expired');
  });
});

describe('the next look at a gate', () => {
  const now = Date.parse(g.at);
  const tomorrow = '2026-11-24T09:00:00.000Z';
  it('is a day from now while it is open, also where nothing is ever due', () => {
    const gate = g.gateWith({ due: null, lapse: 'wait' });
    expect(gateNextDue(gate, berlin, now)).toBeNull();
    expect(gateNextCheck(gate, berlin, now)).toBe(tomorrow);
    expect(gateNextCheck(silent(), berlin, now)).toBe(tomorrow);
  });
  it('is earlier where something is due earlier', () => {
    expect(gateNextCheck(g.gateWith({ due: asked, lapse: 'expire' }), berlin, now)).toBe('2026-11-23T23:00:00.000Z');
  });
  it('is none once it is decided', () => {
    const signed = g.gateWith({ state: { name: 'satisfied', since: g.at, how: 'signed' } });
    expect(gateNextCheck(signed, berlin, now)).toBeNull();
  });
});

describe('what an engagement knows of who is told nothing', () => {
  const customer = (accountId: string) => ({ accountId, kind: 'external', roles: ['user'], isPrimary: false }) as const;
  const known = { customers: [customer(ann), customer(ben)] };
  const gate = silent({ standing: g.standing([null, null]) });
  const unreachable = (engagement: Parameters<typeof untoldNoted>[2], of: Gate = gate, people = [ann, ben]) => {
    const event = untoldNoted(of, people, engagement, by);
    return event?.what === 'reach-noted' ? event.unreachable : undefined;
  };
  const noted = (why: Unreachable): Gate =>
    evolveGate(gate, { ...by, what: 'reach-noted', unreachable: [{ accountId: ann, why }] });

  it('is noted with a gate where silence counts, whatever the reason', () => {
    expect(unreachable(known)).toBeUndefined();
    expect(unreachable({ ...known, mailsOff: [ann] })).toEqual([{ accountId: ann, why: 'mails-off' }]);
    expect(unreachable({ ...known, absent: [{ accountId: ben, why: 'closed' }] })).toEqual([
      { accountId: ben, why: 'closed' },
    ]);
    expect(unreachable({ customers: [customer(ben)] })).toEqual([{ accountId: ann, why: 'off-request' }]);
    expect(unreachable({ ...known, mailsOff: [ann] }, { ...gate, deemedAfterDays: null })).toBeUndefined();
    expect(unreachable({ ...known, mailsOff: [ann] }, gate, [ben])).toBeUndefined();
  });
  it('ends that mails are off, and nothing that was found otherwise', () => {
    expect(unreachable(known, noted('mails-off'))).toEqual([]);
    for (const why of ['closed', 'off-request', 'on-team', 'unseen'] as const) {
      expect(unreachable(known, noted(why))).toBeUndefined();
      expect(unreachable({ ...known, mailsOff: [ann] }, noted(why))).toBeUndefined();
    }
  });
});
