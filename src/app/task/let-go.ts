import type { IssuePlan } from '../../core/issue/issue-plan';
import type { Task } from '../../core/task/task';
import type { Found } from '../ports/storage';
import type { UnitOfWork } from '../unit-of-work';

/** The planned tasks that an issue holds back. */
export const heldBackTasks = ({ holdsBack = [] }: IssuePlan): readonly string[] => holdsBack;

/** The issues that held a task back have nothing to do with it any more. @param plans of those, as loaded */
export function letGo(work: UnitOfWork, task: Task, plans: readonly Found[]): void {
  for (const { value } of plans) {
    const plan = value as IssuePlan | undefined;
    if (!plan?.holdsBack?.includes(task.id)) continue;
    const holdsBack = plan.holdsBack.filter((taskId) => taskId !== task.id);
    work.save('issue', plan.issueId, { ...plan, holdsBack });
  }
}
