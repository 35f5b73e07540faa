import { expect, it } from 'vitest';
import { filingIdsOf, filingOf } from '../../../src/core/outbox/filing';

const entry = (length: number, more: object = {}) => ({ id: 'r', issue: null, history: { length, hash: '' }, ...more });
const making = (status: string, entryId = 'r') =>
  [{ status, effect: { kind: 'raise-issue', entryId, engagementId: 'e' } }] as unknown as Parameters<
    typeof filingOf
  >[1];

it('an issue is being made while the outbox has it, and could not be once that was given up', () => {
  expect(filingOf(entry(3), making('pending'))).toBe('filing');
  expect(filingOf(entry(3), making('sending'))).toBe('filing');
  expect(filingOf(entry(3), making('failed'))).toBe('refused');
});

it('of what nothing makes an issue, one was deleted, or has just been made', () => {
  expect(filingOf(entry(3), making('pending', 'other'))).toBe('deleted');
  expect(filingOf(entry(1), [])).toBe('filing');
  expect(filingOf(entry(1, { isGone: true }), [])).toBe('deleted');
});

it('is sought by the events that may have had it made, the first among them', () => {
  expect(filingIdsOf(entry(2))).toEqual(['r.1.0', 'r.2.0']);
  expect(filingIdsOf(entry(40))).toHaveLength(25);
  expect(filingIdsOf(entry(40))).toEqual(expect.arrayContaining(['r.1.0', 'r.40.0']));
  expect(filingIdsOf(entry(2, { issue: { id: '1', key: 'HAR-1' } }))).toEqual([]);
  expect(filingIdsOf(entry(2, { isGone: true }))).toEqual([]);
});
