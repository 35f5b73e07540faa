import type { PortalAsk } from '../../../src/contract/calls/ask';
import type { WeeklyEffort } from '../../../src/contract/calls/portal';
import { endOfWeek } from '../../../src/core/calendar/working-day';
import type { Texts } from '../../i18n/texts';
import { portalKindOf } from '../kinds/ask-kinds';

/** The reader's effort this week, after a command has changed what is open: as the app will count it next time. */
export function weekAfter(week: WeeklyEffort, before: readonly PortalAsk[], after: readonly PortalAsk[]): WeeklyEffort {
  const [was, is] = [askedIn(before), askedIn(after)];
  return {
    minutes: Math.max(0, week.minutes + is.minutes - was.minutes),
    unestimated: Math.max(0, week.unestimated + is.unestimated - was.unestimated),
  };
}

function askedIn(open: readonly PortalAsk[]): WeeklyEffort {
  const efforts = open
    .filter(({ due, today, turn }) => turn === 'customer' && due !== null && due <= endOfWeek(today))
    .flatMap((ask) => portalKindOf(ask).effortOf(ask));
  return {
    minutes: efforts.reduce<number>((sum, effort) => sum + (effort ?? 0), 0),
    unestimated: efforts.filter((effort) => effort === null).length,
  };
}

/** "This week: about 1 hr 30 min, and 2 items without an estimate"; null when nothing is asked. */
export function formatWeek({ minutes, unestimated }: WeeklyEffort, { t, plural, duration }: Texts): string | null {
  if (minutes === 0) return unestimated === 0 ? null : plural('portal.week.unestimated', unestimated);
  const time = duration(minutes);
  return unestimated === 0 ? t('portal.week.time', { time }) : plural('portal.week.both', unestimated, { time });
}
