import { roughPlan } from 'forge-host/faults';
import { expect, it } from 'vitest';
import { expectAskedOnce } from './asked-once';

/** As many as the projects of a site may ask at once. */
const crowd = { projects: 5, engagementsOfEach: 20, customersOfEach: 50, sharedWithNext: 5 } as const;

it.each([
  ['on a usual day', {}, 60],
  ['on a rough day', { ...roughPlan, storage: { ...roughPlan.storage, crash: 0.005 } }, 600],
] as const)('five thousand people are asked once each %s', { timeout: 900_000 }, async (_, faults, minutesAtMost) => {
  expect(await expectAskedOnce({ ...crowd, mode: 'named' }, 1, faults)).toBeLessThanOrEqual(minutesAtMost);
});
