import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { HeldAsk } from '../../../../src/core/plan/coverage';
import type { PicturedAsk } from '../../ask/pictured';
import { isRowCustomersTurn } from '../state/rows';
import { taskStanding } from '../state/task-standing';

/** A task in the overview's pictures. */
export const taskPictured = (row: ListedTask): PicturedAsk => ({
  engagementId: row.engagementId,
  standing: taskStanding(row),
  held: heldOf(row),
});

/** The days that the customer holds a task: none while it waits for the team, until that has answered. */
function heldOf(row: ListedTask): HeldAsk | null {
  if (isRowCustomersTurn(row)) return { from: null, due: row.due };
  return row.state === 'planned' ? { from: row.from ?? 'unsaid', due: row.due } : null;
}
