import type { IsoDate, IsoInstant } from '../../contract/task';
import type { Inbox } from './inbox';

/** What decides which of several tasks is the next one to do. */
export type Urgency = { readonly due: IsoDate | null; readonly since: IsoInstant };

/** What to do next comes first: overdue, then due soonest, then without a date; among equals what has waited longest. */
export function inOrder<Row>(rows: readonly Row[], urgencyOf: (row: Row) => Urgency): Row[] {
  const never = '9999-12-31';
  const key = (row: Row) => {
    const { due, since } = urgencyOf(row);
    return `${due ?? never} ${since}`;
  };
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** The part of an inbox that belongs to one engagement. */
export const partFor = (inbox: Inbox, engagementId: string): Pick<Inbox, 'open' | 'waiting' | 'closed'> => {
  const ours = (row: { engagementId: string }) => row.engagementId === engagementId;
  return { open: inbox.open.filter(ours), waiting: inbox.waiting.filter(ours), closed: inbox.closed.filter(ours) };
};
