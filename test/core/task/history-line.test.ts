import { describe, expect, it } from 'vitest';
import { audited, type TaskEvent } from '../../../src/core/task/event';
import { historyLine, historyLines } from '../../../src/core/task/history-line';
import { wanted } from './given';

const attribution = { actor: 'anna', at: '2026-11-23T08:00:00.000Z' };
const lineOf = (event: TaskEvent) => historyLine(audited(event));

describe('a line of a task’s history', () => {
  it('says who did what, when, and in which words', () => {
    const declined: TaskEvent = { ...attribution, what: 'task-declined', reason: 'Not ours' };
    expect(lineOf(declined)).toEqual({ what: 'task-declined', at: attribution.at, by: 'anna', text: 'Not ours' });
    expect(lineOf({ ...attribution, what: 'task-accepted' })).toEqual({
      what: 'task-accepted',
      at: attribution.at,
      by: 'anna',
    });
  });
  it.each<[TaskEvent, object]>([
    [
      { ...attribution, what: 'date-proposed', proposal: { date: '2026-12-03', reason: 'Holiday' } },
      { date: '2026-12-03' },
    ],
    [{ ...attribution, what: 'date-agreed', due: '2026-12-03', words: '' }, { date: '2026-12-03' }],
    [{ ...attribution, what: 'task-reassigned', owner: { kind: 'person', accountId: 'ben' } }, { to: 'ben' }],
    [{ ...attribution, what: 'task-handed-over', owner: { kind: 'side' } }, { to: null }],
  ])('%#: says which date was settled, or to whom it went', (event, settled) => {
    expect(lineOf(event)).toMatchObject(settled);
  });
  it('names what a change made other than it was, as far as earlier events tell it', () => {
    const terms = (changes: object): TaskEvent => ({
      ...attribution,
      what: 'task-changed',
      terms: { ...wanted, ...changes },
    });
    const given: TaskEvent = { ...attribution, what: 'task-given', task: { ...wanted, due: '2026-12-01' } };
    const agreed: TaskEvent = { ...attribution, what: 'date-agreed', due: '2026-12-03', words: '' };
    const changedIn = (...events: TaskEvent[]) => historyLines(events.map(audited)).map(({ changed }) => changed);
    const moved = { term: 'due', before: '2026-12-03', after: '2026-12-07' };
    expect(changedIn(given, agreed, terms({ due: '2026-12-07' }))).toEqual([undefined, undefined, [moved]]);
    expect(changedIn(given, terms({ due: null, title: 'Prices' }))[1]).toEqual([
      { term: 'title' },
      { term: 'due', before: '2026-12-01', after: null },
    ]);
    expect(changedIn(agreed, terms({ due: '2026-12-07' }))).toEqual([undefined, undefined]);
  });
  it('keeps to itself what it has no sentence for, and who was to clear a blocker', () => {
    expect(historyLine({ ...attribution, what: 'something-else' })).toBeNull();
    const stuck: TaskEvent = {
      ...attribution,
      what: 'task-stuck',
      reason: 'No access',
      blockerOwner: 'pm',
      entryId: 'r1',
    };
    expect(lineOf(stuck)).toEqual({ what: 'task-stuck', at: attribution.at, by: 'anna', text: 'No access' });
  });
});
