import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type SamePeople,
  type TrendContext,
  type TrendSurvey,
  trendLimits,
} from '../../../../src/contract/survey/trends';
import { type AskEntry, isOpen } from '../../../../src/core/ask/entry';
import { emptyInbox } from '../../../../src/core/ask/inbox';
import type { Response } from '../../../../src/core/survey/response';
import {
  contextsOf,
  emptyState,
  noContexts,
  statesTogether,
  withContext,
} from '../../../../src/core/survey/trend/context';
import { peopleTogether, samePeople, surveysBefore } from '../../../../src/core/survey/trend/same-people';
import { stateOf } from '../../../../src/core/survey/trend/state';
import { nps, question, questionnaire, scale } from '../given';

const today = '2026-03-10';
const context = (id: string, changes: Partial<TrendContext> = {}): TrendContext => ({
  id,
  on: today,
  state: emptyState,
  pairs: [],
  ...changes,
});
const pair = (before: string, changes: Partial<SamePeople> = {}): SamePeople => ({
  measure: 'nps',
  before,
  higher: 1,
  lower: 2,
  same: 3,
  ...changes,
});

describe('what is kept beside results', () => {
  it('stays as it was first, and is no longer than the trends', () => {
    const state = { ...emptyState, open: 3 };
    const once = withContext(noContexts('p'), context('c1', { state }));
    expect(withContext(once, context('c1', { state: { ...state, open: 9 } }))).toEqual(once);
    const many = Array.from({ length: trendLimits.surveys + 5 }, (_, at) => context(`c${at}`));
    const kept = many.reduce(withContext, noContexts('p')).contexts;
    expect(kept.map(({ id }) => id)).toEqual(many.slice(5).map(({ id }) => id));
  });
  it('compares nobody with a survey that its reader does not see', () => {
    const contexts = [context('c1'), context('c2', { pairs: [pair('c1'), pair('c0')] }), context('c3')];
    const survey = (id: string) => ({ id });
    expect(contextsOf(contexts, [survey('c1'), survey('c2')])).toEqual([
      context('c1'),
      context('c2', { pairs: [pair('c1')] }),
    ]);
    expect(contextsOf(contexts, [survey('c2')])).toEqual([context('c2')]);
  });
});

describe('the state of a project', () => {
  const entry = (changes: Partial<AskEntry> = {}): AskEntry => ({
    kind: 'task',
    id: 't1',
    engagementId: 'e1',
    title: '',
    due: null,
    since: '2026-03-01T08:00:00.000Z',
    turn: 'customer',
    weight: 0,
    detail: null,
    ...changes,
  });
  const held = (asks: readonly AskEntry[], entries: readonly AskEntry[] = [], count = 0) => ({
    inbox: { ...emptyInbox, asks },
    closed: { entries, ...(count > 0 && { earlier: { count, known: [] } }) },
  });
  it('counts each ask once, what is overdue and unsigned of it, and parts by person', () => {
    const gate = entry({ kind: 'gate', id: 'g1', due: '2026-03-09' });
    const found = stateOf(
      [
        held([entry({ due: today }), gate], [entry({ id: 't0', turn: 'nobody', isCredited: true })], 4),
        held([
          gate,
          entry({ id: 't2', isDone: true, turn: 'team' }),
          entry({ id: 't3', turn: 'nobody', isDone: true, isCredited: true }),
        ]),
      ],
      today,
    );
    expect(found).toEqual({ open: 2, overdue: 1, unsigned: 1, done: 6, asked: 10 });
  });
  it('has nothing of surveys: nothing in it may tell who has answered', () => {
    const survey = entry({ kind: 'survey', id: 's1', isPersonal: true, due: '2026-03-01' });
    for (const each of [survey, { ...survey, isDone: true as const, turn: 'nobody' as const }])
      expect(stateOf([held([each], [each])], today)).toEqual(emptyState);
  });
  it('is the sum over engagements, and never has more overdue or unsigned than open', () => {
    const anEntry = fc.record({
      kind: fc.constantFrom('task' as const, 'gate' as const, 'survey' as const),
      id: fc.constantFrom('a', 'b', 'c'),
      due: fc.constantFrom(null, '2026-03-01', '2026-04-01'),
      turn: fc.constantFrom('team' as const, 'customer' as const, 'nobody' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anEntry, { maxLength: 5 }), { maxLength: 4 }), (all) => {
        const asks = all.map((some) => some.map((each) => entry({ ...each, detail: null })));
        const state = stateOf(
          asks.map((some) => held(some)),
          today,
        );
        const open = new Set(
          asks.flat().flatMap((each) => (each.kind !== 'survey' && isOpen(each) ? [`${each.kind} ${each.id}`] : [])),
        );
        expect(state.open).toBe(open.size);
        expect(state.overdue).toBeLessThanOrEqual(state.open);
        expect(state.unsigned).toBe([...open].filter((key) => key.startsWith('gate')).length);
        expect(statesTogether([state, emptyState, state])).toEqual({
          open: 2 * state.open,
          overdue: 2 * state.overdue,
          unsigned: 2 * state.unsigned,
          done: 2 * state.done,
          asked: 2 * state.asked,
        });
      }),
      { seed: 201, numRuns: 200 },
    );
  });
});

