import type { TeamTask } from '../../../../src/contract/task/task';
import { weightOfType } from '../../../../src/core/task/weight';
import type { Attention } from '../../ask/attention';
import { turnIn } from '../../ask/standing';
import { taskStanding } from './task-standing';
import { awaitsOf } from './turn';

/** The urgency with which the team is to look at a task: at a planned one, by the day on which it begins. */
export function taskAttention(task: TeamTask): Attention {
  const { state, isUrgent, type, since, activation } = task;
  const standing = taskStanding({ state, awaits: awaitsOf(task) });
  const begins = activation.kind === 'date' ? activation.day : null;
  const due = state === 'planned' ? begins : task.due;
  return { standing, turn: turnIn(standing), isUrgent, weight: weightOfType(type), since, due };
}
