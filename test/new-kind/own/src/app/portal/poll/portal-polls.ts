import type { PortalPoll } from '../../../contract/poll';
import { isEntryOverdue } from '../../../core/ask/overdue';
import { creditOf } from '../../../core/ask/progress';
import { dayIn } from '../../../core/calendar/day';
import type { PortalKind } from '../portal-kind';

/** Polls as the portal shows them: by inboxes alone, until one is opened. */
export const portalPolls: PortalKind<'poll'> = {
  line: (from, entry, engagement, now) => {
    from.assertHolds(entry);
    const today = dayIn(engagement.calendar.timeZone, now);
    const poll: PortalPoll = {
      kind: 'poll',
      id: entry.id,
      engagementId: engagement.id,
      engagementName: engagement.name,
      requestKey: engagement.request?.key ?? '',
      title: entry.title,
      due: entry.due,
      isOverdue: isEntryOverdue(entry, today),
      isUrgent: false,
      since: entry.since,
      turn: entry.turn,
      isDone: entry.isDone ?? false,
      credit: typeof from.holder === 'object' ? null : creditOf(entry),
      isForOther: typeof from.holder === 'object',
      weight: entry.weight,
      today,
      state: entry.detail.state,
      minutes: entry.detail.minutes,
    };
    return { ...poll, people: [], named: () => poll };
  },
};
