import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import { daysAfter, daysBetween } from '../calendar/day';
import { isWorkingDay } from '../calendar/working-day';

/** The days on which a customer holds an ask, of whatever kind, or will hold it. */
export type HeldAsk = {
  /** Null where they hold it already; unsaid where nobody can say when they will, as it waits for Jira issues. */
  readonly from: IsoDate | 'unsaid' | null;
  readonly due: IsoDate | null;
};

export type Coverage = {
  /** On how many asks the customer is busy on each day, from today on. */
  readonly days: readonly { readonly day: IsoDate; readonly isWorking: boolean; readonly asks: number }[];
  /** The stretch with the most working days on which the customer holds nothing; the first of equals. */
  readonly gap: Gap | null;
  /** Those of which nobody can say when the customer will hold them. */
  readonly unsaid: number;
};

/** From its first working day to its last. */
export type Gap = { readonly from: IsoDate; readonly to: IsoDate; readonly workingDays: number };

/**
 * The coming days on which the customer is busy, by what is open and planned.
 * @param today in the customer's time zone
 * @param length days to look at, today among them
 */
export function coverageOf(asks: readonly HeldAsk[], calendar: WorkingCalendar, today: IsoDate, length = 60): Coverage {
  // The asks that begin and end on each day: the cost is that of asks plus days, not of their product.
  const changes = new Array<number>(length + 1).fill(0);
  const add = (index: number, change: number) => {
    changes[index] = (changes[index] ?? 0) + change;
  };
  let unsaid = 0;
  for (const { from, due } of asks) {
    const stretch = from === 'unsaid' ? undefined : stretchOf(from, due, today, length);
    if (from === 'unsaid') unsaid += 1;
    if (stretch) {
      add(stretch.first, 1);
      add(stretch.last + 1, -1);
    }
  }
  let held = 0;
  const days = Array.from({ length }, (_, index) => {
    const day = daysAfter(today, index);
    held += changes[index] ?? 0;
    return { day, isWorking: isWorkingDay(calendar, day), asks: held };
  });
  return { days, gap: longestGap(days), unsaid };
}

type Stretch = { readonly first: number; readonly last: number };

/** The days that an ask takes up, counted from today; nothing where it takes none of those looked at. */
function stretchOf(from: IsoDate | null, due: IsoDate | null, today: IsoDate, length: number): Stretch | undefined {
  const first = from === null ? 0 : Math.max(0, daysBetween(today, from));
  // What is overdue counts for today; nobody knows for how long it will go on.
  const last = due === null ? length - 1 : Math.max(first, Math.min(daysBetween(today, due), length - 1));
  return first < length ? { first, last } : undefined;
}

/** Days in a row on which the customer is busy on as many asks. */
type CoveredRun = { readonly from: IsoDate; readonly to: IsoDate; readonly asks: number };

/** The days as runs of equal counts: the same as the picture, for those who are read to. */
export function runsOf(days: Coverage['days']): CoveredRun[] {
  const runs: CoveredRun[] = [];
  for (const { day, asks } of days) {
    const last = runs.at(-1);
    if (last?.asks === asks) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, asks });
  }
  return runs;
}

function longestGap(days: Coverage['days']): Gap | null {
  const gaps: Gap[] = [];
  let current: Gap | undefined;
  for (const { day, isWorking, asks } of days) {
    if (asks > 0) current = undefined;
    else if (isWorking) {
      current = { from: current?.from ?? day, to: day, workingDays: (current?.workingDays ?? 0) + 1 };
      gaps.push(current);
    }
  }
  return gaps.reduce<Gap | null>((best, gap) => (best && best.workingDays >= gap.workingDays ? best : gap), null);
}
