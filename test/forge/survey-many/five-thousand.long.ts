import { roughPlan } from 'forge-host/faults';
import { expect, it } from 'vitest';
import { expectAnswersKept } from './answers-kept';
import { expectAskedOnce } from './asked-once';

/** More than five thousand people, some of them customers of two engagements. */
const crowd = { projects: 4, engagementsOfEach: 20, customersOfEach: 70, sharedWithNext: 5 } as const;

it.each([
  ['on a usual day', {}, 60],
  ['on a rough day', { ...roughPlan, storage: { ...roughPlan.storage, crash: 0.005 } }, 600],
] as const)('five thousand people are asked once each %s', { timeout: 900_000 }, async (_, faults, minutesAtMost) => {
  expect(await expectAskedOnce({ ...crowd, mode: 'named' }, 1, faults)).toBeLessThanOrEqual(minutesAtMost);
});

it.each([
  [1, 'named'],
  [2, 'confidential'],
] as const)(
  'the answers of five thousand people are kept, and counted once, on a rough day (seed %i, %s)',
  { timeout: 1_800_000 },
  (seed, mode) =>
    expectAnswersKept({ ...crowd, mode }, seed, { ...roughPlan, storage: { ...roughPlan.storage, crash: 0.005 } }),
);
