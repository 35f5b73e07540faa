import type { IsoDate, IsoInstant } from '../../contract/common';
import type { LineRule, ToldLine } from '../ask/kind';
import { isNews } from '../ask/news';
import { type Reminder, reminderOn } from '../ask/remind';
import type { Engagement } from '../engagement/engagement';
import { deemedAfterIn, type GateEntry, newestIn } from './gate-entry';

/** All that a digest can say of a gate. */
export const gateDigestWhats = {
  lapses: { weight: 10, isNamedToAll: true },
  'sign-overdue': { weight: 30 },
  'sign-due-today': { weight: 50 },
  'sign-again': { weight: 70, isDated: true },
  'sign-due-soon': { weight: 100 },
  sign: { weight: 120, isDated: true },
  'gate-overridden': { weight: 170 },
  'gate-invalidated': { weight: 180 },
  'gate-rejected': { weight: 190 },
  'gate-expired': { weight: 200 },
  'gate-deemed': { weight: 210 },
  'gate-satisfied': { weight: 220 },
  'gate-withdrawn': { weight: 230 },
} as const satisfies Record<string, LineRule>;

type What = keyof typeof gateDigestWhats;

/**
 * The digest's lines about a gate, for somebody who is, or was, to sign it. That an urgent gate waits was told at once.
 */
export function gateLines(
  engagement: Engagement,
  entry: GateEntry,
  today: IsoDate,
  until: IsoInstant,
): ToldLine<What>[] {
  const { title, due } = entry;
  return saidOf(engagement, entry, today, until).map((what) => ({
    what,
    title,
    due: what === 'lapses' ? deemedAfterIn(entry, engagement.calendar) : due,
  }));
}

function saidOf(engagement: Engagement, entry: GateEntry, today: IsoDate, until: IsoInstant): What[] {
  const { since, due, round = 1, isUrgent, lateAt } = entry;
  const { state, isDeemed, overriddenAt, announcedAt } = entry.detail;
  const newest = newestIn(entry);
  const isToTell = (happened: IsoInstant | undefined): boolean => {
    if (happened === undefined) return false;
    return isNews(engagement, lateAt !== undefined && happened === newest ? lateAt : happened, until);
  };
  const ofState = (): What[] => {
    if (state === 'later' || state === 'waiting') return [];
    if (state !== 'sign') return isToTell(since) ? [isDeemed ? 'gate-deemed' : `gate-${state}`] : [];
    // It says that the gate is to be decided as well, and by when.
    if (isToTell(announcedAt)) return ['lapses'];
    if (!isUrgent && isToTell(since)) return [round > 1 ? 'sign-again' : 'sign'];
    const reminder = reminderOn(engagement, { due, since }, today);
    return reminder ? [saidOfReminder[reminder]] : [];
  };
  // That the team has overridden the gate is told beside what has become of it: overridden, it may still be signed.
  return isToTell(overriddenAt) ? [...ofState(), 'gate-overridden'] : ofState();
}

const saidOfReminder: Readonly<Record<Reminder, What>> = {
  'due-soon': 'sign-due-soon',
  'due-today': 'sign-due-today',
  overdue: 'sign-overdue',
};
