import type { AccountId } from '../../contract/common';
import { personInbox } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import { neverTouched, type Touched, type TouchSort, withTouch } from '../../core/contact/touched';
import type { Engagement } from '../../core/engagement/engagement';
import type { Ref } from '../ports/stored';
import type { UnitOfWork } from '../unit-of-work';

/** The record of what one person met in an engagement: it has the name of their inbox there. */
export const touchedRef = (engagementId: string, accountId: AccountId) =>
  ({ kind: 'touched', id: personInbox(engagementId, accountId) }) as const satisfies Ref;

type Touch = {
  readonly engagement: Engagement;
  readonly accountId: AccountId;
  /** As the same work has loaded it. */
  readonly before: Touched | undefined;
  readonly sort: TouchSort;
  /** An instant as ISO text. */
  readonly at: string;
  readonly by?: -1;
};

/** Counts that somebody met the project and something of it was measured, or that this was taken back. In their own record, so that nobody else contends for it. */
export function noteTouched(work: UnitOfWork, { engagement, accountId, before, sort, at, by }: Touch): void {
  const { id: engagementId, projectId, calendar } = engagement;
  const touched = before ?? neverTouched({ projectId, engagementId, accountId });
  const { kind, id } = touchedRef(engagementId, accountId);
  work.save(kind, id, withTouch(touched, sort, dayIn(calendar.timeZone, Date.parse(at)), by));
}
