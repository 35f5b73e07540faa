import type { OverviewAsk } from '../../contract/calls/ask';
import type { IsoDate } from '../../contract/common';
import type { ListedAsk, ListedAsks } from '../../core/access/listed-asks';
import { isEntryOverdue } from '../../core/ask/overdue';
import { overviewOf } from '../../core/kinds/ask-kinds';

/**
 * An ask as a row of a project's overview: of the issue that it stands on nothing but the id, by which Jira tells of it
 * those who may see it. @param today in the customer's time zone
 */
export function overviewRow(from: ListedAsks, { entry, people }: ListedAsk, today: IsoDate): OverviewAsk {
  from.assertHolds(entry);
  return {
    ...overviewOf(entry),
    id: entry.id,
    issueId: entry.on && 'issueId' in entry.on ? entry.on.issueId : null,
    title: entry.title,
    people,
    due: entry.due,
    isOverdue: isEntryOverdue(entry, today),
  };
}
