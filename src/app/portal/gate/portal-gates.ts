import type { PortalGateLine } from '../../../contract/gate/portal-gate';
import type { ReadableInbox } from '../../../core/access/inbox';
import { isEntryOverdue } from '../../../core/ask/overdue';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { deemedAfterIn, type GateEntry } from '../../../core/gate/gate-entry';
import type { PortalKind } from '../portal-kind';

/** Gates in the portal: by inboxes alone, until one is opened. */
export const portalGates: PortalKind<'gate'> = {
  line: (from, entry, engagement, now) => {
    const principal = typeof from.holder === 'object' ? from.holder.colleague : null;
    const line = gateLine(from, entry, engagement, now);
    return {
      ...line,
      people: principal === null ? [] : [principal],
      named: (nameOf) => ({ ...line, onBehalfOf: principal === null ? null : (nameOf(principal) ?? '') }),
    };
  },
};

function gateLine(
  from: ReadableInbox,
  entry: GateEntry,
  engagement: Engagement,
  now: number,
): Omit<PortalGateLine, 'onBehalfOf'> {
  from.assertHolds(entry);
  const today = dayIn(engagement.calendar.timeZone, now);
  const { meaning, state, isDeemed, isUnsigned = false, mayStillSign = false, overriddenAt } = entry.detail;
  return {
    kind: 'gate',
    id: entry.id,
    engagementId: engagement.id,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    title: entry.title,
    meaning,
    due: entry.due,
    isUrgent: entry.isUrgent ?? false,
    isOverdue: isEntryOverdue(entry, today),
    state,
    turn: entry.turn,
    isDone: entry.isDone ?? false,
    isForOther: typeof from.holder === 'object',
    weight: entry.weight,
    how: state === 'satisfied' ? (isDeemed ? 'deemed' : 'signed') : null,
    isUnsigned,
    isOverridden: overriddenAt !== undefined,
    mayStillSign,
    since: entry.since,
    sinceOn: dayIn(engagement.calendar.timeZone, Date.parse(entry.since)),
    round: entry.round ?? 1,
    deemedAfter: deemedAfterIn(entry, engagement.calendar),
    today,
  };
}
