import type { IsoDate, IsoInstant } from '../../../contract/common';
import { isNews } from '../../ask/news';
import { reminderOn } from '../../ask/remind';
import type { LineRule, ToldLine } from '../../ask/told';
import type { Engagement } from '../../engagement/engagement';
import type { SurveyEntry } from '../survey-entry';
import { ownReminders } from './own-reminders';

/** All that a digest can say of a survey. In confidence everybody who is asked is told the same, whether they have answered or not. */
export const surveyDigestWhats = {
  'survey-due-today': { weight: 65, says: 'reminder' },
  'survey-due-soon': { weight: 115, says: 'reminder' },
  'survey-confidential-due-today': { weight: 66, says: 'reminder' },
  'survey-confidential-due-soon': { weight: 116, says: 'reminder' },
  'survey-follow-up': { weight: 136, says: 'outcome' },
  survey: { weight: 145, isDated: true },
  'survey-confidential': { weight: 146, isDated: true },
} as const satisfies Record<string, LineRule>;

type What = keyof typeof surveyDigestWhats;

/**
 * The digest's line for somebody who is asked and, by name, has not answered yet; of a follow-up, for all who were asked. Of a
 * reply a message tells by itself whom it is for: digests have the survey as it is `openly`.
 */
export function surveyLines(
  engagement: Engagement,
  entry: SurveyEntry,
  today: IsoDate,
  until: IsoInstant,
): ToldLine<What>[] {
  const { title, due, since, lateAt, turn, detail } = entry;
  const isNew = isNews(engagement, lateAt ?? since, until);
  if (detail.isFollowedUp) return isNew ? [{ what: 'survey-follow-up', title, due: null }] : [];
  // What can't be answered any more is told to nobody.
  if (turn === 'nobody' || due === null || due < today) return [];
  const what = detail.mode === 'confidential' ? 'survey-confidential' : 'survey';
  if (isNew) return [{ what, title, due }];
  const reminders = ownReminders(engagement, detail.reminders, { since, due });
  const reminder = reminderOn(engagement, { due, since, reminders }, today);
  return reminder === null || reminder === 'overdue' ? [] : [{ what: `${what}-${reminder}`, title, due }];
}
