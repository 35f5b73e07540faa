import type { AccountId } from '../../contract/common';
import type { Risk } from '../../contract/raid';
import { issueIdOf } from '../ask/subject';
import { emptyHistory } from '../audit/chain';
import type { TaskEvent } from '../task/event';
import type { Task } from '../task/task';
import type { RaidEntry } from './entry';

/**
 * All that a new entry needs from outside the rules. `idOf` gives the same id for the same index of the same command.
 */
export type Making = { readonly idOf: (index: number) => string; readonly reference: () => string };

/** The entries that an event on a task raises: the risks of a completion, and the blocker of who is stuck. */
export function raisedBy(task: Task, event: TaskEvent, { idOf, reference }: Making): RaidEntry[] {
  const { engagementId, projectId, contact: owner } = task;
  const origin = { ask: { kind: 'task', id: task.id }, issueId: issueIdOf(task.subject) } as const;
  const base = { engagementId, projectId, origin, owner, raisedBy: event.actor, raisedAt: event.at };
  switch (event.what) {
    case 'task-stuck':
      return [newEntry({ ...base, id: event.entryId, reference: reference(), ...issueOf(event.reason) })];
    case 'task-completed':
      return (event.evidence.risks ?? []).map((risk, index) =>
        newEntry({ ...base, id: idOf(index), reference: reference(), ...riskOf(risk) }),
      );
    case 'task-given':
    case 'task-activated':
    case 'task-changed':
    case 'task-accepted':
    case 'task-handed-over':
    case 'task-reassigned':
    case 'date-proposed':
    case 'date-agreed':
    case 'date-refused':
    case 'task-unstuck':
    case 'task-unblocked':
    case 'task-declined':
    case 'task-undone':
    case 'task-confirmed':
    case 'task-returned':
    case 'task-withdrawn':
    case 'task-overdue':
    case 'owner-absent':
    case 'owner-back':
    case 'customer-nudged':
    case 'customer-reminded':
    case 'sponsor-told':
    case 'sponsor-not-told':
    case 'reminders-paused':
    case 'reminders-resumed':
      return [];
  }
}

type NewEntry = Omit<RaidEntry, 'issue' | 'progress' | 'outcome' | 'history'>;

export const newEntry = (entry: NewEntry): RaidEntry => ({
  ...entry,
  issue: null,
  progress: null,
  outcome: null,
  history: emptyHistory,
});

export const riskOf = ({ what, ...risk }: Risk): Pick<RaidEntry, 'kind' | 'what' | 'risk'> => ({
  kind: 'risk',
  what,
  risk,
});

export const issueOf = (what: string): Pick<RaidEntry, 'kind' | 'what' | 'risk'> => ({
  kind: 'issue',
  what,
  risk: null,
});

/** The owner of an entry that a customer raises by itself: the first to escalate to, else the first contact. */
export const firstContact = (
  contacts: readonly { readonly accountId: AccountId; readonly escalation: number | null }[],
): AccountId | null => {
  const ranked = contacts.toSorted((a, b) => (a.escalation ?? 99) - (b.escalation ?? 99));
  return ranked[0]?.accountId ?? null;
};
