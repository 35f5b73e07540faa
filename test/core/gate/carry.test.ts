import { describe, expect, it } from 'vitest';
import type { CriterionAnswer, CriterionVerdict, Outcome } from '../../../src/contract/gate/sign-off';
import { carriedAnswers, standingIn } from '../../../src/core/gate/carry';
import { criterionKey } from '../../../src/core/gate/content/hashes';
import { sign } from '../../../src/core/gate/sign';
import * as g from './given';

const { ann, ben, cleo } = g;

function earlierWith(...verdicts: CriterionVerdict[]) {
  const open = g.open();
  const event = g.must(sign(open.gate, g.wantedFor(open), g.signingFor(open, ann), { actor: ann, at: g.at }));
  if (event === 'already') throw new Error('It was signed before');
  const answers = g.terms.criteria.map(
    (criterion, index): CriterionAnswer => ({
      criterion: criterionKey(criterion),
      verdict: verdicts[index] ?? 'met',
      reason: 'As seen',
      round: 1,
    }),
  );
  return { ...event.signOff, answers };
}

describe('an answer of an earlier round', () => {
  it.each([
    ['met', true],
    ['not-applicable', true],
    ['not-met', false],
    ['not-judged', false],
  ] as const)('that is %s, is carried over: %s', (verdict, isCarried) => {
    const [first] = carriedAnswers(g.terms.criteria, earlierWith(verdict));
    expect(first?.answer?.verdict ?? null).toBe(isCarried ? verdict : null);
  });
  it('belongs to the words and the priority of its criterion, wherever it stands now', () => {
    const [orders, reports] = g.terms.criteria;
    if (!orders || !reports) throw new Error('No criteria');
    const now = [
      { ...orders, priority: 'should' as const },
      { ...reports, text: 'Reports are very fast' },
      reports,
      orders,
    ];
    const carried = carriedAnswers(now, earlierWith()).map(({ answer }) => answer?.criterion ?? null);
    expect(carried).toEqual([null, null, criterionKey(reports), criterionKey(orders)]);
  });
  it('is none where nothing was signed', () => {
    expect(carriedAnswers(g.terms.criteria, undefined).map(({ answer }) => answer)).toEqual([null, null]);
  });
});

describe('a signature of an earlier round', () => {
  const asked = (...people: string[]) => people.map((accountId) => ({ accountId, isRequired: true, step: 2 }));
  const gate = (outcome: Outcome | null) => ({
    round: 4,
    hash: 'same',
    standing: g
      .standing([outcome])
      .map((each) => ({ ...each, accountId: ann, earlier: { signOffId: 'before', round: 1 } })),
  });
  it.each([
    ['accepted', true],
    ['accepted-with-conditions', true],
    ['rejected', false],
    ['abstained', false],
    [null, false],
  ] as const)('%s, on the very same content, stays in force: %s', (outcome, isKept) => {
    const [first] = standingIn(gate(outcome), asked(ann), 'same');
    expect(first?.decided?.round ?? null).toBe(isKept ? 4 : null);
    expect(first?.earlier).toEqual({
      signOffId: outcome === null ? 'before' : `${g.gateId}.3`,
      round: expect.any(Number),
    });
  });
  it('never counts for other content, nor for anybody else', () => {
    const [first, second] = standingIn(gate('accepted'), asked(ann, ben), 'another');
    expect([first?.decided, second?.decided, second?.earlier]).toEqual([null, null, null]);
    expect(standingIn(gate('accepted'), asked(cleo), 'same')).toEqual([
      { accountId: cleo, isRequired: true, step: 2, decided: null, earlier: null },
    ]);
  });
  it('is marked with the round in which it was given, however often it is kept', () => {
    const once = standingIn(gate('accepted'), asked(ann), 'same');
    const [twice] = standingIn({ round: 5, hash: 'same', standing: once }, asked(ann), 'same');
    expect(twice?.decided?.round).toBe(4);
  });
});
