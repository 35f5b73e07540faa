import type { IsoDate, IsoInstant } from '../../../contract/common';
import { isNews } from '../../ask/news';
import type { LineNotice } from '../../ask/notice';
import { type Reminder, reminderOn } from '../../ask/remind';
import type { LineRule, ToldLine } from '../../ask/told';
import { isPast } from '../../calendar/day';
import type { Engagement } from '../../engagement/engagement';
import { unpackDays } from '../../engagement/packed-days';
import { unpackParts } from '../content/told-parts';
import { type GateDetail, type GateEntry, newestIn } from '../gate-entry';
import { dayToTell } from './day-to-tell';

/** All that a digest can say of a gate. */
export const gateDigestWhats = {
  lapses: { weight: 10, says: 'reminder', isNamedToAll: true },
  'sign-overdue': { weight: 30, says: 'reminder' },
  'sign-due-today': { weight: 50, says: 'reminder' },
  'sign-again': { weight: 70, isDated: true },
  'sign-due-soon': { weight: 100, says: 'reminder' },
  sign: { weight: 120, isDated: true },
  'gate-overridden': { weight: 170 },
  'gate-invalidated': { weight: 180, says: 'outcome' },
  'gate-rejected': { weight: 190, says: 'outcome' },
  'gate-undecided': { weight: 195, says: 'outcome' },
  'gate-expired': { weight: 200, says: 'outcome' },
  'gate-deemed': { weight: 210, says: 'outcome' },
  'gate-deemed-conditional': { weight: 211, says: 'outcome' },
  'gate-deemed-concession': { weight: 212, says: 'outcome' },
  'gate-concession': { weight: 214, says: 'outcome' },
  'gate-conditional': { weight: 215, says: 'outcome' },
  'gate-satisfied': { weight: 220, says: 'outcome' },
  'gate-withdrawn': { weight: 230, says: 'outcome' },
} as const satisfies Record<string, LineRule>;

type What = keyof typeof gateDigestWhats;
type Ended = Exclude<GateDetail['state'], 'sign' | 'later' | 'waiting'>;

/**
 * The digest's lines about a gate, for somebody who is, or was, to sign it. That an urgent gate waits was told at once.
 */
export function gateLines(
  engagement: Engagement,
  entry: GateEntry,
  today: IsoDate,
  until: IsoInstant,
): ToldLine<What>[] {
  const { id, title, due } = entry;
  const notice = noticeIn(engagement, entry, today);
  const { changed } = entry.detail;
  return saidOf(engagement, entry, today, until, notice !== null).map((what) => {
    if (what === 'lapses' && notice !== null) {
      return { what, title, due: notice.lastDay, notice: { askId: id, ...notice } };
    }
    return {
      what,
      title,
      due,
      ...(what === 'sign-again' && changed !== undefined ? { changed: unpackParts(changed) } : {}),
    };
  });
}

/** The notice that is due to whoever has the entry. */
function noticeIn(
  { calendar }: Engagement,
  { due, detail: { silence, had } }: GateEntry,
  today: IsoDate,
): Omit<LineNotice, 'askId'> | null {
  if (silence === undefined) return null;
  const lastDay = dayToTell(silence, had, due, calendar, today);
  return lastDay === null ? null : { since: silence.since, lastDay };
}

function saidOf(
  engagement: Engagement,
  entry: GateEntry,
  today: IsoDate,
  until: IsoInstant,
  isNoticeDue: boolean,
): What[] {
  const { since, due, isUrgent, lateAt } = entry;
  const { state, overriddenAt, reminders, changed } = entry.detail;
  const newest = newestIn(entry);
  const isToTell = (happened: IsoInstant | undefined): boolean => {
    if (happened === undefined) return false;
    return isNews(engagement, lateAt !== undefined && happened === newest ? lateAt : happened, until);
  };
  const ofState = (): What[] => {
    // Nobody is asked for what would be refused them.
    if (state === 'waiting' || (state === 'sign' && entry.turn === 'team')) return [];
    // It says that the gate is to be decided as well, and by when. It is a notice, and no reminder that could be switched off.
    if (isNoticeDue) return ['lapses'];
    if (state === 'later') return [];
    if (state !== 'sign') return isToTell(since) ? [outcomeIn(entry.detail, state)] : [];
    // A digest that is late tells that its day is over, and not that it is new.
    // Nobody is asked again who was not asked before.
    const isAgain = changed !== undefined;
    if (!isUrgent && isToTell(since)) return [isAgain ? 'sign-again' : isPast(due, today) ? 'sign-overdue' : 'sign'];
    const reminder = reminderOn(engagement, { due, since, reminders: reminders && unpackDays(reminders) }, today);
    return reminder ? [saidOfReminder[reminder]] : [];
  };
  // That the team has overridden the gate is told beside what has become of it: overridden, it may still be signed.
  return isToTell(overriddenAt) ? [...ofState(), 'gate-overridden'] : ofState();
}

/** The line that tells how a gate has come out. */
function outcomeIn({ isDeemed, isConcession, openConditions = 0, areConditionsLate }: GateDetail, state: Ended): What {
  if (state !== 'satisfied') return `gate-${state}`;
  const as = isConcession ? 'concession' : openConditions > 0 && !areConditionsLate ? 'conditional' : null;
  if (isDeemed) return as === null ? 'gate-deemed' : `gate-deemed-${as}`;
  return as === null ? 'gate-satisfied' : `gate-${as}`;
}

const saidOfReminder: Readonly<Record<Reminder, What>> = {
  'due-soon': 'sign-due-soon',
  'due-today': 'sign-due-today',
  overdue: 'sign-overdue',
};
