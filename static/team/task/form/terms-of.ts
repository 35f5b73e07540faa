import type { TaskTerms } from '../../../../src/contract/task/task';

/** The terms of a task, without what became of it. */
export const termsOf = (task: TaskTerms): TaskTerms => ({
  title: task.title,
  instructions: task.instructions,
  type: task.type,
  due: task.due,
  effort: task.effort,
  evidenceRule: task.evidenceRule,
  links: task.links,
  isUrgent: task.isUrgent,
  ...(task.urgentReason === undefined ? {} : { urgentReason: task.urgentReason }),
});
