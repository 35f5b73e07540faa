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
  readonly days: readonly CoveredDay[];
  /** The stretch with the most working days that nothing with an end fills; the first of equals. */
  readonly gap: Gap | null;
  /** Those of which nobody can say when the customer will hold them. */
  readonly unsaid: number;
};

export type CoveredDay = {
  readonly day: IsoDate;
  readonly isWorking: boolean;
  /** The asks that the customer holds on the day. */
  readonly asks: number;
  /** Of these, those whose end nobody knows: they are overdue, or have no day. */
  readonly endless: number;
};

/** From its first working day to its last. */
export type Gap = { readonly from: IsoDate; readonly to: IsoDate; readonly workingDays: number };

/**
 * The coming days on which the customer holds something, by what is open and planned. Whatever is overdue or has no day stays
 * until it is done; as nobody knows when that is, it fills its first day alone, and hides no gap after it.
 * @param today in the customer's time zone
 * @param length days to look at, today among them
 */
export function coverageOf(asks: readonly HeldAsk[], calendar: WorkingCalendar, today: IsoDate, length = 60): Coverage {
  const stretches = asks.flatMap((ask) => stretchOf(ask, today, length) ?? []);
  const held = countsOf(stretches, length);
  const endless = countsOf(
    stretches.filter(({ isEndless }) => isEndless),
    length,
  );
  const filled = countsOf(
    stretches.map(({ first, last, isEndless }) => ({ first, last: isEndless ? first : last })),
    length,
  );
  const days = held.map((count, index) => {
    const day = daysAfter(today, index);
    return { day, isWorking: isWorkingDay(calendar, day), asks: count, endless: endless[index] ?? 0 };
  });
  const gap = longestGap(days.map((each, index) => ({ ...each, isFree: filled[index] === 0 })));
  return { days, gap, unsaid: asks.filter(({ from }) => from === 'unsaid').length };
}

type Stretch = { readonly first: number; readonly last: number };

/** The days that an ask takes up, counted from today; nothing where it takes none of those looked at. */
function stretchOf({ from, due }: HeldAsk, today: IsoDate, length: number) {
  if (from === 'unsaid') return undefined;
  const first = from === null ? 0 : Math.max(0, daysBetween(today, from));
  if (first >= length) return undefined;
  const isEndless = due === null || (first === 0 && due < today);
  const last = isEndless ? length - 1 : Math.max(first, Math.min(daysBetween(today, due), length - 1));
  return { first, last, isEndless };
}

/** The number of stretches on each day: the cost is that of stretches plus days, not of their product. */
function countsOf(stretches: readonly Stretch[], length: number): number[] {
  const changes = new Array<number>(length + 1).fill(0);
  const add = (index: number, change: number) => {
    changes[index] = (changes[index] ?? 0) + change;
  };
  for (const { first, last } of stretches) {
    add(first, 1);
    add(last + 1, -1);
  }
  let count = 0;
  return Array.from({ length }, (_, index) => {
    count += changes[index] ?? 0;
    return count;
  });
}

/** Days in a row on which the customer holds as many asks. */
type CoveredRun = Pick<CoveredDay, 'asks' | 'endless'> & { readonly from: IsoDate; readonly to: IsoDate };

/** The days as runs of equal counts: the same as the picture, for those who are read to. */
export function runsOf(days: Coverage['days']): CoveredRun[] {
  const runs: CoveredRun[] = [];
  for (const { day, asks, endless } of days) {
    const last = runs.at(-1);
    if (last?.asks === asks && last.endless === endless) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, asks, endless });
  }
  return runs;
}

function longestGap(days: readonly (CoveredDay & { readonly isFree: boolean })[]): Gap | null {
  const gaps: Gap[] = [];
  let current: Gap | undefined;
  for (const { day, isWorking, isFree } of days) {
    if (!isFree) current = undefined;
    else if (isWorking) {
      current = { from: current?.from ?? day, to: day, workingDays: (current?.workingDays ?? 0) + 1 };
      gaps.push(current);
    }
  }
  return gaps.reduce<Gap | null>((best, gap) => (best && best.workingDays >= gap.workingDays ? best : gap), null);
}
