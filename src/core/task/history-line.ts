import type { AccountId, AskOwner, IsoDate } from '../../contract/common';
import { type HistoryLine, type HistoryWhat, historyWhats } from '../../contract/task/team-task';
import type { AuditEvent } from '../audit/event';

/** An event of a task as a line of its history; nothing for an event that has no sentence. */
export function historyLine({ what, at, actor: by, text, facts = {} }: AuditEvent): HistoryLine | null {
  if (!isHistoryWhat(what)) return null;
  const line = { what, at, by, ...(text === undefined ? {} : { text }) };
  switch (what) {
    case 'date-proposed':
    case 'date-agreed': {
      const { date, instead } = facts as { readonly date: IsoDate; readonly instead?: IsoDate };
      return { ...line, date, ...(instead === undefined ? {} : { instead }) };
    }
    case 'task-handed-over':
    case 'task-reassigned': {
      const owner = facts.owner as AskOwner;
      return { ...line, to: owner.kind === 'person' ? owner.accountId : null };
    }
    case 'task-given':
    case 'task-changed':
      return { ...line, ...saidReasons(facts) };
    case 'task-activated':
    case 'task-accepted':
    case 'date-refused':
    case 'task-stuck':
    case 'task-unstuck':
    case 'task-unblocked':
    case 'task-completed':
    case 'task-declined':
    case 'task-undone':
    case 'task-confirmed':
    case 'task-returned':
    case 'task-withdrawn':
    case 'task-overdue':
    case 'owner-absent':
    case 'owner-back':
    case 'reminders-resumed':
      return line;
    case 'customer-nudged':
    case 'customer-reminded':
    case 'sponsor-told':
    case 'sponsor-not-told':
    case 'reminders-paused': {
      const { to, isUnmailed } = facts as { readonly to?: AccountId; readonly isUnmailed?: true };
      return { ...line, ...(to === undefined ? {} : { to }), ...(isUnmailed ? { isUnmailed } : {}) };
    }
  }
}

/** The reasons for a due day in a critical period and for urgency, each in a line. */
function saidReasons({ dueReason, urgentReason }: Readonly<Record<string, unknown>>): { text?: string } {
  const reasons = [dueReason, urgentReason].filter((reason) => typeof reason === 'string' && reason !== '');
  return reasons.length > 0 ? { text: reasons.join('\n') } : {};
}

const isHistoryWhat = (what: string): what is HistoryWhat => (historyWhats as readonly string[]).includes(what);
