import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../../src/contract/gate/team-gate';
import { formatGateNews } from '../../../../../static/team/gate/actions/format-gate-news';
import { actionsOnGate, isActionNext, isGateStale } from '../../../../../static/team/gate/state/gate-actions';
import { engagement } from '../../../samples/samples';
import { teamGate } from '../../../samples/team-gate-samples';
import { personOf, texts } from './given';

describe('what the team may do with a gate', () => {
  const editor = { mayEdit: true, mayAdminister: false };
  it('is nothing for who may not edit', () => {
    for (const state of gateStates)
      expect(actionsOnGate(teamGate({ state }), { mayEdit: false, mayAdminister: true })).toEqual([]);
  });
  it.each([
    ['draft', 'open'],
    ['open', 'change'],
    ['satisfied', 'change'],
    ['rejected', 'again'],
    ['expired', 'again'],
    ['invalidated', 'again'],
    ['withdrawn', 'save-template'],
  ] as const)('with one that is %s begins with: %s', (state, first) => {
    expect(actionsOnGate(teamGate({ state }), editor)[0]).toBe(first);
  });
  it('is to pass it where it asks for a reason; where it blocks, only for administrators', () => {
    const mayPass = (changes: Partial<TeamGate>, mayAdminister: boolean) =>
      actionsOnGate(teamGate(changes), { mayEdit: true, mayAdminister }).includes('override');
    expect(mayPass({ mode: 'require-reason' }, false)).toBe(true);
    expect(mayPass({ mode: 'block' }, false)).toBe(false);
    expect(mayPass({ mode: 'block' }, true)).toBe(true);
    expect(mayPass({ mode: 'advise' }, true)).toBe(false);
    expect(mayPass({ state: 'draft' }, true)).toBe(false);
    expect(mayPass({ state: 'satisfied' }, true)).toBe(false);
    expect(mayPass({ override: { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'x' } }, true)).toBe(false);
  });
  it('starts anew when the gate is no longer what was shown', () => {
    expect(isGateStale('changed-meanwhile')).toBe(true);
    expect(isGateStale('gate-withdrawn')).toBe(true);
    expect(isGateStale('signatories-too-few')).toBe(false);
  });
  it('has a likeliest action where it is the team’s turn, and for a draft', () => {
    expect(isActionNext({ state: 'rejected', turn: 'team' })).toBe(true);
    expect(isActionNext({ state: 'draft', turn: 'nobody' })).toBe(true);
    expect(isActionNext({ state: 'open', turn: 'customer' })).toBe(false);
    expect(isActionNext({ state: 'open', turn: 'team' })).toBe(true);
  });
});

describe('who is told', () => {
  const night = Date.parse('2026-11-22T06:00:00Z');
  const noon = Date.parse('2026-11-22T12:00:00Z');
  const monday = '2026-11-23T08:00:00.000Z';
  const nextDigests = { at: monday, openUntil: '2026-11-23T08:15:00.000Z', afterAt: '2026-11-24T08:00:00.000Z' };
  it('is those whose turn it is, at once or with the digest', () => {
    const tell = (isUrgent: boolean, people = ['anna', 'ben'], now = noon) =>
      formatGateNews(engagement({ nextDigests }), { people, isUrgent, now }, personOf, texts);
    expect(tell(true, ['anna', 'ben'], night)).toContain('Told when they are over, today (Nov 22, 2026) at 8:00 AM');
    expect(tell(true)).toContain('Told at once, because it is urgent: Anna and Ben. It is written on CARE-1');
    expect(tell(false)).toMatch(/^Told with the next daily digest, tomorrow .*: Anna and Ben\.$/);
    const making = engagement({ today: '2026-11-23', nextDigests });
    const minuteLater = { people: ['anna'], isUrgent: false, now: Date.parse(monday) + 60_000 };
    expect(formatGateNews(making, minuteLater, personOf, texts)).toMatch(
      /^Told with the daily digest that is being made now or, .* with the next one, tomorrow .*: Anna\.$/,
    );
    expect(tell(true, [])).toBe('The customer hears nothing of this.');
  });
  it('is nobody who has switched mails off, whom it names', () => {
    const said = 'Not mailed, as they have switched off the request’s mails: Anna. They find it in the portal.';
    const tell = (people: string[], isUrgent = false) =>
      formatGateNews(engagement({ nextDigests, mailsOff: ['anna'] }), { people, isUrgent, now: noon }, personOf, texts);
    expect(tell(['anna'])).toBe(said);
    expect(tell(['anna', 'ben'])).toMatch(new RegExp(`^Told with the next daily digest, tomorrow .*: Ben\\. ${said}$`));
    expect(tell(['anna'], true)).toContain(`${said} It is written on CARE-1 at once`);
  });
});
