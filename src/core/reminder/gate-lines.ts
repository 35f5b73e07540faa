import type { IsoDate, IsoInstant } from '../../contract/task';
import type { Engagement } from '../engagement/engagement';
import { type GateEntry, newestIn } from '../inbox/gate-entry';
import type { DigestLine, DigestWhat } from '../outbox/effect';
import { type Reminder, reminderOn } from './remind';

/**
 * What somebody is told today of a gate that they are to sign, or were. Urgent ones were told at once that they wait.
 * @param today in the customer's time zone
 */
export function gateLines(engagement: Engagement, entry: GateEntry, today: IsoDate, until: IsoInstant): DigestLine[] {
  const { title, due, deemedAfter } = entry;
  return saidOf(engagement, entry, today, until).map((what) => ({
    what,
    title,
    due: what === 'lapses' ? (deemedAfter ?? null) : due,
  }));
}

function saidOf(engagement: Engagement, entry: GateEntry, today: IsoDate, until: IsoInstant): DigestWhat[] {
  const { state, since, due, round, isDeemed, isUrgent, overriddenAt, announcedAt, lateAt } = entry;
  const newest = newestIn(entry);
  const isNews = (happened: IsoInstant | undefined): boolean => {
    if (happened === undefined) return false;
    const at = lateAt !== undefined && happened === newest ? lateAt : happened;
    return engagement.digest.toldUntil < at && at <= until;
  };
  // What comes of silence is told whatever else there is to say, and so is that the team has passed without the customer.
  const weighty: DigestWhat[] = [
    ...(state === 'sign' && isNews(announcedAt) ? (['lapses'] as const) : []),
    ...(isNews(overriddenAt) ? (['gate-overridden'] as const) : []),
  ];
  if (weighty.length > 0 || state === 'later' || state === 'waiting') return weighty;
  if (state !== 'sign') return isNews(since) ? [isDeemed ? 'gate-deemed' : `gate-${state}`] : [];
  if (!isUrgent && isNews(since)) return [round > 1 ? 'sign-again' : 'sign'];
  const reminder = reminderOn(engagement, { due, since }, today);
  return reminder ? [saidOfReminder[reminder]] : [];
}

const saidOfReminder: Readonly<Record<Reminder, DigestWhat>> = {
  'due-soon': 'sign-due-soon',
  'due-today': 'sign-due-today',
  overdue: 'sign-overdue',
};
