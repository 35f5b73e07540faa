import type { IsoDate, IsoInstant } from './common';

/** 1 Monday … 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Both days included. */
export type Period = { readonly name: string; readonly from: IsoDate; readonly to: IsoDate };

export type Holiday = { readonly day: IsoDate; readonly name: string };

/** The hours in which the customer works, and those in which they are left in peace. */
export type WorkingCalendar = {
  /** An IANA name. All days and times of day are this zone's. */
  readonly timeZone: string;
  /** At least one, ascending. */
  readonly workingDays: readonly Weekday[];
  /** Ascending by day. */
  readonly holidays: readonly Holiday[];
  /** A financial close, say: no reminders, and due dates in it warn. Ascending, and none overlaps another. */
  readonly criticalPeriods: readonly Period[];
  /**
   * Minutes after midnight, by the local clock: it is quiet from `quietFrom` until `quietTo`. From 18:00 to 8:00 it is
   * the night; from 12:00 to 14:00 it is quiet inside the day; where both are the same it is never quiet.
   */
  readonly quietFrom: number;
  readonly quietTo: number;
  /** The zones that were the customer's before, each until an instant. The app keeps them; nobody sets them. */
  readonly formerZones?: readonly FormerZone[];
};

export type FormerZone = { readonly timeZone: string; readonly until: IsoInstant };

export const calendarLimits = {
  holidays: 200,
  criticalPeriods: 20,
  /** Characters in the name of a holiday or of a critical period. */
  name: 80,
  /** Days that a critical period may last. */
  periodDays: 92,
  /** The newest that are kept, each once. */
  formerZones: 20,
} as const;
