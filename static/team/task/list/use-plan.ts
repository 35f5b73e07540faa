import { useCallback } from 'react';
import type { TaskStateName, TeamTask } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { callPlan } from '../../call/calls';
import { type List, type Source, useList } from '../../list/use-list';
import { rowOf, taskStateOrder } from '../state/rows';

export type Plan = Omit<List<ListedTask>, 'put'> & { readonly take: (tasks: readonly TeamTask[]) => void };

const source: Source<ListedTask, TaskStateName> = {
  states: taskStateOrder,
  load: async (state, after) => {
    const result = await callPlan('list-tasks', { state, ...(after === null ? {} : { after }) });
    return result.ok ? { ok: true, value: { rows: result.value.tasks, next: result.value.next } } : result;
  },
};

/** The tasks of the project, page after page. */
export function usePlan(): Plan {
  const { put, ...list } = useList(source);
  const take = useCallback(
    (tasks: readonly TeamTask[]) => put((known) => tasks.map((task) => rowOf(task, known.get(task.id)))),
    [put],
  );
  return { ...list, take };
}
