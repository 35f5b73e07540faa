import { describe, expect, it } from 'vitest';
import { gateList } from '../../../../../static/team/gate/list/gate-list';
import { bandOf, waitingIn, waitOf } from '../../../../../static/team/gate/state/wait';
import { csvOf } from '../../../../../static/team/list/csv';
import { standing, teamGate } from '../../../samples/gate-samples';
import { engagements, known, shown } from './given';

describe('how long a gate has waited', () => {
  it('counts the customer’s working days from when they were asked', () => {
    expect(waitOf(teamGate('a'), shown)).toEqual({ turn: 'customer', days: 5 });
    const holidays = [{ day: '2026-11-18', name: 'Day of repentance' }];
    expect(waitOf(teamGate('a'), { ...shown, calendar: { ...shown.calendar, holidays } })?.days).toBe(4);
  });
  it('counts in a sequence from when it became their turn', () => {
    const decided = { outcome: 'accepted', by: 'ben', at: '2026-11-20T10:00:00Z', signOffId: 's1' } as const;
    const inTurn = teamGate('a', {
      order: 'sequence',
      standing: [standing('ben', { decided }), standing('anna', { step: 2 })],
    });
    expect(waitOf(inTurn, shown)?.days).toBe(1);
  });
  it('is the team’s where the team has to ask again, and nobody’s for a draft and once it is over', () => {
    const since = '2026-11-20T09:00:00Z';
    for (const state of ['rejected', 'expired', 'invalidated'] as const) {
      expect(waitOf(teamGate('a', { state, since, waitingFor: [] }), shown)).toEqual({ turn: 'team', days: 1 });
    }
    // Nobody was asked about a draft, so nobody waits for it.
    for (const state of ['draft', 'satisfied', 'withdrawn'] as const)
      expect(waitOf(teamGate('a', { state }), shown)).toBeNull();
  });
  it('says the same of every wait: whole working days, which today is not before it is over', () => {
    // Asked, or rejected, on a Sunday evening: looked at on Wednesday and Friday.
    const since = '2026-11-29T22:07:00Z';
    const rejected = teamGate('a', { state: 'rejected', since, waitingFor: [] });
    const asked = teamGate('b', { openedAt: since });
    const wednesday = { ...shown, today: '2026-12-02' };
    const friday = { ...shown, today: '2026-12-04' };
    for (const gate of [rejected, asked]) {
      expect(waitOf(gate, wednesday)?.days).toBe(2);
      expect(waitOf(gate, friday)?.days).toBe(4);
    }
    expect(waitingIn([asked], new Map([['e1', wednesday]])).ages['2']).toBe(1);
  });
  it('is never less than nothing, and unknown without the customer’s calendar', () => {
    expect(waitOf(teamGate('a'), { ...shown, today: '2026-11-01' })?.days).toBe(0);
    expect(waitOf(teamGate('a'), undefined)).toBeNull();
  });
  it.each([
    [0, '2'],
    [2, '2'],
    [3, '5'],
    [5, '5'],
    [6, '10'],
    [10, '10'],
    [11, 'more'],
    [400, 'more'],
  ])('of %i days is in the band %s', (days, band) => {
    expect(bandOf(days)).toBe(band);
  });
  it('is counted once a gate, and only while it is the customer’s turn', () => {
    const gates = [
      teamGate('a', { waitingFor: ['anna', 'ben'] }),
      teamGate('b', { openedAt: '2026-11-24T09:00:00Z' }),
      teamGate('c', { state: 'rejected', waitingFor: [] }),
    ];
    expect(waitingIn(gates, engagements).ages).toEqual({ '2': 1, '5': 1, '10': 0, more: 0, stuck: 0 });
  });
  it('is nobody’s where silence is halted, or somebody has left: then the gate is stuck, and waits for the team', () => {
    const halted = standing('ben', { unreachable: 'off-request' });
    const gates = [
      teamGate('a', { standing: [standing('anna'), halted], waitingFor: ['anna', 'ben'], isSilenceHalted: true }),
      teamGate('b', {
        gone: ['cleo'],
        standing: [standing('cleo', { unreachable: 'off-request' })],
        waitingFor: ['cleo'],
        since: '2026-11-23T09:00:00Z',
      }),
      teamGate('c'),
    ];
    const { ages, people } = waitingIn(gates, engagements);
    expect(ages).toEqual({ '2': 0, '5': 1, '10': 0, more: 0, stuck: 2 });
    // Neither a gate on which the team has to act first nor its time is counted as anybody's.
    expect(people).toEqual([{ accountId: 'anna', gates: 1, days: 5 }]);
  });
  it('is none in the export of a draft, which nobody was asked about', () => {
    const [heads = '', row = ''] = csvOf([teamGate('a', { state: 'draft', waitingFor: [], round: 0 })], gateList, known)
      .split('\r\n')
      .map((line) => line.split(','));
    const under = (head: string) => row[heads.indexOf(head)];
    expect(under('Waiting for')).toBe('');
    expect(under('Waiting (working days)')).toBe('');
  });
  it('is told of each person, the longest first', () => {
    const gates = [
      teamGate('a', { waitingFor: ['ben'], openedAt: '2026-11-23T09:00:00Z' }),
      teamGate('b', { waitingFor: ['anna', 'ben'] }),
      teamGate('c', { state: 'satisfied', waitingFor: [] }),
    ];
    expect(waitingIn(gates, engagements).people).toEqual([
      { accountId: 'ben', gates: 2, days: 5 },
      { accountId: 'anna', gates: 1, days: 5 },
    ]);
  });
});
