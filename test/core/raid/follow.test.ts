import { describe, expect, it } from 'vitest';
import { isFollowed, withIssueAnew } from '../../../src/core/raid/entry';
import { issueGone, issueOpened, progressed } from '../../../src/core/raid/follow';
import { tellOutcome } from '../../../src/core/raid/tell-outcome';
import { at, pm } from '../task/given';
import { entry } from './given';

const attribution = { actor: pm, at };
const issue = { id: '40001', key: 'HAR-40', progress: 'new' } as const;
const opened = issueOpened(entry(), issue, attribution).entry;

describe('the Jira issue of an entry', () => {
  it('is followed from when it is there until it is done', () => {
    const done = progressed(opened, { ...issue, progress: 'done' }, attribution)?.entry;
    expect([entry(), opened, done ?? entry()].map(isFollowed)).toEqual([false, true, false]);
    expect(done).toMatchObject({ issue: { id: '40001', key: 'HAR-40' }, progress: 'done' });
  });
  it('says nothing new twice', () => {
    expect(progressed(opened, issue, attribution)).toBeUndefined();
  });
  it('is known by its new key after a move', () => {
    expect(progressed(opened, { ...issue, key: 'OPS-3' }, attribution)?.entry.issue).toEqual({
      id: '40001',
      key: 'OPS-3',
    });
  });
  it('leaves the entry without any progress when it is deleted', () => {
    expect(issueGone(opened, issue.id, attribution)?.entry).toMatchObject({
      ...{ issue: null, progress: null, isGone: true },
    });
  });
  it('is made again three times, and no more: a rule of Jira’s may delete it each time', () => {
    const anew = Array.from({ length: 4 }).reduce<ReturnType<typeof withIssueAnew>[]>(
      (made) => [...made, withIssueAnew(made.at(-1) ?? opened, 'CS00000002')],
      [],
    );
    expect(anew.map((each) => each?.madeAnew)).toEqual([1, 2, 3, undefined]);
  });
  it('leaves an entry done that was, and is looked after for good only for a signature', () => {
    const done = { ...opened, progress: 'done' } as const;
    expect(issueGone(done, issue.id, attribution)?.entry).toMatchObject({ issue: null, progress: 'done' });
    expect([isFollowed(opened), isFollowed(done), isFollowed({ ...done, signOffId: 'gate.2' })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isFollowed({ ...done, signOffId: 'gate.2', issue: null })).toBe(false);
  });
  it('is the entry’s own: others change nothing', () => {
    expect(progressed(opened, { ...issue, id: '40002' }, attribution)).toBeUndefined();
    expect(issueGone(opened, '40002', attribution)).toBeUndefined();
    expect(issueGone(entry(), issue.id, attribution)).toBeUndefined();
  });
});

describe('the outcome of an entry', () => {
  const outcome = 'The depot stays';
  it('is told in the team’s words', () => {
    expect(tellOutcome(entry(), { revision: 1, outcome }, attribution)).toMatchObject({
      ok: true,
      value: { entry: { outcome }, event: { what: 'outcome-told', text: outcome, actor: pm } },
    });
  });
  it('is refused to who had not seen what happened meanwhile', () => {
    expect(tellOutcome(opened, { revision: 0, outcome }, attribution)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
  });
  it('is told once, though the issue may have moved on before the call came again', () => {
    const told = entry({ outcome, history: { length: 4, hash: 'x' } });
    expect(tellOutcome(told, { revision: 1, outcome }, attribution)).toEqual({ ok: true, value: 'already' });
    expect(tellOutcome(told, { revision: 1, outcome: 'Another' }, attribution)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(tellOutcome(told, { revision: 4, outcome: 'Another' }, attribution)).toMatchObject({ ok: true });
  });
});
