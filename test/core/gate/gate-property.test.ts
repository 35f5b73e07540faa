import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../src/contract/gate/state';
import { gateModes } from '../../../src/contract/gate/terms';
import type { Gate, GateState } from '../../../src/core/gate/gate';
import { gateProperty } from '../../../src/core/gate/gate-property';
import { holdOf } from '../../../src/core/gate/passing/passing';
import * as g from './given';

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
  return g.gateWith({ state, mode: 'block', override: null, ...changes });
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
  it('counts those that were accepted although something that must be met is not', () => {
    const standing = g.standing(['accepted-with-conditions', 'accepted']).map((each, index) => ({
      ...each,
      decided: each.decided && { ...each.decided, ...(index === 0 ? { isConcession: true as const } : {}) },
    }));
    const gates = [gateIn('satisfied', { standing }), gateIn('satisfied'), gateIn('open', { standing })];
    expect(gateProperty(gates)).toMatchObject({ gateConcessions: 1 });
    expect(gateProperty(gates.slice(1))).not.toHaveProperty('gateConcessions');
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
