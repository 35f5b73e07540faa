import { describe, expect, it } from 'vitest';
import { taskLimits } from '../../../../src/contract/task/task';
import { whereMayAct } from '../../../../static/team/issue-panel/panel';
import {
  actionsOn,
  checkWords,
  isFirstActionDue,
  isStale,
  wordActions,
} from '../../../../static/team/task/actions/actions';
import { answersTo } from '../../../../static/team/task/actions/answer-date-form';
import { taskAttention } from '../../../../static/team/task/state/attention';
import { awaitsOf } from '../../../../static/team/task/state/turn';
import { engagement, teamTask } from '../../samples/samples';
import { at, blocker, panel, proposal } from './given';

it('forms offer only the engagements in which the reader may ask for something', () => {
  const both = panel([], { engagements: [engagement(), engagement({ id: 'own' })] });
  expect(whereMayAct(both).engagements.map(({ id }) => id)).toEqual([engagement().id]);
  expect(whereMayAct({ ...both, mayActIn: [] }).engagements).toEqual([]);
});

describe('whose turn it is', () => {
  it('is the team’s where the customer asks for something, help before a date', () => {
    expect(awaitsOf(teamTask('a', { blocker, proposal }))).toBe('help');
    expect(awaitsOf(teamTask('a', { proposal }))).toBe('date');
    expect(awaitsOf(teamTask('a', { state: 'completed', blocker, proposal }))).toBeNull();
    expect(taskAttention(teamTask('a', { proposal })).turn).toBe('team');
    expect(taskAttention(teamTask('a')).turn).toBe('customer');
  });
});

describe('what the team may do', () => {
  it.each([
    ['planned', ['activate', 'change', 'reassign', 'withdraw']],
    ['open', ['change', 'reassign', 'withdraw']],
    ['completed', ['confirm', 'return', 'withdraw']],
    ['declined', ['ask-again', 'reassign', 'withdraw']],
    ['confirmed', []],
    ['withdrawn', []],
  ] as const)('with a task that is %s', (state, actions) => {
    expect(actionsOn(teamTask('a', { state }))).toEqual(actions);
  });
  it('is first what the customer waits for', () => {
    const paused = { step: 'pause', at } as const;
    expect(actionsOn(teamTask('a', { blocker, proposal }))[0]).toBe('unblock');
    expect(actionsOn(teamTask('a', { proposal }))[0]).toBe('answer-date');
    expect(actionsOn(teamTask('a', { ladder: paused }))[0]).toBe('resume');
    expect(actionsOn(teamTask('a', { ladder: { step: 'sponsor', at } }))[0]).toBe('change');
    expect(isFirstActionDue(teamTask('a', { ladder: paused }))).toBe(true);
    expect(isFirstActionDue(teamTask('a', { state: 'declined' }))).toBe(true);
    expect(isFirstActionDue(teamTask('a'))).toBe(false);
    expect(isFirstActionDue(teamTask('a', { state: 'planned' }))).toBe(false);
  });
  it('starts anew when the task is no longer what was shown, and only then', () => {
    expect(isStale('changed-meanwhile')).toBe(true);
    expect(isStale('task-not-completed')).toBe(true);
    expect(isStale('proposal-gone')).toBe(true);
    expect(isStale('field-missing')).toBe(false);
    expect(isStale('try-again')).toBe(false);
  });
});

it('does without words where they may be left out, but takes no more than there is room for', () => {
  expect(checkWords({ field: 'words', isRequired: false }, '')).toBeNull();
  expect(checkWords({ field: 'words', isRequired: false }, 'x'.repeat(taskLimits.reason + 1))).not.toBeNull();
});

it.each([
  ['return', '', { code: 'field-missing', field: 'missing' }],
  ['ask-again', '', { code: 'field-missing', field: 'missing' }],
  ['withdraw', '', { code: 'field-missing', field: 'reason' }],
  ['unblock', '', { code: 'field-missing', field: 'words' }],
  ['return', 'x'.repeat(taskLimits.reason + 1), { code: 'field-too-long', field: 'missing' }],
  ['withdraw', 'x'.repeat(taskLimits.reason), null],
] as const)('%#: %s needs words of a fair length where the customer reads them', (action, words, problem) => {
  const found = checkWords(wordActions[action], words);
  if (problem) expect(found).toMatchObject(problem);
  else expect(found).toBeNull();
});

it('offers no answer to a date that the server refuses, because the day is over for the customer', () => {
  expect(answersTo('2026-12-03', '2026-12-03')).toEqual(['agree', 'other', 'keep']);
  expect(answersTo('2026-12-03', '2026-12-04')).toEqual(['other', 'keep']);
});
