import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerKinds, customerRoles } from '../../../../src/contract/engagement';
import { type Thresholds, usualThresholds } from '../../../../src/contract/survey/checkpoint';
import type { ResultsFilter, SurveyResults } from '../../../../src/contract/survey/results';
import { confidentialCells, countByCell } from '../../../../src/core/survey/asking/asked-cells';
import { cellOf, restCell } from '../../../../src/core/survey/cell';
import { fitsFilter } from '../../../../src/core/survey/cells';
import { type Counted, resultsOf } from '../../../../src/core/survey/results/results';
import type { RosterRow } from '../../../../src/core/survey/roster';
import { retallied } from '../../../../src/core/survey/said/retallied';
import { emptyTally, type Said, type Tally } from '../../../../src/core/survey/tally';
import { answers, questionnaire } from '../given';
import { isDerivable, type Sum, setsOf } from './derived';

const all: ResultsFilter = { role: null, kind: null };
const filters: ResultsFilter[] = [null, 'none' as const, ...customerRoles].flatMap((role) =>
  [null, ...customerKinds].map((kind) => ({ role, kind })),
);

type Person = Pick<RosterRow, 'role' | 'kind'> & { readonly said: Said | undefined };

/** The counts of all that people have said, as they are at the close. */
function countedOf(mode: Counted['mode'], people: readonly Person[], thresholds = usualThresholds): Counted {
  const byCell = countByCell(people);
  const to = mode === 'named' ? {} : confidentialCells(byCell, thresholds.answers);
  const asked: Record<string, number> = {};
  const tallies: Record<string, Tally> = {};
  for (const { said, ...person } of people) {
    const cell = to[cellOf(person)] ?? cellOf(person);
    asked[cell] = (asked[cell] ?? 0) + 1;
    tallies[cell] = retallied(tallies[cell] ?? emptyTally, questionnaire, undefined, said);
  }
  return { mode, thresholds, questionnaire, asked, tallies };
}

const said = (score: number, needed = 'yes'): Said => ({
  standing: 'complete',
  answers: answers({ nps: score, needed, several: ['a'] }),
});
const declined: Said = { standing: 'declined', answers: answers({}) };
const some = (count: number, role: Person['role'], kind: Person['kind'], each: Said | null = said(9)): Person[] =>
  Array.from({ length: count }, () => ({ role, kind, said: each ?? undefined }));
const questionIn = (results: SurveyResults, key: string) => results.questions.find((question) => question.key === key);

describe('results by name', () => {
  const people = [
    ...some(1, 'sponsor', 'external', said(0, 'cant-say')),
    ...some(2, 'user', 'external', said(10)),
    ...some(1, 'user', 'internal', { standing: 'partial', answers: answers({ nps: 7 }) }),
    ...some(1, 'user', 'internal', declined),
    ...some(2, 'none', 'internal', null),
  ];
  it('tell everything, however few there are', () => {
    const results = resultsOf(countedOf('named', people), all);
    expect(results).toMatchObject({ asked: 7, complete: 3, partial: 1, declined: 1, noReply: 2, isSuppressed: false });
    expect(results.questions).toEqual([
      {
        key: 'nps',
        answered: 4,
        cantSay: 0,
        counts: { 0: 1, 7: 1, 10: 2 },
        score: { kind: 'promoters', promoters: 2, detractors: 1 },
        isAlike: false,
      },
      { key: 'needed', answered: 2, cantSay: 1, counts: { yes: 2 }, score: null, isAlike: false },
      { key: 'several', answered: 3, cantSay: 0, counts: { a: 3 }, score: null, isAlike: false },
      { key: 'comment', answered: 0, cantSay: 0, counts: {}, score: null, isAlike: false },
    ]);
  });
  it('are of those alone who fit the filter', () => {
    const results = resultsOf(countedOf('named', people), { role: 'user', kind: 'internal' });
    expect(results).toMatchObject({ asked: 2, complete: 0, partial: 1, declined: 1, noReply: 0 });
    expect(questionIn(results, 'nps')).toMatchObject({ answered: 1, counts: { 7: 1 } });
  });
});

