import { useCallback } from 'react';
import type { TaskStateName, TeamTask } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { callPlan } from '../../call/calls';
import type { Source } from '../../list/read-list';
import { useSharedList } from '../../list/shared-list';
import type { List } from '../../list/use-list';
import { rowOf, taskStateOrder } from '../state/rows';

export type Plan = Omit<List<ListedTask>, 'put'> & { readonly take: (tasks: readonly TeamTask[]) => void };

/** The tasks of the project, state after state. */
export const taskSource: Source<ListedTask, TaskStateName> = {
  states: taskStateOrder,
  load: async (state, after) => {
    const result = await callPlan('list-tasks', { state, ...(after === null ? {} : { after }) });
    return result.ok ? { ok: true, value: { rows: result.value.tasks, next: result.value.next } } : result;
  },
};

/** The tasks of the project, with what commands on them have returned. */
export function usePlan(): Plan {
  const { put, ...list } = useSharedList(taskSource);
  const take = useCallback((tasks: readonly TeamTask[]) => put(() => tasks.map(rowOf)), [put]);
  return { ...list, take };
}
