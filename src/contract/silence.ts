import type { AccountId, IsoDate, IsoInstant } from './common';
import type { Result } from './result';

/** The reasons of a silence risk: surveys in a row, by name, that nobody answered; no visit to the portal; tasks, or signatures, that wait. */
export const silenceReasons = ['surveys', 'visits', 'tasks', 'gates'] as const;
export type SilenceReason = (typeof silenceReasons)[number];

/** The number of surveys in a row, or of working days, that is too many; null leaves the reason out. */
export type SilenceRules = Readonly<Record<SilenceReason, number | null>>;

export const silenceLimits = {
  surveys: { least: 1, most: 5 },
  workingDays: { least: 1, most: 60 },
  words: 500,
  /** The tasks and surveys that a reason names. */
  titles: 5,
} as const;

/** The calls of the project page about silence. Each replies with all of it. */
export type SilencePlanCalls = {
  'show-silence': { payload: { engagementId: string }; reply: Result<SilenceView> };
  /** Notes that somebody of the team has spoken with a customer: what was before that day is no silence any more. */
  'note-spoken': { payload: NoteSpoken; reply: Result<SilenceView> };
  'set-silence-rules': { payload: SetSilenceRules; reply: Result<SilenceView> };
};

/** @property revision that of the view as it was seen */
export type NoteSpoken = { engagementId: string; revision: number; accountId: AccountId; on: IsoDate; words: string };
export type SetSilenceRules = { engagementId: string; revision: number; rules: SilenceRules };

/**
 * The customers of an engagement who are silent, and by what.
 * @property today in the customer's time zone
 * @property resting why nobody counts as silent today; null where somebody may
 * @property notJudged those who can't take part, or for whom a deputy stands in
 */
export type SilenceView = {
  readonly engagementId: string;
  readonly revision: number;
  readonly today: IsoDate;
  readonly rules: SilenceRules;
  readonly resting: 'not-open' | 'request-gone' | 'critical' | null;
  readonly silent: readonly SilentPerson[];
  readonly notJudged: readonly { readonly accountId: AccountId; readonly why: 'absent' | 'deputy' }[];
  readonly spoken: readonly Spoken[];
};

export type Spoken = {
  readonly accountId: AccountId;
  readonly on: IsoDate;
  readonly words: string;
  readonly by: AccountId;
  readonly at: IsoInstant;
};

/** @property signs at least one, in the order of `silenceReasons` */
export type SilentPerson = { readonly accountId: AccountId; readonly signs: readonly SilenceSign[] };

/**
 * One reason of a silence risk.
 * @property since the day from which it counts
 * @property count the surveys in a row, or the working days since then
 * @property of the surveys, tasks or gates that there are
 * @property titles of the first of them; none of gates, of whom each asks is not told everywhere
 * @property hasVisited whether the day is that of a visit
 */
export type SilenceSign = {
  readonly reason: SilenceReason;
  readonly since: IsoDate;
  readonly count: number;
  readonly of: number;
  readonly titles: readonly string[];
  readonly hasVisited: boolean;
};
