import type { AskKind } from '../../../contract/calls/ask';
import type { IsoDate } from '../../../contract/common';
import type { ProjectState } from '../../../contract/survey/trends';
import type { ClosedAsks } from '../../ask/closed';
import { type AskEntry, isOpen } from '../../ask/entry';
import type { Inbox } from '../../ask/inbox';
import { isEntryOverdue } from '../../ask/overdue';
import { progressOf } from '../../ask/progress';

/** One holder's asks in an engagement: open, and closed. */
export type HeldAsks = { readonly inbox: Inbox; readonly closed: ClosedAsks };

/** The asks that are settled between both sides. Surveys are none of it: in confidence nothing may tell who has answered. */
const kinds: readonly AskKind[] = ['task', 'gate'];

/** All that the customers of an engagement have before them. @param held of all who hold anything in it @param today in their time zone */
export function stateOf(held: readonly HeldAsks[], today: IsoDate): ProjectState {
  // What several people have to do is one ask: it is open as long as it is for one of them.
  const open = new Map<string, AskEntry>();
  for (const { inbox } of held)
    for (const entry of inbox.asks)
      if (kinds.includes(entry.kind) && isOpen(entry)) open.set(`${entry.kind} ${entry.id}`, entry);
  const entries = [...open.values()];
  const progress = held.map(({ inbox, closed }) => progressOf(inbox, closed));
  return {
    open: entries.length,
    overdue: entries.filter((entry) => isEntryOverdue(entry, today)).length,
    unsigned: entries.filter(({ kind }) => kind === 'gate').length,
    done: progress.reduce((sum, { done }) => sum + done, 0),
    asked: progress.reduce((sum, { all }) => sum + all, 0),
  };
}
