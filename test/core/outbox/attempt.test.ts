import { describe, expect, it } from 'vitest';
import { claimed, failed, isSendable, postponed } from '../../../src/core/outbox/attempt';
import type { OutboxEntry } from '../../../src/core/outbox/effect';

const now = Date.parse('2026-11-23T09:00:00.000Z');
const entry: OutboxEntry = {
  id: 'item.1.0',
  effect: { kind: 'sync-issue', issueId: '1' },
  reference: 'CS00000002',
  status: 'pending',
  attempts: 0,
  dueAt: '2026-11-23T09:00:00.000Z',
  firstTriedAt: null,
  problem: null,
};
const minutes = (count: number) => now + count * 60_000;

describe('an outbox entry', () => {
  it('is sendable when due, not before, and never once given up', () => {
    expect(isSendable(entry, now)).toBe(true);
    expect(isSendable(entry, now - 1)).toBe(false);
    expect(isSendable(failed(entry, '403'), minutes(999))).toBe(false);
  });
  it('belongs to whoever claimed it for three minutes, then to anybody', () => {
    const taken = claimed(entry, now);
    expect(isSendable(taken, minutes(2))).toBe(false);
    expect(isSendable(taken, minutes(3))).toBe(true);
  });
  it('remembers since when an attempt may have reached Jira', () => {
    const again = claimed(postponed(claimed(entry, now), now, 'maybe'), minutes(5));
    expect(again.firstTriedAt).toBe('2026-11-23T09:00:00.000Z');
  });
  it('knows that a first attempt which Jira put off did nothing', () => {
    expect(postponed(claimed(entry, now), now, 'no').firstTriedAt).toBeNull();
    const afterMaybe = claimed(postponed(claimed(entry, now), now, 'maybe'), now);
    expect(postponed(afterMaybe, now, 'no').firstTriedAt).not.toBeNull();
  });
  it('waits twice as long each time, up to an hour, or as long as Jira asks', () => {
    const wait = (attempts: number, retryAfter?: number) =>
      (Date.parse(postponed({ ...entry, status: 'sending', attempts }, now, 'maybe', retryAfter).dueAt) - now) / 1000;
    expect([1, 2, 3, 20].map((attempts) => wait(attempts))).toEqual([30, 60, 120, 3600]);
    expect(wait(1, 900)).toBe(900);
  });
  it('that needs no claim waits longer each time, too', () => {
    const once = postponed(entry, now, 'maybe');
    const twice = postponed(once, now, 'maybe');
    expect([once, twice].map(({ dueAt }) => (Date.parse(dueAt) - now) / 1000)).toEqual([30, 60]);
  });
});