describe('results in confidence', () => {
  it('tell nothing of what fewer than five have said, and how many they are only as a whole', () => {
    const people = [...some(4, 'user', 'external'), ...some(6, 'user', 'external', null)];
    const results = resultsOf(countedOf('confidential', people), all);
    expect(results).toMatchObject({
      asked: 10,
      complete: 4,
      declined: 0,
      noReply: 6,
      partial: null,
      isSuppressed: true,
    });
    expect(results.questions).toEqual(
      questionnaire.questions.map(({ key }) => ({
        ...{ key, answered: 0, cantSay: 0, counts: null, score: null, isAlike: false },
      })),
    );
    const filtered = resultsOf(countedOf('confidential', people), { role: 'user', kind: null });
    expect(filtered).toMatchObject({ asked: 10, complete: 0, declined: 0, noReply: 0, isSuppressed: true });
  });
  const answering = (...scores: number[]) => scores.flatMap((score) => some(1, 'user', 'external', said(score)));
  const npsOf = (...scores: number[]) =>
    questionIn(resultsOf(countedOf('confidential', answering(...scores)), all), 'nps');
  it('tell the measure from five on, and how answers are spread from eight on', () => {
    expect(npsOf(9, 9, 9, 9, 7, 3, 3)).toEqual({
      key: 'nps',
      answered: 7,
      cantSay: 0,
      counts: null,
      score: { kind: 'difference', difference: 2 },
      isAlike: false,
    });
    expect(npsOf(9, 9, 9, 9, 7, 3, 3, 10)).toMatchObject({
      answered: 8,
      counts: { 3: 2, 7: 1, 9: 4, 10: 1 },
      score: { kind: 'promoters', promoters: 5, detractors: 2 },
    });
  });
  it('tell near which end they are where all but one could have said the same', () => {
    const high = { kind: 'bracket', of: 'difference', side: 'at-least', bound: 3 };
    const untold = { answered: 5, counts: null, isAlike: true };
    expect(npsOf(9, 9, 9, 9, 9)).toMatchObject({ ...untold, score: high });
    expect(npsOf(9, 9, 9, 9, 0)).toMatchObject({ ...untold, score: high });
    expect(npsOf(0, 0, 0, 0, 0)).toMatchObject({ ...untold, score: { ...high, side: 'at-most', bound: -3 } });
    expect(npsOf(7, 7, 8, 8, 9)).toMatchObject({ ...untold, score: null });
    const sixteen = Array.from({ length: 16 }, () => 10);
    expect(npsOf(...sixteen)).toMatchObject({ answered: 16, counts: null, score: { ...high, bound: 14 } });
  });
  it('tell how many can’t say only with how answers are spread, and no choice that all but one have made', () => {
    const needed = (...given: string[]) =>
      questionIn(
        resultsOf(
          countedOf(
            'confidential',
            given.flatMap((each) => some(1, 'user', 'external', said(9, each))),
          ),
          all,
        ),
        'needed',
      );
    const seven = ['yes', 'yes', 'yes', 'yes', 'no', 'no', 'cant-say'];
    const untold = { cantSay: 0, counts: null, score: null };
    expect(needed(...seven)).toMatchObject({ ...untold, answered: 7, isAlike: false });
    expect(needed(...seven, 'yes')).toMatchObject({ answered: 7, cantSay: 1, counts: { yes: 5, no: 2 } });
    expect(needed(...Array(7).fill('yes'), 'no')).toMatchObject({ ...untold, answered: 8, isAlike: true });
    expect(needed(...Array(8).fill('cant-say'))).toMatchObject({ ...untold, answered: 8, isAlike: true });
    expect(needed(...Array(7).fill('yes'))).toMatchObject({ ...untold, answered: 7, isAlike: false });
  });
  it('tell of no part, where one is too much alike', () => {
    const varied = [3, 3, 7, 9, 9, 9].flatMap((score) => some(1, 'user', 'internal', said(score)));
    const other = [0, 2, 7, 8, 9, 9].flatMap((score) => some(1, 'user', 'external', said(score)));
    const kinds = (people: Person[]) =>
      customerKinds.map((kind) =>
        questionIn(resultsOf(countedOf('confidential', people), { role: null, kind }), 'nps'),
      );
    expect(kinds([...varied, ...other]).map((each) => each?.answered)).toEqual([6, 6]);
    expect(kinds([...varied, ...some(6, 'user', 'external')]).map((each) => each?.answered)).toEqual([0, 0]);
  });
  it('count by themselves those who answered by name, because they want to be called back', () => {
    const counted = { ...countedOf('confidential', some(9, 'user', 'external')), byName: { 'user.external': 2 } };
    const asked = { 'user.external': 12 };
    expect(resultsOf({ ...counted, asked }, all)).toMatchObject({ asked: 12, complete: 9, byName: 2, noReply: 1 });
  });
  it('tell nothing of a group whose complement is too small', () => {
    const counted = countedOf('confidential', [...some(8, 'user', 'external'), ...some(3, 'sponsor', 'external')]);
    expect(counted.asked).toEqual({ [restCell]: 11 });
    expect(resultsOf(counted, all).isSuppressed).toBe(false);
    expect(resultsOf(counted, { role: 'user', kind: null }).isSuppressed).toBe(true);
  });

  // Few roles, so that groups are large enough for something to be told of several.
  const person = fc.record({
    role: fc.constantFrom('sponsor' as const, 'user' as const, 'none' as const),
    kind: fc.constantFrom(...customerKinds),
    said: fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .record({ score: fc.integer({ min: 0, max: 10 }), needed: fc.constantFrom('yes', 'no', 'cant-say') })
          .map(({ score, needed }) => said(score, needed)),
      },
      // Somebody who left a question out, which the app does not take: results hold for it all the same.
      { weight: 1, arbitrary: fc.constant<Said>({ standing: 'complete', answers: answers({ needed: 'no' }) }) },
      { weight: 1, arbitrary: fc.constant(declined) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
  });
  const groups = fc.array(person, { minLength: 5, maxLength: 90, size: 'max' });

  const thresholds = fc.constantFrom<Thresholds>(
    usualThresholds,
    { answers: 6, spread: 6, words: 9 },
    { answers: 9, spread: 14, words: 9 },
  );

  /** The sums over cells that an attacker has who makes every call, by what kind of number is told. */
  function told(
    { asked }: Counted,
    shown: readonly SurveyResults[],
    isTold: (results: SurveyResults) => boolean,
  ): Sum[] {
    const cells = Object.keys(asked).sort();
    return shown.filter(isTold).map(({ filter }) => cells.map((cell) => (fitsFilter(cell, filter) ? 1 : 0)));
  }

  /** @param countIn the people of a cell whom the numbers are about */
  function expectNoFewer(counted: Counted, sums: readonly Sum[], countIn: (cell: string) => number, least: number) {
    const cells = Object.keys(counted.asked).sort();
    for (const set of setsOf(cells.length)) {
      const people = set.reduce((sum, at) => sum + countIn(cells[at] ?? ''), 0);
      if (people > 0 && people < least) expect([set, isDerivable(sums, set)]).toEqual([set, false]);
    }
  }

  it('let nobody work out a number of fewer people than the thresholds, from all numbers of all filters', () => {
    let parts = 0;
    fc.assert(
      fc.property(groups, thresholds, (people, raised) => {
        const counted = countedOf('confidential', people, raised);
        const shown = filters.map((filter) => resultsOf(counted, filter));
        for (const { key } of questionnaire.questions) {
          const answered = (cell: string) => counted.tallies[cell]?.counts[key]?.['*'] ?? 0;
          const of = (results: SurveyResults) => questionIn(results, key);
          const sums = told(
            counted,
            shown,
            (results) =>
              (of(results)?.answered ?? 0) > 0 || of(results)?.score !== null || of(results)?.counts !== null,
          );
          expectNoFewer(counted, sums, answered, raised.answers);
          const spread = told(counted, shown, (results) => of(results)?.counts !== null);
          expectNoFewer(counted, spread, answered, raised.spread);
          if (sums.length > 1) parts++;
        }
        const complete = (cell: string) => counted.tallies[cell]?.complete ?? 0;
        const whole = Object.keys(counted.asked).reduce((sum, cell) => sum + complete(cell), 0);
        if (whole < raised.answers) return;
        expectNoFewer(
          counted,
          told(counted, shown, (results) => results.complete + results.noReply + results.declined > 0),
          complete,
          raised.answers,
        );
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(parts, 'something is told of parts, too').toBeGreaterThan(100);
  });
});
