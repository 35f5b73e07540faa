import { describe, expect, it } from 'vitest';
import type { PortalInbox } from '../../src/contract/portal';
import { groupByEngagement, withPage } from '../../static/portal/inbox/pages';
import { isStale, nextOf, withTask } from '../../static/portal/task/tasks';
import { portalTask } from './samples';

const ids = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id);

describe('the next thing to do', () => {
  it('is the first that is not a colleague’s', () => {
    const open = [
      portalTask('theirs', { owner: 'colleague' }),
      portalTask('anyone', { owner: 'anyone' }),
      portalTask('mine'),
    ];
    expect(nextOf({ open })?.id).toBe('anyone');
    expect(nextOf({ open: [portalTask('theirs', { owner: 'colleague' })] })).toBeUndefined();
  });
});

describe('a task as the app answered it', () => {
  const tasks = {
    open: [portalTask('a', { instructions: null }), portalTask('b')],
    recent: [portalTask('c', { state: 'confirmed' })],
  };

  it('leaves what is open once it is done, and heads what was done lately', () => {
    const after = withTask(tasks, portalTask('a', { state: 'completed' }));
    expect(ids(after.open)).toEqual(['b']);
    expect(ids(after.recent)).toEqual(['a', 'c']);
  });
  it('keeps its place when only its text was fetched', () => {
    const after = withTask(tasks, portalTask('a', { instructions: 'All of it' }));
    expect(ids(after.open)).toEqual(['a', 'b']);
    expect(after.open[0]?.instructions).toBe('All of it');
    expect(ids(withTask(tasks, portalTask('c', { state: 'withdrawn' })).recent)).toEqual(['c']);
  });
  it('comes back to what is open when the team returned it meanwhile', () => {
    const after = withTask(tasks, portalTask('c', { missing: 'The date' }));
    expect(ids(after.open)).toEqual(['a', 'b', 'c']);
    expect(after.recent).toEqual([]);
  });
});

describe('the inbox', () => {
  const inbox = (changes: Partial<PortalInbox>): PortalInbox => ({
    open: [],
    recent: [],
    next: null,
    ...changes,
  });

  it('grows page by page without showing a task twice', () => {
    const first = inbox({ open: [portalTask('a')], next: 1 });
    const second = inbox({ open: [portalTask('b')], recent: [portalTask('a')] });
    const after = withPage(first, second);
    expect(ids(after.open)).toEqual(['a', 'b']);
    expect(after.recent).toEqual([]);
    expect(after.next).toBeNull();
  });
  it('groups tasks by engagement, those with something to do first', () => {
    const elsewhere = { engagementId: 'e2', engagementName: 'Port authority', requestKey: 'CARE-2' };
    const groups = groupByEngagement({
      open: [portalTask('a', elsewhere)],
      recent: [portalTask('b', { state: 'confirmed' }), portalTask('c', { ...elsewhere, state: 'confirmed' })],
    });
    expect(
      groups.map(({ id, name, requestKey, open, recent }) => [id, name, requestKey, ids(open), ids(recent)]),
    ).toEqual([
      ['e2', 'Port authority', 'CARE-2', ['a'], ['c']],
      ['e1', 'Harbour portal', 'CARE-1', [], ['b']],
    ]);
  });
});

it('looks again when a colleague was faster or the task is gone, not when the network failed', () => {
  expect(isStale('task-already-completed')).toBe(true);
  expect(isStale('task-withdrawn')).toBe(true);
  expect(isStale('try-again')).toBe(false);
});
