import { roughPlan } from 'forge-host/faults';
import { expect, it } from 'vitest';
import { expectAnswersKept } from './answers-kept';
import { expectAskedOnce } from './asked-once';

/** The run over five thousand is in `five-thousand.long.ts`. */
const crowd = { projects: 2, engagementsOfEach: 3, customersOfEach: 20, sharedWithNext: 4 } as const;

it.each([
  [1, 'named'],
  [2, 'confidential'],
] as const)('everybody is asked once on a rough day (seed %i, %s)', { timeout: 120_000 }, async (seed, mode) => {
  const faults = { ...roughPlan, storage: { ...roughPlan.storage, crash: 0.01 } };
  expect(await expectAskedOnce({ ...crowd, mode }, seed, faults)).toBeLessThanOrEqual(120);
});

it.each([
  [1, 'named'],
  [2, 'confidential'],
] as const)(
  'every answer is kept, and counted once, on a rough day (seed %i, %s)',
  { timeout: 120_000 },
  async (seed, mode) => {
    const faults = { ...roughPlan, storage: { ...roughPlan.storage, crash: 0.01 } };
    await expectAnswersKept({ ...crowd, engagementsOfEach: 2, mode }, seed, faults);
  },
);
