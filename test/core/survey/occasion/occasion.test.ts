import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occasion } from '../../../../src/contract/survey/occasion';
import { followingVersion } from '../../../../src/core/survey/occasion/following-version';
import { nextLookAt, nextOpenLookAt } from '../../../../src/core/survey/occasion/next-look';
import {
  awaitedBy,
  occasionGone,
  ofGate,
  ofIssue,
  ofShare,
  ofSprint,
  ofVersion,
} from '../../../../src/core/survey/occasion/occasion';
import { isTakenBack } from '../../../../src/core/survey/occasion/taken-back';

const since = '2026-11-30T10:00:00.000Z';
const released: Occasion = { kind: 'version-released', versionId: '10001' };
const reviewed = { kind: 'issue-status', issueId: '10010', status: '3' } as const;
const resolved = { kind: 'issue-resolved', issueId: '10010' } as const;

describe('an occasion', () => {
  it('of a version comes when it is released, also if it is archived then', () => {
    expect(ofVersion({ isReleased: false, isArchived: false })).toBe('ahead');
    expect(ofVersion({ isReleased: true, isArchived: false })).toBe('come');
    expect(ofVersion({ isReleased: true, isArchived: true })).toBe('come');
    expect(ofVersion({ isReleased: false, isArchived: true })).toBe('archived');
    expect(ofVersion(undefined)).toBe('not-there');
  });

  it('of an issue comes by any status that it has had meanwhile, or by its resolution', () => {
    expect(ofIssue(reviewed, { statuses: ['1'], isResolved: true })).toBe('ahead');
    expect(ofIssue(reviewed, { statuses: ['4', '1', '3'], isResolved: false })).toBe('come');
    expect(ofIssue(resolved, { statuses: ['3'], isResolved: false })).toBe('ahead');
    expect(ofIssue(resolved, { statuses: ['1'], isResolved: true })).toBe('come');
    expect(ofIssue(resolved, undefined)).toBe('not-there');
  });

  it('of a sprint is told by its issues, or by the event alone where it has none', () => {
    expect(ofSprint('active', true)).toBe('ahead');
    expect(ofSprint('closed', false)).toBe('come');
    expect(ofSprint('unseen', false)).toBe('ahead');
    expect(ofSprint('unseen', true)).toBe('come');
    expect(ofSprint(undefined, true)).toBe('not-there');
  });

  it('of a gate comes by a round that was decided since, whatever became of the gate then', () => {
    const round = (decidedAt: string) => ({ round: 1, openedAt: since, decidedAt, result: 'rejected' }) as const;
    const open = { name: 'open', since } as const;
    expect(ofGate({ state: open, decisions: [] }, since)).toBe('ahead');
    expect(ofGate({ state: open, decisions: [round('2026-11-30T09:59:59.999Z')] }, since)).toBe('ahead');
    expect(ofGate({ state: open, decisions: [round('2026-11-30T10:00:00.001Z')] }, since)).toBe('come');
    const withdrawn = { name: 'withdrawn', since, by: 'pm', reason: '' } as const;
    expect(ofGate({ state: withdrawn, decisions: [] }, since)).toBe('called-off');
    expect(ofGate({ state: withdrawn, decisions: [round('2026-12-01T00:00:00.000Z')] }, since)).toBe('come');
    expect(ofGate(undefined, since)).toBe('not-there');
  });

  it('of a share never comes of no issues, and comes at the very share, not by rounding', () => {
    expect(ofShare(1, { done: 0, all: 0 })).toBe('ahead');
    expect(ofShare(50, { done: 1, all: 2 })).toBe('come');
    expect(ofShare(67, { done: 2, all: 3 })).toBe('ahead');
    expect(ofShare(66, { done: 2, all: 3 })).toBe('come');
    expect(ofShare(100, { done: 999, all: 1000 })).toBe('ahead');
    expect(ofShare(50, undefined)).toBe('not-there');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(500), fc.nat(500), (percent, done, rest) => {
        const now = ofShare(percent, { done, all: done + rest });
        // One more that is done undoes nothing, and one more that is not brings nothing about.
        if (now === 'come') expect(ofShare(percent, { done: done + 1, all: done + rest + 1 })).toBe('come');
        else expect(ofShare(percent, { done, all: done + rest + 1 })).toBe('ahead');
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('is taken back by what undoes it, and by nothing that only hides it', () => {
    expect(isTakenBack(released, 'ahead')).toBe(true);
    expect(isTakenBack(released, 'archived')).toBe(true);
    expect(isTakenBack(released, 'not-there')).toBe(false);
    expect(isTakenBack(released, 'come')).toBe(false);
    expect(isTakenBack(resolved, 'ahead')).toBe(true);
    expect(isTakenBack(reviewed, 'ahead')).toBe(false);
    expect(occasionGone('come')).toBe(null);
    expect(occasionGone('archived')).toBe('archived');
  });

  it('follows its version, and no other, into the one that it was merged into', () => {
    const share: Occasion = { kind: 'share-done', of: { kind: 'version', versionId: '10001' }, percent: 80 };
    expect(followingVersion(released, '10001', '10002')).toEqual({ kind: 'version-released', versionId: '10002' });
    expect(followingVersion(share, '10001', '10002')).toEqual({
      ...share,
      of: { kind: 'version', versionId: '10002' },
    });
    expect(followingVersion(released, '10003', '10002')).toBe(undefined);
    expect(followingVersion(share, '10003', '10002')).toBe(undefined);
    expect(followingVersion(resolved, '10010', '10002')).toBe(undefined);
    expect(followingVersion(null, '10001', '10002')).toBe(undefined);
  });

  it('is found by the thing whose events tell of it', () => {
    expect(awaitedBy(released)).toEqual({ kind: 'version', id: '10001' });
    expect(awaitedBy({ kind: 'share-done', of: { kind: 'epic', issueId: '7' }, percent: 1 })).toEqual({
      kind: 'issue',
      id: '7',
    });
    expect(awaitedBy({ kind: 'share-done', of: { kind: 'jql', jql: 'x' }, percent: 1 })).toEqual({ kind: 'none' });
  });
});

describe('the next look', () => {
  const hours = 3_600_000;
  it('comes hourly for two days, then daily, so that a year costs some four hundred', () => {
    const end = Date.parse(since) + 365 * 24 * hours;
    let looks = 0;
    for (let now = Date.parse(since); now < end; looks++) now = Date.parse(nextLookAt(since, now));
    expect(looks).toBe(48 + 363);
    expect(nextLookAt(since, Date.parse(since) + 48 * hours)).toBe('2026-12-03T10:00:00.000Z');
  });

  it('while it is open comes daily, and at its end at the latest', () => {
    const now = Date.parse(since);
    expect(nextOpenLookAt('2026-12-20T00:00:00.000Z', now)).toBe('2026-12-01T10:00:00.000Z');
    expect(nextOpenLookAt('2026-12-01T00:00:00.000Z', now)).toBe('2026-12-01T00:00:00.000Z');
  });
});
