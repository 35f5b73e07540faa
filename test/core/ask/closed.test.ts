import { describe, expect, it } from 'vitest';
import { noneClosed, withClosed } from '../../../src/core/ask/closed';
import type { AskEntry } from '../../../src/core/ask/entry';
import { inboxOf } from '../../../src/core/ask/inbox';
import type { Task } from '../../../src/core/task/task';
import { isTaskEntry, placeOfTask } from '../../../src/core/task/task-entry';
import * as g from '../task/given';

function entryOf(task: Task): AskEntry {
  const place = placeOfTask(task, inboxOf(task));
  if (typeof place !== 'object') throw new Error('It has no entry');
  return place;
}
const told = () => true;
const closing = (ids: readonly string[], isTold = told) =>
  ids.reduce(
    (before, id) => withClosed(before, entryOf(g.taskAfter(g.given({ id }), g.withdrawn)), isTold),
    noneClosed,
  );

describe('what was closed last', () => {
  it('is kept newest first, as far as a screen looks back', () => {
    const { entries } = closing(Array.from({ length: 45 }, (_, index) => `task-${index + 1}`));
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => `task-${45 - index}`));
  });
  it('is kept until a digest has told of it, as far as an inbox goes', () => {
    const ids = Array.from({ length: 205 }, (_, index) => `task-${index + 1}`);
    expect(closing(ids.slice(0, 50), () => false).entries).toHaveLength(50);
    expect(closing(ids, () => false).entries).toHaveLength(200);
    const { entries } = withClosed(
      closing(ids, () => false),
      entryOf(g.taskAfter(g.given(), g.withdrawn)),
      told,
    );
    expect(entries).toHaveLength(40);
  });
  it('says how, and holds each task once', () => {
    const done = entryOf(g.taskAfter(g.given({ id: 'a' }), g.completed, g.confirmed));
    const { entries } = withClosed(closing(['a', 'b']), done, told);
    expect(entries.filter(isTaskEntry).map(({ id, detail: { state } }) => [id, state])).toEqual([
      ['a', 'confirmed'],
      ['b', 'withdrawn'],
    ]);
  });
  it('takes in nothing that is still open', () => {
    expect(() => withClosed(noneClosed, entryOf(g.taskAfter(g.given())), told)).toThrow(/still to do/);
  });
  it('tells kinds apart, whatever their ids', () => {
    const [task] = closing(['a']).entries;
    if (!task) throw new Error('Nothing closed');
    const gate: AskEntry = { ...task, kind: 'gate' };
    expect(
      withClosed(closing(['a']), gate, told)
        .entries.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['gate', 'task']);
  });
});
