import { expect, it } from 'vitest';
import { completionRate, responseRate } from '../../../src/core/statistics/response';

it('the response rate is of all who were asked', () => {
  expect(responseRate({ completes: 10, partials: 0, declined: 0, noReply: 4 })).toBeCloseTo(0.714, 3);
  expect(responseRate({ completes: 1, partials: 2, declined: 3, noReply: 4 })).toBe(0.1);
  expect(responseRate({ completes: 0, partials: 0, declined: 0, noReply: 4 })).toBe(0);
  expect(responseRate({ completes: 0, partials: 0, declined: 0, noReply: 0 })).toBeNull();
});
it('the completion rate is of those who began', () => {
  expect(completionRate({ completes: 3, started: 4 })).toBe(0.75);
  expect(completionRate({ completes: 0, started: 4 })).toBe(0);
  expect(completionRate({ completes: 0, started: 0 })).toBeNull();
});
