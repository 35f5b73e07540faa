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
const closing = (ids: readonly string[]) =>
  ids.reduce((before, id) => withClosed(before, entryOf(g.taskAfter(g.given({ id }), g.withdrawn))), noneClosed);

describe('what was closed last', () => {
  it('is kept newest first, as far as a screen and a digest look back', () => {
    const { entries } = closing(Array.from({ length: 45 }, (_, index) => `task-${index + 1}`));
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => `task-${45 - index}`));
  });
  it('says how, and holds each task once', () => {
    const done = entryOf(g.taskAfter(g.given({ id: 'a' }), g.completed, g.confirmed));
    const { entries } = withClosed(closing(['a', 'b']), done);
    expect(entries.filter(isTaskEntry).map(({ id, detail: { state } }) => [id, state])).toEqual([
      ['a', 'confirmed'],
      ['b', 'withdrawn'],
    ]);
  });
  it('takes in nothing that is still open', () => {
    expect(() => withClosed(noneClosed, entryOf(g.taskAfter(g.given())))).toThrow(/still to do/);
  });
  it('tells kinds apart, whatever their ids', () => {
    const [task] = closing(['a']).entries;
    if (!task) throw new Error('Nothing closed');
    const gate: AskEntry = { ...task, kind: 'gate' };
    expect(
      withClosed(closing(['a']), gate)
        .entries.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['gate', 'task']);
  });
});
