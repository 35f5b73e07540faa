import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../../src/contract/gate/state';
import { gateModes } from '../../../../src/contract/gate/terms';
import { withConditionFollowed } from '../../../../src/core/gate/count-conditions';
import type { Gate, GateState } from '../../../../src/core/gate/gate';
import { gateLozenge } from '../../../../src/core/gate/on-issue/gate-lozenge';
import { gateProperty } from '../../../../src/core/gate/on-issue/gate-property';
import { acceptanceOf, openConditionsOf } from '../../../../src/core/gate/outcome';
import { holdOf } from '../../../../src/core/gate/passing/passing';
import { issueStatus } from '../../../../src/core/issue/issue-status';
import * as g from '../given';

const states: readonly GateState[] = [
  ...(['draft', 'open', 'rejected', 'expired'] as const).map((name) => ({ name, since: g.at })),
  { name: 'satisfied', since: g.at, how: 'signed' },
  { name: 'invalidated', since: g.at, changed: [] },
  { name: 'withdrawn', since: g.at, by: g.pm, reason: 'No' },
];
const override = { by: g.pm, at: g.at, reason: 'It is urgent' };
const gateIn = (name: string, changes: Partial<Gate> = {}): Gate => {
  const state = states.find((each) => each.name === name);
  if (!state) throw new Error(`No state ${name}`);
  const standing = name === 'rejected' ? { standing: g.standing(['rejected', null]) } : {};
  return g.gateWith({ state, mode: 'block', override: null, ...standing, ...changes });
};
describe('what an issue’s property says of its gates', () => {
  const stateOf = (...names: string[]) => gateProperty(names.map((name) => gateIn(name)))?.gate ?? null;
  it('is the state that presses most, and nothing where no gate is left', () => {
    expect(stateOf('satisfied', 'open', 'rejected')).toBe('rejected');
    expect(stateOf('satisfied', 'draft', 'open')).toBe('open');
    expect(stateOf('withdrawn', 'satisfied')).toBe('satisfied');
    expect(stateOf('withdrawn')).toBeNull();
    expect(stateOf()).toBeNull();
  });
  it('names what abstentions have ended undecided, which a rejection comes before', () => {
    const undecided = gateIn('rejected', { standing: g.standing(['abstained', null]) });
    expect(gateProperty([undecided])).toMatchObject({ gate: 'undecided' });
    expect(gateProperty([undecided, gateIn('rejected')])).toMatchObject({ gate: 'rejected' });
    expect(gateLozenge([undecided])).toBe('sign-off-stuck');
  });
  it('names each state there is', () => {
    for (const name of gateStates) expect(stateOf(name)).toBe(name === 'withdrawn' ? null : name);
  });
  it('says since when the customer has been waited for longest, and how many rounds there were', () => {
    const gates = [
      gateIn('open', { openedAt: g.later(5), round: 1 }),
      gateIn('open', { openedAt: g.later(2), round: 3 }),
      gateIn('expired', { openedAt: g.at, round: 2 }),
    ];
    expect(gateProperty(gates)).toMatchObject({ gateSince: g.later(2), gateRounds: 3 });
    expect(gateProperty([gateIn('draft')])).not.toHaveProperty('gateSince');
  });
  it('does not say so of an open gate that is the team’s turn', () => {
    const standing = g.standing([null]).map((each) => ({ ...each, unreachable: 'off-request' as const }));
    const barred = gateIn('open', { openedAt: g.at, standing });
    expect(gateProperty([barred])).not.toHaveProperty('gateSince');
    expect(gateProperty([barred, gateIn('open', { openedAt: g.later(3) })])).toMatchObject({ gateSince: g.later(3) });
  });
  it('counts those that were accepted although something that must be met is not', () => {
    const standing = g.standing(['accepted-with-conditions', 'accepted']).map((each, index) => ({
      ...each,
      decided: each.decided && { ...each.decided, ...(index === 0 ? { isConcession: true as const } : {}) },
    }));
    const gates = [gateIn('satisfied', { standing }), gateIn('satisfied'), gateIn('open', { standing })];
    expect(gateProperty(gates)).toMatchObject({ gateConcessions: 1 });
    expect(gateProperty(gates.slice(1))).not.toHaveProperty('gateConcessions');
  });
  it('counts the conditions that are still to be put right, for the lozenge too', () => {
    const [first, ...others] = g.standing(['accepted-with-conditions', 'accepted']);
    const withOpen = (open: number): Gate => {
      const decided = first?.decided && { ...first.decided, conditions: { all: 3, open } };
      return gateIn('satisfied', { standing: [...(first && decided ? [{ ...first, decided }] : []), ...others] });
    };
    expect(gateProperty([withOpen(2), withOpen(1), gateIn('satisfied')])).toMatchObject({ openConditions: 3 });
    expect(gateProperty([withOpen(0)])).not.toHaveProperty('openConditions');
    expect(issueStatus({ gate: [withOpen(2)] })).toEqual({ what: 'sign-off-conditions', tone: 'team', count: 2 });
    expect(issueStatus({ gate: [withOpen(0)] })).toBeNull();
  });
  it('names a concession in the lozenge, with what of it is open, and once nothing is', () => {
    const [first] = g.standing(['accepted-with-conditions']);
    const conceded = (open: number): Gate => {
      const decided = first?.decided && { ...first.decided, isConcession: true as const, conditions: { all: 2, open } };
      return gateIn('satisfied', { standing: first && decided ? [{ ...first, decided }] : [] });
    };
    expect(issueStatus({ gate: [conceded(2)] })).toEqual({ what: 'sign-off-concession-open', tone: 'team', count: 2 });
    expect(issueStatus({ gate: [conceded(0)] })).toEqual({ what: 'sign-off-concession', tone: 'team', count: 1 });
    expect(issueStatus({ gate: [conceded(0), gateIn('open')] })).toMatchObject({ what: 'sign-off-open' });
  });
  it('counts a condition as open until it is put right, and again once it is not', () => {
    const [first] = g.standing(['accepted-with-conditions']);
    if (!first?.decided) throw new Error('Somebody has accepted with conditions');
    const { signOffId } = first.decided;
    const decided = { ...first.decided, conditions: { all: 1, open: 1 } };
    const gate = gateIn('satisfied', { standing: [{ ...first, decided }] });
    expect(openConditionsOf(gate)).toBe(1);
    const done = withConditionFollowed(gate, signOffId, 'open', 'done');
    expect(done && openConditionsOf(done)).toBe(0);
    const again = done && withConditionFollowed(done, signOffId, 'done', 'open');
    expect(again && openConditionsOf(again)).toBe(1);
    expect(withConditionFollowed(gate, 'another', 'open', 'done')).toBeUndefined();
    const deleted = withConditionFollowed(gate, signOffId, 'open', 'deleted');
    expect(deleted && acceptanceOf(deleted)).toMatchObject({ openConditions: 0, deletedConditions: 1 });
    const restored = deleted && withConditionFollowed(deleted, signOffId, 'deleted', 'open');
    expect(restored && acceptanceOf(restored)).toEqual({ isConcession: false, openConditions: 1 });
  });
  it('says whether one would hold a transition, as the rule itself would', () => {
    for (const { name } of states) {
      for (const mode of gateModes) {
        for (const passed of [null, override]) {
          const gate = gateIn(name, { mode, override: passed });
          const isHeld = holdOf(gate, ['block'], true) !== null;
          expect(gateProperty([gate])?.isGateHeld ?? false).toBe(isHeld);
        }
      }
    }
  });
});
