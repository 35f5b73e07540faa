import { describe, expect, it } from 'vitest';
import type { Unreachable } from '../../../../src/contract/gate/notice';
import { withFormerZones } from '../../../../src/core/calendar/settle-calendar';
import { deemedAfter, hadBy, silenceOf } from '../../../../src/core/gate/deemed';
import { evolveGate } from '../../../../src/core/gate/evolve';
import type { Gate } from '../../../../src/core/gate/gate';
import { noticeTold } from '../../../../src/core/gate/lapse/notice';
import { reachNoted, untoldNoted } from '../../../../src/core/gate/lapse/reach';
import { dayToTell } from '../../../../src/core/gate/told/day-to-tell';
import * as g from '../given';
import { ann, ben, berlin, by, first, notice, on, silent, toldTo, twice } from './given';

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
