import type { AskCredit, PortalProgress } from '../../contract/portal-ask';
import type { ClosedAsks } from './closed';
import type { AskEntry } from './entry';
import type { Inbox } from './inbox';

/** An ask as its holder's progress counts it: null for one that was closed without them, as what was withdrawn, or is personal. */
export const creditOf = ({ isCredited, isPersonal, turn }: AskEntry): AskCredit =>
  isPersonal ? null : isCredited ? 'done' : turn === 'nobody' ? null : 'to-do';

/** The progress of an inbox's holder, over all that they were ever asked. */
export function progressOf({ asks, waiting = [] }: Inbox, { entries, earlier }: ClosedAsks): PortalProgress {
  const credits = [...asks, ...entries].map(creditOf);
  const done = credits.filter((credit) => credit === 'done').length + (earlier?.count ?? 0);
  const toDo = credits.filter((credit) => credit === 'to-do').length + waiting.length;
  return { done, all: done + toDo };
}
