import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retallied } from '../../../src/core/survey/said/retallied';
import { answeredKey, emptyTally, type Said, sumOf } from '../../../src/core/survey/tally';
import { answers, questionnaire } from './given';

const complete = (values: Parameters<typeof answers>[0]): Said => ({ standing: 'complete', answers: answers(values) });

describe('a tally', () => {
  it('counts each answer, and how many answered at all', () => {
    const one = retallied(
      emptyTally,
      questionnaire,
      undefined,
      complete({ nps: 0, needed: 'yes', several: ['a', 'c'], comment: 'Well' }),
    );
    expect(one).toEqual({
      complete: 1,
      partial: 0,
      declined: 0,
      counts: {
        nps: { 0: 1, [answeredKey]: 1 },
        needed: { yes: 1, [answeredKey]: 1 },
        several: { a: 1, c: 1, [answeredKey]: 1 },
      },
    });
  });
  it('counts nothing of who declines or puts it off, nor an answer to another version', () => {
    const declined = { standing: 'declined' as const, answers: answers({ nps: 3 }) };
    expect(retallied(emptyTally, questionnaire, undefined, declined)).toEqual({ ...emptyTally, declined: 1 });
    const putOff = { standing: 'put-off' as const, answers: answers({}) };
    const later = retallied(emptyTally, questionnaire, undefined, putOff);
    expect(later).toEqual({ ...emptyTally, putOff: 1 });
    expect(retallied(later, questionnaire, putOff, undefined)).toEqual(emptyTally);
    const other = { standing: 'partial' as const, answers: { ...answers({}), values: { 'nps.2': 3 } } };
    expect(retallied(emptyTally, questionnaire, undefined, other)).toEqual({ ...emptyTally, partial: 1 });
  });
});

const values = fc.record(
  {
    nps: fc.integer({ min: 0, max: 10 }),
    needed: fc.constantFrom('yes', 'no', 'cant-say'),
    several: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    comment: fc.string(),
  },
  { requiredKeys: [] },
);
const said: fc.Arbitrary<Said | undefined> = fc.option(
  fc.record({
    standing: fc.constantFrom('complete', 'partial', 'declined', 'put-off'),
    answers: values.map((each) => answers(each)),
  }),
  { nil: undefined },
);
const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), said), { maxLength: 40 });

it('equals a recount after whatever people say one after the other, and has no zeros', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const now = new Map<number, Said | undefined>();
      let tally = emptyTally;
      for (const [person, after] of all) {
        tally = retallied(tally, questionnaire, now.get(person), after);
        now.set(person, after);
      }
      const recount = sumOf([...now.values()].map((each) => retallied(emptyTally, questionnaire, undefined, each)));
      expect(tally).toEqual(recount);
      expect(
        Object.values(tally.counts)
          .flatMap((counts) => Object.values(counts))
          .every((count) => count > 0),
      ).toBe(true);
      expect(Object.values(tally.counts).every((counts) => Object.keys(counts).length > 0)).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});
