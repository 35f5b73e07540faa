import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal, Result } from '../../../../src/contract/result';
import { type TeamTask, taskLimits } from '../../../../src/contract/task/task';
import type { GiveTasks } from '../../../../src/contract/task/team-task';
import { callPlan } from '../../call/calls';
import { inChunks } from '../../run/chunks';
import { pauseFor } from '../../run/pause';
import { patiently } from '../../run/run';
import { commandOf, type SetDraft, type SetRow } from './draft';

type Watch = {
  readonly onDone: (row: SetRow, result: Result<TeamTask>) => void;
  readonly isStopped: () => boolean;
};

type Wanted = { readonly row: SetRow; readonly command: GiveTasks['tasks'][number] };

const tries = 4;
const late: Refusal = { code: 'try-again' };

/** Gives rows, some in each call, until somebody stops it. What was given before is found again, not given twice. */
export async function giveRows(
  rows: readonly SetRow[],
  set: SetDraft,
  engagement: EngagementSummary,
  watch: Watch,
): Promise<void> {
  const wanted = rows.flatMap((row): Wanted[] => {
    const command = commandOf(row, set, engagement);
    return command ? [{ row, command }] : [];
  });
  for (const some of inChunks(wanted, taskLimits.perCall)) {
    if (watch.isStopped()) return;
    await giveSome(some, watch);
  }
}

/** Sends again what a call did not come to for want of time. */
async function giveSome(some: readonly Wanted[], { onDone, isStopped }: Watch): Promise<void> {
  let left = some;
  for (let tried = 1; left.length > 0 && tried <= tries; tried++) {
    const asked = left;
    const result = await patiently(
      () => callPlan('give-tasks', { tasks: asked.map(({ command }) => command) }),
      isStopped,
      pauseFor,
    );
    left = asked.filter(({ row }, index) => {
      const each: Result<TeamTask> = result.ok ? (result.value[index] ?? { ok: false, error: late }) : result;
      const isLate = !each.ok && each.error.code === 'try-again';
      if (!isLate) onDone(row, each);
      return isLate;
    });
    if (isStopped()) break;
  }
  for (const { row } of left) onDone(row, { ok: false, error: late });
}
