import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../../src/contract/gate/state';
import { gateModes } from '../../../../src/contract/gate/terms';
import type { Gate } from '../../../../src/core/gate/gate';
import { holdOf, isHeldWhenUnsure } from '../../../../src/core/gate/passing/passing';
import { ruleConfigurationIn, strictRule } from '../../../../src/core/gate/passing/rule-configuration';

const at = '2026-11-02T08:00:00.000Z';
const override = { by: 'admin', at, reason: 'Agreed by phone' };
type Asked = Pick<Gate, 'state' | 'mode' | 'override'>;

const stateNamed = (name: (typeof gateStates)[number]): Gate['state'] => {
  switch (name) {
    case 'satisfied':
      return { name, since: at, how: 'signed' };
    case 'invalidated':
      return { name, since: at, changed: ['summary'] };
    case 'withdrawn':
      return { name, since: at, by: 'pm', reason: 'Not needed' };
    default:
      return { name, since: at };
  }
};
const gate = (name: (typeof gateStates)[number], changes: Partial<Asked> = {}): Asked => ({
  state: stateNamed(name),
  mode: 'block',
  override: null,
  ...changes,
});
const anyGate = fc.record({
  state: fc.constantFrom(...gateStates).map(stateNamed),
  mode: fc.constantFrom(...gateModes),
  override: fc.constantFrom(null, override),
});
const someModes = fc.subarray(['require-reason', 'block'] as const);
const runs = { seed: 11, numRuns: 500 };

describe('a gate at a transition', () => {
  it.each([
    ['draft', true, 'not-asked'],
    ['open', true, 'waiting'],
    ['open', false, 'changed'],
    ['rejected', true, 'rejected'],
    ['expired', true, 'expired'],
    ['invalidated', true, 'changed'],
    ['satisfied', true, null],
    ['satisfied', false, 'changed'],
    ['withdrawn', false, null],
  ] as const)('that is %s, and as signed: %s, answers %s', (name, isAsSigned, expected) => {
    expect(holdOf(gate(name), strictRule.modes, isAsSigned)).toBe(expected);
  });

  it('passes under a mode that blocks only when it is met or overridden for what is there, or withdrawn', () => {
    fc.assert(
      fc.property(anyGate, fc.boolean(), (one, isAsSigned) => {
        const asked = { ...one, mode: 'block' } as const;
        const { name } = asked.state;
        const isMet = name === 'satisfied' && isAsSigned;
        // A person who overrides an invalidated gate knows that the content is another.
        const isOverridden = asked.override !== null && (isAsSigned || name === 'invalidated');
        const passes = holdOf(asked, strictRule.modes, isAsSigned) === null;
        expect(passes).toBe(isMet || isOverridden || name === 'withdrawn');
      }),
      runs,
    );
  });

  it('never holds where its mode is not asked about, and an advising one never', () => {
    fc.assert(
      fc.property(anyGate, someModes, fc.boolean(), (one, modes, isAsSigned) => {
        const isAsked = one.mode !== 'advise' && modes.includes(one.mode);
        if (!isAsked) expect(holdOf(one, modes, isAsSigned)).toBeNull();
      }),
      runs,
    );
  });

  it('that can’t be compared holds where it blocks', () => {
    expect(gateModes.map((mode) => isHeldWhenUnsure({ modes: [mode] }))).toEqual([false, false, true]);
  });
});

describe('a saved configuration', () => {
  it('is read as it was saved, also as text', () => {
    fc.assert(
      fc.property(
        fc.subarray([...strictRule.subjects], { minLength: 1 }),
        fc.subarray([...strictRule.modes], { minLength: 1 }),
        (subjects, modes) => {
          expect(ruleConfigurationIn({ subjects: [...subjects].reverse(), modes })).toEqual({ subjects, modes });
          expect(ruleConfigurationIn(JSON.stringify({ subjects, modes, more: 1 }))).toEqual({ subjects, modes });
        },
      ),
      { seed: 12, numRuns: 50 },
    );
  });

  it('enforces everything, or less only where every word of it is known', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const read = ruleConfigurationIn(saved);
        expect(read.subjects.length * read.modes.length).toBeGreaterThan(0);
      }),
      { seed: 13, numRuns: 1_000 },
    );
    for (const words of [['block', 'advise'], ['block', 1], [['block']], 'block', { block: true }, [], null]) {
      expect(ruleConfigurationIn({ subjects: ['issue'], modes: words }).modes).toEqual(strictRule.modes);
    }
    for (const text of ['', '{', '[]', 'null', '"block"']) expect(ruleConfigurationIn(text)).toEqual(strictRule);
  });
});
