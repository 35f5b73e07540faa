import type { AskOwner, IsoDate } from '../../../../src/contract/common';
import type { Result } from '../../../../src/contract/result';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { callPlan } from '../../call/calls';
import { termsOf } from '../form/terms-of';

/** The command that a bulk command sends for each task. */
export type BulkCommand =
  | { readonly action: 'confirm' }
  | { readonly action: 'withdraw'; readonly reason: string }
  | { readonly action: 'reassign'; readonly owner: AskOwner }
  | { readonly action: 'set-due'; readonly due: IsoDate | null; readonly dueReason?: string };

/** Carries it out on one task, as its row was seen: on one that has changed since, it is refused. */
export function carryOut(command: BulkCommand, { id: taskId, revision }: ListedTask): Promise<Result<TeamTask>> {
  const reference = { taskId, revision };
  switch (command.action) {
    case 'confirm':
      return callPlan('confirm-task', reference);
    case 'withdraw':
      return callPlan('withdraw-task', { ...reference, reason: command.reason });
    case 'reassign':
      return callPlan('reassign-task', { ...reference, owner: command.owner });
    case 'set-due':
      return setDue(reference, command);
  }
}

/** A change states all terms, and a row holds only some. */
async function setDue(
  reference: { taskId: string; revision: number },
  { due, dueReason = '' }: Extract<BulkCommand, { action: 'set-due' }>,
): Promise<Result<TeamTask>> {
  const found = await callPlan('show-tasks', { taskIds: [reference.taskId] });
  if (!found.ok) return found;
  const [task] = found.value;
  if (!task) return { ok: false, error: { code: 'not-found' } };
  return callPlan('change-task', {
    ...reference,
    terms: { ...termsOf(task), due, ...(dueReason === '' ? {} : { dueReason }) },
  });
}
