import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { IsoDate } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { dayIn } from '../../../../src/core/calendar/day';
import { offsetOf } from '../../../../src/core/plan/template';
import { termsOf } from '../form/terms-of';

/**
 * A template made of tasks as they were given: their days are counted from the first day that any of them was given or
 * begun, in working days of each one's customer.
 */
export function taskTemplateOf(
  tasks: readonly TeamTask[],
  engagements: ReadonlyMap<string, Pick<EngagementSummary, 'calendar'>>,
): TemplateTask[] {
  const first = tasks.map((task) => beginning(task, engagements.get(task.engagementId)?.calendar)).sort()[0];
  return tasks.flatMap((task) => {
    const calendar = engagements.get(task.engagementId)?.calendar;
    if (first === undefined || !calendar) return [];
    const { due, ...terms } = termsOf(task);
    const { activation } = task;
    const activeAfter = activation.kind === 'date' ? offsetOf(calendar, first, activation.day) : null;
    const dueAfter = due === null ? null : Math.max(activeAfter ?? 0, offsetOf(calendar, first, due));
    return { ...terms, dueAfter, activeAfter };
  });
}

/** The day on which a task was given, or begun if that was before, in the customer's time zone. */
const beginning = ({ activation, givenAt }: TeamTask, calendar: WorkingCalendar | undefined): IsoDate => {
  const given = dayIn(calendar?.timeZone ?? 'UTC', Date.parse(givenAt));
  return activation.kind === 'date' && activation.day < given ? activation.day : given;
};
