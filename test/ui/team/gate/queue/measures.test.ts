import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { TeamGate } from '../../../../../src/contract/gate/team-gate';
import { TextsContext } from '../../../../../static/i18n/use-texts';
import { latencyIn, roundsIn, shareOf } from '../../../../../static/team/gate/measures/measured';
import { Measures } from '../../../../../static/team/gate/measures/measures';
import { formatSince } from '../../../../../static/team/gate/state/gate-facts';
import { decision, standing, teamGate } from '../../../samples/gate-samples';
import { engagements, known } from './given';

/** Anna has rejected it. */
const refused = [
  standing('anna', {
    decided: { outcome: 'rejected', by: 'anna', at: '2026-11-17T08:00:00Z', signOffId: 'a.3' },
  }),
];

describe('the measures', () => {
  it.each([
    [4, 6, 67],
    [0, 5, 0],
    [5, 5, 100],
    [4, 4, null],
    [0, 0, null],
  ])('say of %i of %i per cent only where there are enough', (part, total, share) => {
    expect(shareOf(part, total)).toBe(share);
  });
  it('tell in which round a gate was first accepted', () => {
    const gates = [
      teamGate('a', { state: 'satisfied', decisions: [decision(1, 'accepted')] }),
      teamGate('b', {
        state: 'satisfied',
        decisions: [decision(1, 'rejected'), decision(2, 'accepted-with-conditions')],
      }),
      // Of a deliverable that was signed, changed and signed again, the second signature counts.
      teamGate('c', { state: 'satisfied', decisions: [decision(1, 'accepted'), decision(2, 'accepted')] }),
      teamGate('d', { standing: refused, decisions: [decision(1, 'rejected')] }),
      teamGate('e', { state: 'satisfied', decisions: [decision(7, 'accepted')] }),
      teamGate('f', { state: 'satisfied', how: 'deemed', decisions: [decision(1, 'deemed')] }),
      teamGate('g'),
      // Accepted once, and changed since: nothing of it counts.
      teamGate('h', { state: 'invalidated', decisions: [decision(1, 'accepted')] }),
    ];
    expect(roundsIn(gates)).toEqual({ '1': 1, '2': 2, '3': 0, more: 1, refused: 1 });
  });
  it('say what is so where nothing was decided, and show no count of nothing rejected', () => {
    const shown = (gates: readonly TeamGate[]) =>
      renderToStaticMarkup(
        createElement(
          TextsContext.Provider,
          { value: known.texts },
          createElement(Measures, { gates, engagements, isPartial: false }),
        ),
      );
    expect(shown([teamGate('a', { state: 'draft', round: 0 })])).toContain('Nobody has been asked to sign yet.');
    expect(shown([teamGate('a')])).toContain('1 sign-off is open: the decision is still to come.');
    const signed = teamGate('b', { state: 'satisfied', decisions: [decision(1, 'accepted')] });
    expect(shown([signed])).toContain('No sign-off is open at present.');
    expect(shown([signed])).not.toContain('Rejected');
    const rejected = teamGate('c', { standing: refused, decisions: [decision(1, 'rejected')] });
    expect(shown([signed, rejected])).toContain('Rejected, not accepted');
    const changed = shown([teamGate('d', { state: 'invalidated', decisions: [decision(1, 'accepted')] })]);
    expect(changed).not.toContain('in the first round');
    expect(changed).toContain('1 sign-off was accepted, and that no longer counts');
    const again = shown([
      teamGate('e', { state: 'satisfied', round: 2, decisions: [decision(1, 'accepted'), decision(2, 'accepted')] }),
    ]);
    expect(again).toContain('0 of 1 accepted in the first round');
    expect(again).toContain('1 of them had been accepted in an earlier round');
  });
  it('count from asking to deciding in the customer’s working hours', () => {
    const gates = [
      // Monday from nine to one.
      teamGate('a', { decisions: [decision(1, 'accepted', '2026-11-16T12:00:00Z')] }),
      // Monday at nine to the next Monday at nine: five days of eight hours.
      teamGate('b', { standing: refused, decisions: [decision(1, 'rejected', '2026-11-23T08:00:00Z')] }),
      teamGate('c', { decisions: [decision(1, 'deemed', '2026-12-23T08:00:00Z')] }),
      // Ended by abstentions, when that was still noted as a rejection.
      teamGate('e', { decisions: [decision(1, 'rejected', '2026-11-23T08:00:00Z')] }),
      teamGate('d', { engagementId: 'gone', decisions: [decision(1, 'accepted')] }),
    ];
    expect(latencyIn(gates, engagements)).toEqual({ hours: [4, 40], median: 22, ninetieth: null });
  });
  it('name a ninetieth percentile only from ten decisions on', () => {
    const many = (count: number) => [
      teamGate('a', { decisions: Array.from({ length: count }, (_, index) => decision(index + 1, 'accepted')) }),
    ];
    expect(latencyIn(many(9), engagements).ninetieth).toBeNull();
    expect(latencyIn(many(10), engagements).ninetieth).toBe(4);
    expect(latencyIn([], engagements)).toEqual({ hours: [], median: null, ninetieth: null });
  });
});

describe('what became of a gate', () => {
  const said = (changes: Partial<TeamGate>) => formatSince(teamGate('g', changes), known.texts);
  it('is said in the words of its state, and never as signed off beside conditions', () => {
    expect(said({ state: 'satisfied', how: 'signed' })).toMatch(/^Accepted /);
    expect(said({ state: 'satisfied', how: 'signed', openConditions: 1 })).toMatch(/^Accepted /);
    expect(said({ state: 'satisfied', how: 'deemed' })).toMatch(/^No decision in the agreed time/);
    expect(said({ state: 'rejected' })).toMatch(/^Rejected /);
  });
});
