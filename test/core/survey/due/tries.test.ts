import { describe, expect, it } from 'vitest';
import type { ClosingStep } from '../../../../src/contract/survey/team-survey';
import { type Closing, closingFrom, triesToTell } from '../../../../src/core/survey/closing';
import { isRemovedUnproved, triedInVain } from '../../../../src/core/survey/due/tries';

const start = Date.UTC(2026, 11, 1);
const day = 24 * 60 * 60_000;

/** The tries of a step, each at the moment that the one before has named, until something else is done. */
function triesOf(step: ClosingStep, most = 40) {
  const moments: number[] = [];
  let now: { closing: Closing; lost: 'answers' | 'texts' | null } = { closing: closingFrom(step), lost: null };
  let at = start;
  while (now.closing.step === step && moments.length < most) {
    moments.push(at);
    if (step === 'remove' && isRemovedUnproved(now.closing, now.lost)) break;
    const { nextCheckAt, ...next } = triedInVain(now, at);
    now = next;
    at = Date.parse(nextCheckAt);
  }
  return { moments, now };
}

describe('a close that is tried in vain', () => {
  it('is tried often at first, then once a day, and not for ever', () => {
    const { moments } = triesOf('count');
    expect(moments).toHaveLength(15);
    const pauses = moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
    expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8].map((minutes) => minutes * 60_000));
    expect(pauses.slice(-2)).toEqual([day, day]);
    expect((moments.at(-1) ?? 0) - start).toBeGreaterThan(4 * day);
  });
  it('gives up all that can’t be counted, or what was written, and removes what is left', () => {
    expect(triesOf('count').now).toEqual({ closing: closingFrom('remove'), lost: 'answers' });
    expect(triesOf('keep-texts').now).toEqual({ closing: closingFrom('remove'), lost: 'texts' });
  });
  it('removes with the last try whatever it finds, and has lost nothing by it', () => {
    const { moments, now } = triesOf('remove');
    expect(moments).toHaveLength(15);
    expect(now.lost).toBeNull();
    expect(isRemovedUnproved(closingFrom('remove'), null)).toBe(false);
    expect(isRemovedUnproved(closingFrom('remove'), 'answers')).toBe(true);
  });
  it('is told to the team once no lag explains it', () => {
    const told = Array.from({ length: 15 }, (_, tries) => triesToTell({ step: 'count', tries }));
    expect(told).toEqual([null, null, null, null, null, null, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});
