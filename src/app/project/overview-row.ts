import type { WorkingCalendar } from '../../contract/calendar';
import type { OverviewAsk } from '../../contract/calls/ask';
import type { IsoDate } from '../../contract/common';
import type { ListedAsk, ListedAsks } from '../../core/access/listed-asks';
import type { EngagementTeam } from '../../core/access/project-team';
import type { ItemAccess } from '../../core/access/team';
import { isEntryOverdue } from '../../core/ask/overdue';
import { overviewOf, rulesOf } from '../../core/kinds/ask-kinds';

/** An ask that somebody is to do something about, once for all its people. */
export type WaitingAsk = ListedAsk & { readonly turn: 'team' | 'customer' };

/**
 * An ask as a row of a project's overview: of the issue that it stands on nothing but the id, by which Jira tells of it
 * those who may see it; and its people, where not everybody may know them, to those only.
 * @param onIssues the proofs of who may see what is on an issue, by its id
 * @param team the proof that the reader is, was and may have been no customer of the engagement; undefined for others
 * @param today in the customer's time zone
 */
export function overviewRow(
  from: ListedAsks,
  { entry, people, turn }: WaitingAsk,
  onIssues: ReadonlyMap<string, ItemAccess>,
  team: EngagementTeam | undefined,
  calendar: WorkingCalendar,
  today: IsoDate,
): OverviewAsk {
  from.assertHolds(entry);
  team?.assertOf({ projectId: team.project.projectId, engagementId: entry.engagementId });
  const hiddenBehind = issueToSee(entry);
  const mayKnow = team !== undefined || rulesOf(entry.kind).namesPeopleInProject !== 'to-team';
  return {
    ...overviewOf(entry),
    id: entry.id,
    issueId: entry.on && 'issueId' in entry.on ? entry.on.issueId : null,
    versionId: entry.on && 'versionId' in entry.on ? entry.on.versionId : null,
    title: entry.title,
    people: mayKnow && (hiddenBehind === null || onIssues.has(hiddenBehind)) ? people : null,
    due: entry.due,
    deemedAfter: rulesOf(entry.kind).deemedAfter(entry, calendar, today),
    isOverdue: isEntryOverdue(entry, today),
    isUrgent: entry.isUrgent === true,
    turn,
  };
}

/** The issue that somebody has to see to know whose an ask is; null where there is none. */
export const issueToSee = ({ kind, on }: ListedAsk['entry']): string | null =>
  rulesOf(kind).namesPeopleInProject || !on || !('issueId' in on) ? null : on.issueId;
