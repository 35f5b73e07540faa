import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { IsoDate } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import type { Activation } from '../../../../src/contract/task/task';
import type { GiveTasks } from '../../../../src/contract/task/team-task';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { checkUrgentDay, checkUrgentReason } from '../../../../src/core/calendar/check-urgent';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { daysOf, offsetOf } from '../../../../src/core/plan/template';
import type { FoundIssue } from '../../issue/search/issues';
import { likeliest } from '../../people/customer-options';
import { anyone, ownerOf, ownerProblem } from '../state/owner';

/** One task of a set. What is null is as for all of them. */
export type SetRow = {
  /** Kept for as long as the form is open: a task that is sent twice is given once. */
  readonly attempt: string;
  readonly task: TemplateTask;
  readonly owner: string | null;
  readonly issue: FoundIssue | null;
  /** Set by hand; null while counted from the first day. */
  readonly days: Days | null;
  readonly isGiven: boolean;
};

export type Days = {
  readonly due: IsoDate | null;
  readonly dueReason?: string;
  /** It is told even in quiet hours or a critical period. */
  readonly isEvenNow?: true;
  readonly activation: Activation;
};

/** The draft of a set, with what holds for all rows that say nothing else. */
export type SetDraft = {
  readonly engagementId: string;
  readonly owner: string;
  readonly issue: FoundIssue | null;
  readonly from: string;
  readonly rows: readonly SetRow[];
};

/** An empty set: for the engagement's primary customer. */
export const newSet = (engagement: EngagementSummary, from = engagement.today): SetDraft => ({
  engagementId: engagement.id,
  owner: likeliest(engagement) ?? anyone,
  issue: null,
  from,
  rows: [],
});

/** @param attempts as many as there are tasks, none used before */
export const rowsOf = (tasks: readonly TemplateTask[], attempts: readonly string[]): SetRow[] =>
  tasks.map((task, index) => ({
    attempt: attempts[index] ?? '',
    task,
    owner: null,
    issue: null,
    days: null,
    isGiven: false,
  }));

export const daysOfRow = (
  row: SetRow,
  { from }: Pick<SetDraft, 'from'>,
  { calendar, today }: { calendar: WorkingCalendar; today: IsoDate },
): Days => row.days ?? daysOf(row.task, calendar, from === '' ? today : from, today);

/** The resolver's refusal of a row, said before the call. The resolver checks again. */
export function problemOf(row: SetRow, draft: SetDraft, engagement: EngagementSummary): Refusal | null {
  const { today } = engagement;
  const owner = ownerProblem(row.owner ?? draft.owner, engagement);
  if (owner) return { ...owner, field: 'owner' };
  if (!(row.issue ?? draft.issue)) return { code: 'field-missing', field: 'issue' };
  const { due, activation } = daysOfRow(row, draft, engagement);
  const begins = activation.kind === 'date' ? dayProblem(activation.day, today) : null;
  if (begins) return begins;
  const urgent = urgentProblem(row, daysOfRow(row, draft, engagement), engagement);
  if (urgent) return urgent;
  if (due === null) return null;
  if (activation.kind === 'date' && due < activation.day) return { code: 'date-before-start', field: 'due' };
  return dayProblem(due, today);
}

function urgentProblem(
  { task }: SetRow,
  { activation, isEvenNow }: Days,
  { calendar, today }: EngagementSummary,
): Refusal | null {
  const reason = checkUrgentReason(task);
  if (!reason.ok) return reason.error;
  const { isUrgent } = task;
  const told = activation.kind === 'now' ? checkUrgentDay(calendar, { isUrgent, isEvenNow }, today) : null;
  return told && !told.ok ? told.error : null;
}

/** A row as a template keeps it: days that were set by hand are counted. */
export function templateTaskOf(row: SetRow, { from }: Pick<SetDraft, 'from'>, calendar: WorkingCalendar): TemplateTask {
  if (!row.days || from === '') return row.task;
  const { due, activation } = row.days;
  const activeAfter = activation.kind === 'date' ? offsetOf(calendar, from, activation.day) : null;
  const dueAfter = due === null ? null : Math.max(activeAfter ?? 0, offsetOf(calendar, from, due));
  return { ...row.task, dueAfter, activeAfter };
}

/** @returns null where there is no issue to give it on */
export function commandOf(
  row: SetRow,
  draft: SetDraft,
  engagement: EngagementSummary,
): GiveTasks['tasks'][number] | null {
  const issue = row.issue ?? draft.issue;
  if (!issue) return null;
  const { dueAfter, activeAfter, ...terms } = row.task;
  return {
    ...terms,
    ...daysOfRow(row, draft, engagement),
    attempt: row.attempt,
    engagementId: engagement.id,
    issueId: issue.id,
    owner: ownerOf(row.owner ?? draft.owner),
  };
}

export const stillToGive = ({ rows }: SetDraft): SetRow[] => rows.filter(({ isGiven }) => !isGiven);

/** The set for another engagement: its people and its today are others. */
export const setForEngagement = (draft: SetDraft, engagement: EngagementSummary): SetDraft => ({
  ...newSet(engagement),
  issue: draft.issue,
  rows: draft.rows.map((row) => ({ ...row, owner: null, days: null })),
});
