import { describe, expect, it } from 'vitest';
import type { Unreachable } from '../../../../src/contract/gate/notice';
import type { Gate } from '../../../../src/core/gate/gate';
import { gateDueEvent } from '../../../../src/core/gate/lapse/gate-due';
import { gateNextCheck, gateNextDue } from '../../../../src/core/gate/lapse/lapse';
import * as g from '../given';
import { ann, asked, berlin, first, notice, rejected, silent, toldTo, twice } from './given';

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
