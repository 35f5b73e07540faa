import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../../../src/contract/gate/state';
import { inAttentionOrder } from '../../../../../static/team/ask/attention';
import { GateParts } from '../../../../../static/team/gate/details/gate-parts';
import { gateAttention } from '../../../../../static/team/gate/state/attention';
import { waitedDays } from '../../../../../static/team/gate/state/gate-facts';
import { peopleInGate } from '../../../../../static/team/gate/state/people-in-gate';
import { engagement, point } from '../../../samples/samples';
import { gateDetails, signOff, teamGate } from '../../../samples/team-gate-samples';
import { decided, factsOf, personOf, rendered, said } from './given';

describe('a gate at a glance', () => {
  it('says what is to be signed, who is waited for and for how many working days', () => {
    // Wednesday the 18th to Sunday the 22nd.
    expect(said({})).toEqual([
      'Tariff import 1.2',
      'Waiting for Anna and Ben, for 2 full working days',
      'Blocks the workflow',
    ]);
    expect(said({ openedAt: '2026-11-22T09:00:00Z' })[1]).toBe('Waiting for Anna and Ben, since today');
    expect(said({ openedAt: '2026-11-20T09:00:00Z' })[1]).toBe(
      'Waiting for Anna and Ben, not yet for a full working day',
    );
  });
  it('is alarming when it is overdue', () => {
    const facts = factsOf({ isOverdue: true, due: '2026-11-20' });
    expect(facts.filter(({ isAlarming }) => isAlarming)).toHaveLength(2);
  });
  it('never says that somebody signed what only counts as accepted', () => {
    expect(said({ state: 'satisfied', how: 'deemed', waitingFor: [] })[1]).toMatch(/^No decision in the agreed time/);
    const deemed = { state: 'satisfied', how: 'deemed', waitingFor: [], since: '2026-12-08T06:00:00Z' } as const;
    expect(said({ ...deemed, silentUntil: '2026-12-07' })[1]).toBe(
      'No decision in the agreed time, which ended Dec 7, 2026',
    );
    expect(said({ state: 'satisfied', how: 'signed', waitingFor: [] })[1]).toMatch(/^Accepted on Nov/);
    expect(said({ deemedAfter: '2026-12-04' })).toContain('Counts as accepted after Dec 4, 2026');
  });
  it('says what it does to the workflow only while it may hold something', () => {
    for (const state of gateStates) {
      const isOver = state === 'satisfied' || state === 'withdrawn';
      expect(said({ state }).includes('Blocks the workflow')).toBe(!isOver);
      const override = { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'Agreed by phone' };
      expect(said({ state, override })).not.toContain('Blocks the workflow');
    }
  });
  it('says what changed, who passed it and which round it is', () => {
    const facts = said({
      state: 'invalidated',
      waitingFor: [],
      changed: ['description', 'criterion', 'customfield_1', 'customfield_2'],
      override: { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'Agreed by phone' },
      round: 3,
    });
    expect(facts).toContain('Changed: Description, criterion, and another field');
    expect(facts).toContain('Passed without sign-off by Petra');
    expect(facts).toContain('Round 3');
  });
});

it('counts in a sequence from the decision of the step before', () => {
  const gate = teamGate({
    order: 'sequence',
    waitingFor: ['ben'],
    standing: [
      { accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') },
      { accountId: 'ben', isRequired: false, step: 2, decided: null },
    ],
  });
  expect(waitedDays(gate, engagement().calendar, '2026-11-22')).toBe(1);
  expect(waitedDays(gate, engagement().calendar, '2026-11-20')).toBe(0);
  expect(waitedDays({ ...gate, openedAt: null }, engagement().calendar, '2026-11-22')).toBe(0);
});

describe('a gate whose silence is halted', () => {
  const halted = {
    lapse: 'deem',
    isSilenceHalted: true,
    turn: 'team',
    waitingFor: ['anna'],
    standing: [{ accountId: 'anna', isRequired: false, step: 1, decided: null, unreachable: 'mails-off' }],
  } as const;
  it('waits for the team and for nobody else, and says who can decide all the same', () => {
    expect(said(halted).join(' · ')).toBe(
      'Tariff import 1.2 · Can still decide in the portal: Anna · Does not count as accepted for now: no message reaches Anna · Blocks the workflow',
    );
    const closed = { ...halted, standing: [{ ...halted.standing[0], unreachable: 'closed' }] } as const;
    expect(said(closed).join()).not.toMatch(/Waiting for|Can still decide/);
    expect(said({ ...halted, gone: ['anna'] }).join()).not.toMatch(/Waiting for|Can still decide/);
  });
  it('says the same in its details', () => {
    const details = { details: gateDetails(halted), engagement: engagement({ mailsOff: ['anna'] }), personOf };
    const html = rendered(createElement(GateParts, details));
    expect(html).toContain('has not decided');
    expect(html).not.toContain('is waited for');
    expect(html).not.toContain('If nobody decides, it counts as accepted.');
  });
});

describe('the gates of an issue', () => {
  it('are what went wrong, then what waits, then drafts, then the rest', () => {
    const gates = gateStates.map((state) => teamGate({ id: state, state }));
    const late = teamGate({ id: 'late', due: '2026-11-20', isOverdue: true });
    expect(inAttentionOrder([...gates, late], gateAttention).map(({ id }) => id)).toEqual([
      ...['rejected', 'expired', 'invalidated', 'late', 'open'],
      ...['draft', 'satisfied', 'withdrawn'],
    ]);
  });
  it('ask for the names of all whom they show', () => {
    const details = gateDetails({ signOffs: [signOff('s', { by: 'deputy', onBehalfOf: 'anna' })] });
    const people = new Set(peopleInGate({ ...details, points: [point('r', { owner: 'dev' })] }));
    expect([...people].sort()).toEqual(['anna', 'ben', 'deputy', 'dev', 'pm']);
  });
});
