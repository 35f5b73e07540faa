import type { AccountId, IsoInstant } from '../../../contract/common';
import type { MeasureHistoryLine, ScoredMeasure, Signed } from '../../../contract/survey/measures';

/** A version of a target over time: from the moment at which it was proposed, and once more from that at which both sides had signed it. */
export type TargetLine = {
  readonly version: number;
  /** In the measure's own unit. */
  readonly value: number;
  readonly isAgreed: boolean;
  readonly from: IsoInstant;
  /** Null as long as it stands. */
  readonly until: IsoInstant | null;
  /** The signature of each side; null while it lacks, and where it is too long ago to be known. */
  readonly team: Signed<AccountId> | null;
  readonly customer: Signed<AccountId> | null;
};

type Standing = Omit<TargetLine, 'until'> & {
  /** Whoever countered it: they have signed it by that, if they may sign. */
  readonly countered: Signed<AccountId> | null;
};

type Course = {
  readonly over: readonly TargetLine[];
  readonly agreed: Standing | null;
  readonly proposed: Standing | null;
};

/** All targets of a measure that ever stood, in the order in which they began. @param history of an engagement, the newest first */
export function targetLines(history: readonly MeasureHistoryLine[], measure: ScoredMeasure): readonly TargetLine[] {
  const own = history.filter((each) => each.measure === measure).toReversed();
  const { over, agreed, proposed } = own.reduce<Course>(after, { over: [], agreed: null, proposed: null });
  return [...over, ...ended(agreed, null), ...ended(proposed, null)].sort(byBeginning);
}

const byBeginning = (one: TargetLine, other: TargetLine): number =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : one.version - other.version;

function after(course: Course, { what, value, version, by, at, isAgreed }: MeasureHistoryLine): Course {
  if (value === null || version === null) return course;
  const signed = { by, at };
  switch (what) {
    case 'target-proposed':
    case 'target-countered': {
      const isTeams = what === 'target-proposed';
      const begun = { version, value, isAgreed: false, from: at, team: isTeams ? signed : null, customer: null };
      const over = [...course.over, ...ended(course.proposed, at)];
      return { ...course, over, proposed: { ...begun, countered: isTeams ? null : signed } };
    }
    case 'target-signed':
    case 'target-accepted': {
      const known = course.proposed?.version === version ? course.proposed : null;
      const before = known ?? {
        version,
        value,
        isAgreed: false,
        from: at,
        team: null,
        customer: null,
        countered: null,
      };
      const now = what === 'target-signed' ? { ...before, customer: signed } : { ...before, team: signed };
      if (!isAgreed) return { ...course, proposed: now };
      const over = [...course.over, ...ended(course.agreed, at), ...ended(known, at)];
      return {
        over,
        agreed: { ...now, customer: now.customer ?? now.countered, isAgreed: true, from: at },
        proposed: null,
      };
    }
    case 'target-withdrawn': {
      if (course.proposed?.version === version) {
        return { ...course, over: [...course.over, ...ended(course.proposed, at)], proposed: null };
      }
      if (course.agreed?.version !== version) return course;
      return { ...course, over: [...course.over, ...ended(course.agreed, at)], agreed: null };
    }
    default:
      return course;
  }
}

function ended(standing: Standing | null, until: IsoInstant | null): TargetLine[] {
  if (standing === null) return [];
  const { countered: _, ...line } = standing;
  return [{ ...line, until }];
}
