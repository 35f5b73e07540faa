import type { ColleagueAsk, ColleagueAsks, PortalColleagues } from '../../contract/calls/portal';
import type { IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import { ColleagueInbox } from '../../core/access/colleague-inbox';
import { type AskEntry, isOpen } from '../../core/ask/entry';
import { personInbox } from '../../core/ask/inbox';
import { inOrder, type UrgencyOf } from '../../core/ask/order';
import { isEntryOverdue } from '../../core/ask/overdue';
import { dayIn } from '../../core/calendar/day';
import { urgencyIn } from '../../core/kinds/urgency';
import { accept } from '../../core/result';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import { namesOf } from '../names-of';
import type { Ports } from '../ports/ports';

/** More of one person's than a colleague looks through. */
const shownOfEach = 10;

/**
 * The asks of the caller's colleagues in an engagement, by title: the one to whom most presses comes first. One read for
 * every 25 of them. Nothing where the engagement keeps it from them.
 */
export async function listColleagueAsks(
  ports: Ports,
  caller: Caller,
  engagementId: string,
): Promise<Result<PortalColleagues>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { engagement, customer } = proved.value;
  const colleagues = engagement.customers.map(({ accountId }) => accountId);
  const found = await loadGroups(ports, { inbox: colleagues.map((each) => personInbox(engagementId, each)) });
  const known = colleagues.flatMap(
    (each) => ColleagueInbox.of(customer, engagement, each, found.inbox.get(personInbox(engagementId, each))) ?? [],
  );
  const nameOf = await namesOf(
    ports,
    known.map(({ colleague }) => colleague),
  );
  const own = found.inbox.get(personInbox(engagementId, customer.accountId))?.asks ?? [];
  const ownTurn = new Set(own.filter(({ turn }) => turn === 'customer').map(({ id }) => id));
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const urgencyOf = urgencyIn(engagement, today);
  const waiting = known.flatMap((inbox) => {
    const open = inOrder(inbox.asks.filter(isOpen), urgencyOf);
    const [first] = open;
    return first ? [{ first, asks: asksOf(inbox, nameOf(inbox.colleague), open, urgencyOf, today, ownTurn) }] : [];
  });
  return accept({
    isKept: known.length === 0 && colleagues.length > 1,
    today,
    colleagues: inOrder(waiting, ({ first }) => urgencyOf(first)).map(({ asks }) => asks),
  });
}

const asksOf = (
  from: ColleagueInbox,
  name: string | null,
  open: readonly AskEntry[],
  urgencyOf: UrgencyOf,
  today: IsoDate,
  ownTurn: ReadonlySet<string>,
): ColleagueAsks => ({
  name,
  asks: open.slice(0, shownOfEach).map((entry) => askOf(from, entry, urgencyOf, today, ownTurn)),
  more: Math.max(0, open.length - shownOfEach),
});

function askOf(
  from: ColleagueInbox,
  entry: AskEntry,
  urgencyOf: UrgencyOf,
  today: IsoDate,
  ownTurn: ReadonlySet<string>,
): ColleagueAsk {
  from.assertHolds(entry);
  const { kind, id, title, due } = entry;
  const turn = entry.turn === 'colleagues' && ownTurn.has(id) ? 'you' : entry.turn;
  const { deemedAfter = null } = urgencyOf(entry);
  return { kind, id, title, due, deemedAfter, isOverdue: isEntryOverdue(entry, today), turn };
}
