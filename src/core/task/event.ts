import type { AccountId, AskOwner, IsoDate } from '../../contract/common';
import type { LadderStep } from '../../contract/engagement';
import type { CompletionEvidence, DateProposal, TaskTerms, ToldByStep } from '../../contract/task/task';
import type { HistoryWhat } from '../../contract/task/team-task';
import type { Attribution, AuditEvent } from '../audit/event';
import type { Task } from './task';

/** A task as it is given: what the PM has settled. */
export type GivenTask = TaskTerms &
  Pick<Task, 'id' | 'engagementId' | 'projectId' | 'subject' | 'owner' | 'activation' | 'contact'>;

/** Everything that can happen to a customer task. */
export type TaskEvent = Attribution &
  (
    | { readonly what: 'task-given'; readonly task: GivenTask }
    | { readonly what: 'task-activated' }
    | { readonly what: 'task-changed'; readonly terms: TaskTerms }
    | { readonly what: 'task-accepted' }
    | { readonly what: 'task-handed-over'; readonly owner: AskOwner }
    /** `isTakenOver` of somebody who leaves: what they have declined stays declined. */
    | { readonly what: 'task-reassigned'; readonly owner: AskOwner; readonly isTakenOver?: true }
    | { readonly what: 'date-proposed'; readonly proposal: DateProposal }
    /** `instead` of which date that the customer asked for, where it is another one. */
    | { readonly what: 'date-agreed'; readonly due: IsoDate; readonly words: string; readonly instead?: IsoDate }
    | { readonly what: 'date-refused'; readonly words: string }
    | {
        readonly what: 'task-stuck';
        readonly reason: string;
        readonly blockerOwner: AccountId;
        readonly entryId: string;
      }
    | { readonly what: 'task-unstuck' }
    | { readonly what: 'task-unblocked'; readonly words: string }
    | { readonly what: 'task-completed'; readonly evidence: CompletionEvidence }
    | { readonly what: 'task-declined'; readonly reason: string }
    | { readonly what: 'task-undone' }
    | { readonly what: 'task-confirmed' }
    /** `owner` where whose it was has left. */
    | { readonly what: 'task-returned'; readonly missing: string; readonly owner?: AskOwner }
    | { readonly what: 'task-withdrawn'; readonly reason: string }
    | { readonly what: 'task-overdue' | 'owner-absent' | 'owner-back' }
    | ({ readonly what: LadderEvent; readonly step: LadderStep } & ToldByStep)
    | { readonly what: 'reminders-resumed' }
  );

type LadderEvent = 'customer-nudged' | 'customer-reminded' | 'sponsor-told' | 'sponsor-not-told' | 'reminders-paused';

/** The event as the audit keeps it. */
export function audited(event: TaskEvent): AuditEvent<HistoryWhat> {
  const { actor, at, what } = event;
  const bare = { what, actor, at };
  const saying = (text: string) => (text === '' ? bare : { ...bare, text });
  switch (event.what) {
    case 'task-given':
      return { ...bare, facts: event.task };
    case 'task-changed':
      return { ...bare, facts: event.terms };
    case 'task-handed-over':
    case 'task-reassigned':
      return { ...bare, facts: { owner: event.owner } };
    case 'date-proposed':
      return { ...bare, text: event.proposal.reason, facts: { date: event.proposal.date } };
    case 'date-agreed':
      return {
        ...saying(event.words),
        facts: { date: event.due, ...(event.instead ? { instead: event.instead } : {}) },
      };
    case 'task-stuck':
      return { ...bare, text: event.reason, facts: { owner: event.blockerOwner, entryId: event.entryId } };
    case 'task-completed': {
      const { comment, ...facts } = event.evidence;
      return { ...saying(comment), ...(Object.keys(facts).length > 0 ? { facts } : {}) };
    }
    case 'date-refused':
    case 'task-unblocked':
      return saying(event.words);
    case 'task-declined':
    case 'task-withdrawn':
      return { ...bare, text: event.reason };
    case 'task-returned':
      return { ...bare, text: event.missing };
    case 'task-activated':
    case 'task-accepted':
    case 'task-unstuck':
    case 'task-undone':
    case 'task-confirmed':
    case 'task-overdue':
    case 'owner-absent':
    case 'owner-back':
    case 'reminders-resumed':
      return bare;
    case 'customer-nudged':
    case 'customer-reminded':
    case 'sponsor-told':
    case 'sponsor-not-told':
    case 'reminders-paused': {
      const facts = {
        ...(event.sponsor ? { to: event.sponsor } : {}),
        ...(event.isUnmailed ? { isUnmailed: true } : {}),
      };
      return Object.keys(facts).length > 0 ? { ...bare, facts } : bare;
    }
  }
}
