import type { TeamTask } from '../../../../src/contract/task/task';
import { weightOfType } from '../../../../src/core/task/weight';
import type { Attention } from '../../ask/attention';
import { isTeamsTurn } from './turn';

/** The urgency with which the team is to look at a task: at a planned one, by the day on which it begins. */
export function taskAttention(task: TeamTask): Attention {
  const { state, isUrgent, due, type, since, activation } = task;
  const usual = { isUrgent, weight: weightOfType(type), since };
  if (isTeamsTurn(task)) return { ...usual, stage: 'waiting', turn: 'team', due };
  if (state === 'open') return { ...usual, stage: 'waiting', turn: 'customer', due };
  if (state !== 'planned') return { ...usual, stage: 'over', turn: 'nobody', due };
  return { ...usual, stage: 'not-yet', turn: 'nobody', due: activation.kind === 'date' ? activation.day : null };
}
