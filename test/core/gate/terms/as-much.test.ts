/** Terms that are said to ask for no less, against everything that can come of them, tried out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomerRole, customerRoles } from '../../../../src/contract/engagement';
import { type Outcome, outcomes } from '../../../../src/contract/gate/sign-off';
import type { GateRule, GateTerms, Signatory } from '../../../../src/contract/gate/terms';
import type { Engagement } from '../../../../src/core/engagement/engagement';
import { resultOf } from '../../../../src/core/gate/terms/rule';
import {
  checkSignatories,
  checkTerms,
  isRoleVacant,
  type Resolved,
  resolveSignatories,
} from '../../../../src/core/gate/terms/terms';
import { weakenedParts } from '../../../../src/core/gate/terms/weakening';
import * as g from '../given';
import { assignments } from '../oracle';

const people = [g.ann, g.ben, g.cleo, g.dan];
const [sponsor, user] = customerRoles;
const roles: CustomerRole[] = [sponsor, user];

const engagements: fc.Arbitrary<Engagement> = fc
  .array(fc.subarray(roles), { minLength: people.length, maxLength: people.length })
  .map((held) => ({
    ...g.engagement,
    customers: g.engagement.customers.map((each, index) => ({ ...each, roles: held[index] ?? [] })),
  }));

const place = { isRequired: fc.boolean(), step: fc.integer({ min: 1, max: 3 }) };
const signatory: fc.Arbitrary<Signatory> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), accountId: fc.constantFrom(...people), ...place }),
  fc.record({ kind: fc.constant('role' as const), role: fc.constantFrom(...roles), ...place }),
);
const rule: fc.Arbitrary<GateRule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('any' as const, 'all' as const) }),
  fc.record({ kind: fc.constantFrom('quorum' as const, 'named' as const), count: fc.integer({ min: 1, max: 3 }) }),
);
/** Terms in which silence counts have all sign at the same time. */
const ways = [
  { order: 'parallel', lapse: 'wait' },
  { order: 'sequence', lapse: 'wait' },
  { order: 'parallel', lapse: 'deem' },
] as const;
const asked = fc.record({ rule, way: fc.constantFrom(...ways) }).map(({ way, ...rest }) => ({ ...way, ...rest }));

/** Terms, and what the team makes of them: mostly by adding to them, since whoever is dropped is missed at once. */
const changes = fc
  .record({
    from: asked,
    to: asked,
    signatories: fc.array(signatory, { minLength: 1, maxLength: 3 }),
    added: fc.array(signatory, { maxLength: 2 }),
    moved: fc.array(fc.record({ ...place, isSame: fc.boolean() }), { minLength: 5, maxLength: 5 }),
    isTurned: fc.boolean(),
  })
  .map(({ from, to, signatories, added, moved, isTurned }): [GateTerms, GateTerms] => {
    const now = [...signatories, ...added].map((each, index) => {
      const { isSame = true, ...placed } = moved[index] ?? {};
      return isSame ? each : { ...each, ...placed };
    });
    const after = { ...g.terms, ...to, signatories: isTurned ? now.toReversed() : now };
    return [{ ...g.terms, ...from, signatories }, after];
  });

const canBeAsked = (terms: GateTerms, engagement: Engagement): boolean =>
  checkTerms(terms, engagement, g.today).ok &&
  !isRoleVacant(terms, engagement) &&
  checkSignatories(terms, resolveSignatories(terms, engagement), []).ok;

/** Everything that these people may have said by some moment. */
const everySaid = assignments<Outcome | null>(people.length, [...outcomes, null]).map(
  (said) => new Map(people.map((accountId, index) => [accountId, said[index] ?? null])),
);
type Said = (typeof everySaid)[number];

function isMet({ rule }: GateTerms, asked: readonly Resolved[], said: Said): boolean {
  const signatories = asked.map(({ accountId, isRequired }) => {
    const outcome = said.get(accountId) ?? null;
    return { isRequired, decided: outcome && { outcome, by: accountId, at: g.at, signOffId: '' } };
  });
  return resultOf(rule, signatories) === 'met';
}

const askedBefore = (accountId: string, asked: readonly Resolved[]): string[] => {
  const step = asked.find((each) => each.accountId === accountId)?.step ?? 0;
  return asked.filter((each) => each.step < step).map((each) => each.accountId);
};

/** Two sets of terms of which the first could have been asked and the second can, and no part of which is weakened. */
const forAsMuch = (check: (from: GateTerms, to: GateTerms, was: Resolved[], is: Resolved[]) => void) => {
  let checked = 0;
  fc.assert(
    fc.property(changes, engagements, ([from, to], engagement) => {
      fc.pre(canBeAsked(from, engagement) && canBeAsked(to, engagement));
      if (weakenedParts(from, to).length > 0) return;
      checked += 1;
      check(from, to, resolveSignatories(from, engagement), resolveSignatories(to, engagement));
    }),
    { seed: 29, numRuns: 3000, maxSkipsPerRun: 100 },
  );
  return checked;
};

describe('terms of which no part is weakened', () => {
  it('are not met by what those who were asked before have said, where the terms before were not', () => {
    const checked = forAsMuch((from, to, was, is) => {
      for (const said of everySaid) {
        if (!isMet(to, is, said) || isMet(from, was, said)) continue;
        // Whoever abstains where all must sign leaves it to the others, whoever they are.
        expect(to.rule.kind).toBe('all');
        expect(was.every(({ accountId }) => said.get(accountId) === 'abstained')).toBe(true);
      }
    });
    expect(checked).toBeGreaterThan(300);
  });

  it('ask whoever had to sign before somebody else before them still', () => {
    forAsMuch((_from, _to, was, is) => {
      for (const { accountId } of was) {
        expect(askedBefore(accountId, is)).toEqual(expect.arrayContaining(askedBefore(accountId, was)));
      }
    });
  });
});
