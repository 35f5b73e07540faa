import { describe, expect, it } from 'vitest';
import { closedFor, noneClosed, withClosed } from '../../../src/core/inbox/closed';
import * as g from '../task/given';

const closing = (ids: readonly string[]) =>
  ids.reduce((before, id) => withClosed(before, g.taskAfter(g.given({ id }), g.withdrawn)), noneClosed);

describe('what was closed last', () => {
  it('is kept newest first, as far as a screen and a digest look back', () => {
    const { entries } = closing(Array.from({ length: 45 }, (_, index) => `task-${index + 1}`));
    expect(entries.map(({ taskId }) => taskId)).toEqual(Array.from({ length: 40 }, (_, index) => `task-${45 - index}`));
  });
  it('says how, and holds each task once', () => {
    const confirmed = withClosed(closing(['a', 'b']), g.taskAfter(g.given({ id: 'a' }), g.completed, g.confirmed));
    expect(confirmed.entries.map(({ taskId, how }) => [taskId, how])).toEqual([
      ['a', 'confirmed'],
      ['b', 'withdrawn'],
    ]);
  });
  it('tells one engagement from another', () => {
    const both = withClosed(closing(['a']), g.taskAfter(g.given({ id: 'b', engagementId: 'other' }), g.withdrawn));
    expect(closedFor(both, 'other').map(({ taskId }) => taskId)).toEqual(['b']);
  });
  it('takes in nothing that is still open', () => {
    expect(() => withClosed(noneClosed, g.taskAfter(g.given()))).toThrow(/open/);
  });
});
