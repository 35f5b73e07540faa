import { expect, it } from 'vitest';
import { answeredUntil } from '../../../src/core/survey/due/steps';

const until = (since: string, closesOn: string | null, zone = 'Asia/Tokyo') =>
  answeredUntil({ state: { name: 'closing', since }, closesOn }, zone);

it.each([
  // In Tokyo it is the next day by then.
  ['closed early by the team', '2026-11-19T16:00:00.000Z', '2026-11-25', '2026-11-20'],
  ['over after its last day', '2026-11-25T15:00:00.000Z', '2026-11-25', '2026-11-25'],
  ['looked at late', '2026-11-29T15:00:00.000Z', '2026-11-25', '2026-11-25'],
  ['without a last day', '2026-11-19T16:00:00.000Z', null, '2026-11-20'],
])('the last day of answers of one %s is that of its first customer', (_, since, closesOn, day) => {
  expect(until(since, closesOn)).toBe(day);
});
