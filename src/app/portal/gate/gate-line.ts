import type { PortalGateLine, PortalHalt } from '../../../contract/gate/portal-gate';
import type { VisibleAsk } from '../../../core/access/customer';
import { ReadableInbox } from '../../../core/access/readable-inbox';
import { isEntryOverdue } from '../../../core/ask/overdue';
import { creditOf } from '../../../core/ask/progress';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { deemedAfterIn, type GateEntry } from '../../../core/gate/gate-entry';
import type { HaltFor } from '../../../core/gate/halts/halt-for';

/**
 * A gate as a line for one of its signatories, in lists and above the gate in full: by its entry in their inbox alone.
 * @param proof that the reader may see that inbox, or this gate
 * @param isForOther whether the reader stands in for the signatory
 * @param now epoch milliseconds
 */
export function gateLine(
  proof: ReadableInbox | VisibleAsk,
  entry: GateEntry,
  engagement: Engagement,
  isForOther: boolean,
  now: number,
): Omit<PortalGateLine, 'onBehalfOf'> {
  if (proof instanceof ReadableInbox) proof.assertHolds(entry);
  else proof.assertIs(entry);
  const { timeZone } = engagement.calendar;
  const today = dayIn(timeZone, now);
  const {
    meaning,
    state,
    isDeemed,
    isConcession = false,
    openConditions = null,
    deletedConditions,
    areConditionsLate,
    isUnsigned = false,
    mayStillSign = false,
    overriddenAt,
  } = entry.detail;
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
    credit: isForOther ? null : creditOf(entry),
    isForOther,
    weight: entry.weight,
    how: state === 'satisfied' ? (isDeemed ? 'deemed' : 'signed') : null,
    isConcession,
    openConditions,
    ...(deletedConditions === undefined ? {} : { deletedConditions }),
    ...(areConditionsLate ? { areConditionsLate } : {}),
    isUnsigned,
    isOverridden: overriddenAt !== undefined,
    mayStillSign,
    since: entry.since,
    sinceOn: dayIn(timeZone, Date.parse(entry.since)),
    round: entry.round ?? 1,
    deemedAfter: deemedAfterIn(entry, engagement.calendar, today),
    halt: entry.detail.silence?.isHalted ? haltAs(entry.detail.halt, isForOther) : null,
    today,
  };
}

function haltAs(halt: HaltFor | undefined, isForOther: boolean): PortalHalt {
  if (halt === undefined || halt === 'barred') return halt ?? 'others';
  if (isForOther) return 'principal';
  return halt === 'mails-off' ? halt : 'you';
}
