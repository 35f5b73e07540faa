import canonicalize from 'canonicalize';
import type { AccountId, AskOwner, IsoDate } from '../../contract/common';
import {
  type ChangedTerm,
  type HistoryLine,
  type HistoryWhat,
  historyTerms,
  historyWhats,
} from '../../contract/task/team-task';
import type { AuditEvent } from '../audit/event';

/** The terms of a task, as far as its events tell them. */
type KnownTerms = Readonly<Record<string, unknown>>;

/** The events of a task, oldest first, as the lines of its history: a change names what is other than it was before it. */
export function historyLines(events: readonly AuditEvent[]): HistoryLine[] {
  let known: KnownTerms | undefined;
  return events.flatMap((event) => {
    const line = historyLine(event);
    const before = known;
    known = termsAfter(known, event);
    if (!line) return [];
    const changed = event.what === 'task-changed' && before && known ? changedTerms(before, known) : [];
    return [changed.length > 0 ? { ...line, changed } : line];
  });
}

function termsAfter(known: KnownTerms | undefined, { what, facts = {} }: AuditEvent): KnownTerms | undefined {
  if (what === 'task-given' || what === 'task-changed') return facts;
  return what === 'date-agreed' && known ? { ...known, due: facts.date } : known;
}

const changedTerms = (before: KnownTerms, after: KnownTerms): ChangedTerm[] =>
  historyTerms
    .filter((term) => canonicalize(before[term] ?? null) !== canonicalize(after[term] ?? null))
    .map((term) => (term === 'due' ? { term, before: dayIn(before), after: dayIn(after) } : { term }));

const dayIn = ({ due }: KnownTerms): IsoDate | null => (typeof due === 'string' ? due : null);

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
