import type { LineStanding, PortalSurvey } from '../../../contract/survey/portal-survey';
import type { ReadableInbox } from '../../../core/access/readable-inbox';
import { isEntryOverdue } from '../../../core/ask/overdue';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import type { SurveyEntry } from '../../../core/survey/survey-entry';
import type { ShownAsk } from '../portal-kind';

/** A survey as a line, by its entry in an inbox. @param now epoch milliseconds */
export function surveyLine(
  from: ReadableInbox,
  entry: SurveyEntry,
  engagement: Engagement,
  now: number,
  standing: LineStanding = standingIn(entry),
): ShownAsk {
  from.assertHolds(entry);
  const today = dayIn(engagement.calendar.timeZone, now);
  const isGiven = standing === 'given';
  const survey: PortalSurvey = {
    kind: 'survey',
    id: entry.id,
    engagementId: engagement.id,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    title: entry.title,
    due: entry.due,
    isOverdue: isEntryOverdue(entry, today),
    isUrgent: false,
    since: entry.since,
    ...(entry.isPutOff && !isGiven ? { isPutOff: true } : {}),
    turn: isGiven || standing === 'unknown' ? 'nobody' : entry.turn,
    isDone: isGiven || (entry.isDone ?? false),
    credit: null,
    isForOther: false,
    weight: entry.weight,
    today,
    mode: entry.detail.mode,
    standing,
    putOffOn: entry.detail.putOffOn ?? null,
    minutes: entry.detail.minutes,
    isFollowedUp: entry.detail.isFollowedUp ?? false,
  };
  return { ...survey, people: [], named: () => survey };
}

const standingIn = ({ isPrivate, detail: { done, isFollowedUp } }: SurveyEntry): LineStanding =>
  isPrivate ? 'replied' : (done ?? (isFollowedUp ? 'over' : 'asked'));
