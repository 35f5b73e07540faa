import { VisibleAsk } from '../../../core/access/customer';
import { dayIn } from '../../../core/calendar/day';
import { taskParties } from '../../../core/task/parties';
import type { PortalKind, ShownAsk } from '../portal-kind';
import { namedTask } from './task-names';
import { briefView, portalView, type UnnamedTask } from './task-view';

/** Tasks in the portal: with an engagement and its inboxes, one read of 25 holds those that come in full. */
export const portalTasks: PortalKind<'task'> = {
  line: (from, entry, engagement, now) => shown(briefView(from, entry, engagement, now)),
  inFull: {
    open: 8,
    recent: 5,
    show: (customer, task, engagement, now) => {
      const today = dayIn(engagement.calendar.timeZone, now);
      const ask = VisibleAsk.of(customer, engagement, taskParties(task), today);
      return ask && shown(portalView(ask, task, engagement, now));
    },
  },
};

function shown(task: UnnamedTask): ShownAsk {
  const people = [task.ownerId, task.details?.contactId ?? null].flatMap((id) => id ?? []);
  return { ...task, people, named: (nameOf) => namedTask(task, nameOf) };
}