describe('the same people in two surveys', () => {
  const asks = { ...questionnaire, questions: [nps, question('ease', scale(1, 7), 'ces')] };
  const told = (id: string, closedOn: string, changes: Partial<TrendSurvey> = {}): TrendSurvey => ({
    id,
    title: id,
    mode: 'named',
    surveyKind: 'pulse',
    engagementIds: ['e1'],
    openedOn: closedOn,
    closedOn,
    measures: [
      { measure: 'nps', all: { asked: 0, answered: 0, score: null, counts: null, isAlike: false }, byKind: {} },
    ],
    ...changes,
  });
  const now = { id: 'c9', mode: 'named' as const, questionnaire: asks };
  it('are those of the last one by name that asked the measure and was over before', () => {
    const surveys = [
      told('c1', '2026-01-10'),
      told('c2', '2026-02-10'),
      told('c3', '2026-02-20', { mode: 'confidential' }),
      told('c4', '2026-02-25', { measures: [] }),
      told('c5', '2026-03-01'),
      told('c9', '2026-02-28'),
    ];
    expect([...surveysBefore({ surveys }, now, '2026-03-01')]).toEqual([['nps', 'c2']]);
    expect([...surveysBefore({ surveys }, now, '2026-01-10')]).toEqual([]);
    expect([...surveysBefore({ surveys }, { ...now, mode: 'confidential' }, '2026-03-01')]).toEqual([]);
  });
  const said = (score: number | null, declined: string | null = null): Response => ({
    checkpointId: 'c',
    rosterId: 'r',
    engagementId: 'e1',
    accountId: 'a',
    cell: 'user.external',
    answers: { values: score === null ? {} : { 'nps.1': score }, branchText: '', wantsCallback: false },
    declined,
    firstAt: '',
    savedAt: '',
    revision: 1,
    lastCommand: '',
  });
  it('are counted by how they changed, as a recount of them finds', () => {
    const score = fc.option(fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 30 }), (people) => {
        const found = samePeople(
          'nps',
          { id: 'c1', questionnaire: asks },
          now,
          people.map(([before, after]) => ({ before: said(before), after: said(after) })),
        );
        const both = people.filter(([before, after]) => before !== null && after !== null);
        expect(found).toEqual({
          measure: 'nps',
          before: 'c1',
          higher: both.filter(([before, after]) => Number(after) > Number(before)).length,
          lower: both.filter(([before, after]) => Number(after) < Number(before)).length,
          same: both.filter(([before, after]) => after === before).length,
        });
      }),
      { seed: 202, numRuns: 200 },
    );
  });
  it('are none who declined or said nothing in one of them', () => {
    const people = [
      { before: undefined, after: said(3) },
      { before: said(0, ''), after: said(3) },
      { before: said(0), after: said(3, 'No time') },
    ];
    expect(samePeople('nps', { id: 'c1', questionnaire: asks }, now, people)).toEqual(
      pair('c1', { higher: 0, lower: 0, same: 0 }),
    );
    // Nought is a score.
    expect(samePeople('nps', { id: 'c1', questionnaire: asks }, now, [{ before: said(0), after: said(0) }]).same).toBe(
      1,
    );
  });
  it('are added up over engagements, measure by measure', () => {
    const ces = pair('c1', { measure: 'ces' });
    expect(peopleTogether([pair('c1'), ces, pair('c1')])).toEqual([pair('c1', { higher: 2, lower: 4, same: 6 }), ces]);
  });
});
