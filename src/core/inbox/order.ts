import type { IsoDate, IsoInstant, TaskType } from '../../contract/task';
import type { Inbox } from './inbox';

/** What decides which of several tasks is the next one to do. */
export type Urgency = {
  readonly due: IsoDate | null;
  readonly since: IsoInstant;
  readonly type?: TaskType;
  readonly isUrgent?: boolean;
  /** What the team is asked for: until it answers, there is nothing to do. */
  readonly awaits?: 'date' | 'help' | null;
};

/** What others wait for most comes first: a decision holds up more than a piece of information. */
const weights: Readonly<Record<TaskType, number>> = {
  decision: 0,
  'acceptance-test': 1,
  'data-provision': 2,
  review: 3,
  'test-preparation': 4,
  'risk-identification': 5,
  planning: 6,
  information: 7,
};

/**
 * The order of what to do next: urgent, then overdue and due soonest, then without a date; among equals by type, then
 * what has waited longest. What waits for the team comes last. Overdue needs no rank of its own: its date comes first.
 */
export function inOrder<Row>(rows: readonly Row[], urgencyOf: (row: Row) => Urgency): Row[] {
  const never = '9999-12-31';
  const key = (row: Row) => {
    const { due, since, type, isUrgent, awaits } = urgencyOf(row);
    return [awaits ? 1 : 0, isUrgent ? 0 : 1, due ?? never, type ? weights[type] : 9, since].join(' ');
  };
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** The part of an inbox that belongs to one engagement. */
export const partFor = (inbox: Inbox, engagementId: string): Pick<Inbox, 'open' | 'waiting'> => {
  const ours = (row: { engagementId: string }) => row.engagementId === engagementId;
  return { open: inbox.open.filter(ours), waiting: inbox.waiting.filter(ours) };
};
