import { describe, expect, it } from 'vitest';
import { nextWorkingMorning } from '../../src/site/controls';

describe('the next working morning', () => {
  it.each([
    ['a Monday', '2026-11-23T10:00:00Z', 'Europe/Berlin', '2026-11-24T08:00:00Z'],
    ['a Friday', '2026-11-27T10:00:00Z', 'Europe/Berlin', '2026-11-30T08:00:00Z'],
    ['a Saturday', '2026-11-28T10:00:00Z', 'Europe/Berlin', '2026-11-30T08:00:00Z'],
    [
      'late on Thursday far in the east, where it is Friday',
      '2026-11-26T20:00:00Z',
      'Asia/Tokyo',
      '2026-11-30T00:00:00Z',
    ],
    ['the weekend on which the clocks change', '2026-10-23T10:00:00Z', 'Europe/Berlin', '2026-10-26T08:00:00Z'],
  ])('after %s', (_when, now, zone, expected) => {
    expect(new Date(nextWorkingMorning(Date.parse(now), zone)).toISOString()).toBe(new Date(expected).toISOString());
  });
});
