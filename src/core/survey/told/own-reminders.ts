import type { IsoDate, IsoInstant } from '../../../contract/common';
import type { ReminderDays } from '../../../contract/engagement';
import type { SurveyReminders } from '../../../contract/survey/checkpoint';
import { dayIn } from '../../calendar/day';
import { workingDaysBetween } from '../../calendar/working-days';
import type { Engagement } from '../../engagement/engagement';

const none: ReminderDays = { before: [], onDue: false, afterEvery: 0, afterAtMost: 0 };

/**
 * The days of reminders of a survey that has its own, for everybody whom it asks alike; undefined where it has none: those of the engagement hold.
 * In the middle is half of its working days before the last; a survey that is too short for that has no reminder.
 */
export function ownReminders(
  { calendar }: Pick<Engagement, 'calendar'>,
  reminders: SurveyReminders | undefined,
  { since, due }: { readonly since: IsoInstant; readonly due: IsoDate },
): ReminderDays | undefined {
  if (reminders === undefined || reminders === 'usual') return undefined;
  if (reminders === 'none') return none;
  const days = workingDaysBetween(calendar, dayIn(calendar.timeZone, Date.parse(since)), due);
  const before = Math.floor(days / 2);
  return before < 1 ? none : { ...none, before: [before] };
}
