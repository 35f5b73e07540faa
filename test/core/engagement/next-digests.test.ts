import { describe, expect, it } from 'vitest';
import { instantText } from '../../../src/core/calendar/day';
import { digestGraceMs, nextDigestAt } from '../../../src/core/engagement/digest-schedule';
import { nextDigestsOf, tellingOf } from '../../../src/core/engagement/next-digests';
import { engagementWith, monday } from '../digest/given';

const minute = 60_000;
const nine = Date.parse(`${monday}T08:00:00Z`);
const digest = { day: null, toldUntil: '2026-11-20T08:00:00.000Z', nextAt: instantText(nine) };
const tuesday = '2026-11-24T08:00:00.000Z';
const told = (at: number, readAt = at) => tellingOf(nextDigestsOf(engagementWith({ digest }), readAt), at);

describe('the digest that tells of what is done now', () => {
  it('is certain up to the time of the next one, and open while that is made', () => {
    expect(told(nine)).toEqual({ at: digest.nextAt, isEarlierOpen: false });
    expect(told(nine + 1)).toEqual({ at: tuesday, isEarlierOpen: true });
    expect(told(nine + 5 * minute, nine)).toEqual({ at: tuesday, isEarlierOpen: true });
  });
  it('is the one after it, once the next one that was known has been made', () => {
    expect(told(nine + 16 * minute, nine)).toEqual({ at: tuesday, isEarlierOpen: false });
    expect(told(nine + 40 * minute)).toEqual({ at: tuesday, isEarlierOpen: true });
    expect(told(nine + 24 * 60 * minute + 1, nine)).toBeNull();
  });
  it('is not known where none is to come', () => {
    expect(nextDigestsOf(engagementWith(), nine)).toBeNull();
    expect(tellingOf(null, nine)).toBeNull();
  });
  it('is said rightly whenever the sweep comes that makes the next one', () => {
    for (let sweep = digestGraceMs; sweep <= digestGraceMs + 5 * minute; sweep += minute / 2) {
      for (let at = nine - 3 * minute; at <= nine + 8 * minute; at += minute / 2) {
        const isMade = at >= nine + sweep;
        const nextAt = isMade
          ? nextDigestAt(engagementWith({ digest: { ...digest, day: monday } }), nine + sweep)
          : digest.nextAt;
        const telling = tellingOf(nextDigestsOf(engagementWith({ digest: { ...digest, nextAt } }), at), at);
        const really = at <= nine + sweep - digestGraceMs ? digest.nextAt : tuesday;
        expect(telling?.isEarlierOpen || telling?.at === really).toBe(true);
      }
    }
  });
});
