import type { IsoDate } from '../../contract/common';
import { type NotAskedReason, usualMinimumDays } from '../../contract/survey/checkpoint';
import type { SurveyKind } from '../../contract/survey/questionnaire';
import { daysBetween } from '../calendar/day';
import { hasOpenCase, type Surveyed, wasAsked } from './surveyed';

/** The survey fatigue guard: what keeps a person from being asked too often. */
export type ContactPolicy = {
  /** Days from one survey of a kind to the next of the same kind. */
  readonly minimumDays: Readonly<Record<SurveyKind, number>>;
  /** The most surveys of all kinds together within so many days, today among them. */
  readonly cap: { readonly surveys: number; readonly days: number };
};

export const standardPolicy: ContactPolicy = {
  minimumDays: usualMinimumDays,
  cap: { surveys: 6, days: 90 },
};

/** The kind of survey that a rating of a request is like. */
const ratingKind: SurveyKind = 'transactional';

/** The days for which a policy looks at ratings. */
export const daysOfRatings = ({ minimumDays, cap }: ContactPolicy): number =>
  Math.max(minimumDays[ratingKind], cap.days);

/** All that is known of a person at the moment at which it is decided whether they are asked. */
export type Moment = {
  readonly checkpointId: string;
  readonly kind: SurveyKind;
  /** In the time zone of the engagement that asks. */
  readonly today: IsoDate;
  /** The day is within a critical period of that engagement. */
  readonly isCritical: boolean;
  /**
   * The days on which they rated requests of theirs, because Jira Service Management asked them to: each counts as a survey about one event. What
   * they were asked and did not rate, nothing tells.
   */
  readonly rated: readonly IsoDate[];
  /** Checkpoints of the project whose results wait for the team's reading. */
  readonly unread: readonly string[];
};

/** The first reason for which a person is not to be asked now; null where there is none. */
export function guard(
  surveyed: Surveyed,
  { checkpointId, kind, today, isCritical, rated, unread }: Moment,
  { minimumDays, cap }: ContactPolicy,
): NotAskedReason | 'asked-elsewhere' | null {
  if (wasAsked(surveyed, checkpointId)) return 'asked-elsewhere';
  if (isCritical) return 'critical-period';
  if (hasOpenCase(surveyed)) return 'case-open';
  if (unread.some((each) => wasAsked(surveyed, each))) return 'results-unread';
  // A day that lies ahead, as it can in another time zone, counts as today.
  const daysSince = (day: IsoDate) => Math.max(0, daysBetween(day, today));
  const isTooSoon = surveyed.asked.some((each) => each.kind === kind && daysSince(each.day) < minimumDays[kind]);
  if (isTooSoon) return 'asked-recently';
  const within = surveyed.asked.filter(({ day }) => daysSince(day) < cap.days);
  if (within.length >= cap.surveys) return 'asked-often';
  const isRatedTooSoon = kind === ratingKind && rated.some((day) => daysSince(day) < minimumDays[ratingKind]);
  const ratedWithin = rated.filter((day) => daysSince(day) < cap.days);
  return isRatedTooSoon || within.length + ratedWithin.length >= cap.surveys ? 'asked-by-jira' : null;
}
