import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { ListedTask } from '../../../../src/contract/plan';
import type { Texts } from '../../../i18n/texts';
import type { PersonOf } from '../../people/names';
import { nameOf, ownerName } from '../../people/say-name';
import type { IssueTitle } from '../issue-titles';

export type Known = {
  readonly engagements: ReadonlyMap<string, EngagementSummary>;
  readonly personOf: PersonOf;
  readonly issueOf: (id: string) => IssueTitle | undefined;
  readonly texts: Texts;
};

export const fields = [
  'issue',
  'summary',
  'title',
  'type',
  'engagement',
  'owner',
  'state',
  'due',
  'overdue',
  'urgent',
  'effort',
  'round',
  'given-by',
  'given-on',
  'id',
] as const;
type FieldName = (typeof fields)[number];

/** A task as a line of a table: words as on the screen, dates and numbers as spreadsheets read them. */
export function cellsOf(row: ListedTask, { engagements, personOf, issueOf, texts }: Known): (string | number)[] {
  const { t } = texts;
  const issue = row.issueId === null ? undefined : issueOf(row.issueId);
  const cells: Record<FieldName, string | number> = {
    issue: issue?.key ?? '',
    summary: issue?.summary ?? '',
    title: row.title,
    type: t(`task-type.${row.type}`),
    engagement: engagements.get(row.engagementId)?.name ?? '',
    owner: ownerName(row.owner, personOf, texts),
    state: t(`plan.state.${row.state}`),
    due: row.due ?? '',
    overdue: t(row.isOverdue ? 'export.yes' : 'export.no'),
    urgent: t(row.isUrgent ? 'export.yes' : 'export.no'),
    effort: row.effort ?? '',
    round: row.round,
    'given-by': nameOf(row.givenBy, personOf, texts),
    'given-on': row.givenAt.slice(0, 10),
    id: row.id,
  };
  return fields.map((field) => cells[field]);
}
