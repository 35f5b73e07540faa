import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { AskStanding } from '../../ask/standing';
import { isRowCustomersTurn, isRowTeamsTurn } from './rows';

/** The side whose move a task is. */
export function taskStanding(task: Pick<ListedTask, 'state' | 'awaits'>): AskStanding {
  if (isRowTeamsTurn(task)) return 'team';
  if (isRowCustomersTurn(task)) return 'customer';
  if (task.state === 'planned') return 'not-yet';
  return task.state === 'confirmed' ? 'done' : null;
}
