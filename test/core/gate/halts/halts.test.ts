import { expect, it } from 'vitest';
import type { Unreachable } from '../../../../src/contract/gate/notice';
import { standardCalendar } from '../../../../src/core/calendar/standard';
import { deemedAfter, lastDayAsTold, silenceOf } from '../../../../src/core/gate/deemed';
import { evolveGate } from '../../../../src/core/gate/evolve';
import type { Gate } from '../../../../src/core/gate/gate';
import { haltFor } from '../../../../src/core/gate/halts/halt-for';
import { mostHalts } from '../../../../src/core/gate/halts/halts';
import { verifyGate } from '../../../../src/core/gate/verify/verify';
import * as g from '../given';

const { ann, ben, person } = g;
const berlin = standardCalendar('Europe/Berlin');
/** Asked on Monday, 23 November 2026. */
const asked = g.opened(g.drafted({ signatories: [person(ann), person(ben)], lapse: 'deem' }));
const on = (day: string, time = '09:00') => `2026-${day}T${time}:00.000Z`;
const away = (at: string, people: readonly string[]) => ({
  actor: 'app',
  at,
  what: 'reach-noted' as const,
  unreachable: people.map((accountId) => ({ accountId, why: 'mails-off' as const })),
});
const after = (gate: Gate, ...events: ReturnType<typeof away>[]): Gate => events.reduce(evolveGate, gate);
const periodOf = (gate: Gate) => {
  const silence = silenceOf(gate);
  return silence && lastDayAsTold(silence, null, berlin);
};

it('leaves out each working day of a halt, also the days on which it began and ended', () => {
  expect(periodOf(asked.gate)).toBe('2026-11-30');
  const halted = after(asked.gate, away(on('11-25'), [ann]));
  expect(deemedAfter(halted, berlin, '2026-11-25')).toBeNull();
  expect(periodOf(after(halted, away(on('11-30'), [])))).toBe('2026-12-04');
  // One halt, whoever it is for.
  const both = after(halted, away(on('11-26'), [ann, ben]), away(on('11-27'), [ben]), away(on('11-30'), []));
  expect(both.halts).toEqual([{ from: on('11-25'), to: on('11-30') }]);
});

it('tells a day on the day of return that holds on the next', () => {
  const back = after(asked.gate, away(on('11-25'), [ann]), away(on('12-14', '06:00'), []));
  const day = deemedAfter(back, berlin, '2026-12-14');
  expect(day).toBe(deemedAfter(back, berlin, '2026-12-15'));
});

it('keeps a few halts, and makes one of those between which the least time lies', () => {
  const days = ['11-24', '11-25', '11-27'];
  expect(days.length).toBe(mostHalts + 1);
  const often = after(asked.gate, ...days.flatMap((day) => [away(on(day), [ann]), away(on(day, '10:00'), [])]));
  expect(often.halts?.map(({ from, to }) => `${from.slice(5, 10)} ${to?.slice(5, 10)}`)).toEqual([
    '11-24 11-25',
    '11-27 11-27',
  ]);
});

it('is proved by the history, and a round that was opened before goes on without', () => {
  const events = [away(on('11-25'), [ann]), away(on('11-30'), [])] as const;
  const halted = g.after(g.after(asked, events[0]), events[1]);
  expect(verifyGate(halted).isIntact).toBe(true);
  const edited = { ...halted.gate, halts: [{ from: on('11-25'), to: on('11-26') }] };
  expect(verifyGate({ ...halted, gate: edited }).isIntact).toBe(false);
  const { halts: _, ...before } = asked.gate;
  const older = g.after(g.after({ ...asked, gate: before }, events[0]), events[1]);
  expect(older.gate.halts).toBeUndefined();
  expect(verifyGate(older).isIntact).toBe(true);
  // Only the day of return is known of it.
  expect(periodOf(older.gate)).toBe('2026-12-01');
});

it('has to do with a signatory as no message reaches them, or others, or as all are told and somebody can’t sign', () => {
  const haltsFor = (...whys: readonly (Unreachable | 'signed' | undefined)[]) => {
    const standing = whys.map((why) => ({
      decided: why === 'signed' ? {} : null,
      ...(why === undefined || why === 'signed' ? {} : { unreachable: why }),
    }));
    return standing.map((own) => haltFor(standing, own) ?? 'others');
  };
  expect(haltsFor('mails-off')).toEqual(['mails-off']);
  expect(haltsFor('off-request', 'mails-off', undefined)).toEqual(['untold', 'mails-off', 'others']);
  expect(haltsFor('closed', 'on-team', 'signed')).toEqual(['untold', 'others', 'others']);
  expect(haltsFor('on-team')).toEqual(['barred']);
  expect(haltsFor('unseen', 'on-team', undefined)).toEqual(['barred', 'barred', 'barred']);
});
