import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { CustomerKind, CustomerRole } from '../engagement';
import type { Occasion, OccasionGone, Recurrence } from './occasion';
import type { SurveyKind } from './questionnaire';

export const checkpointLimits = {
  title: 120,
  /** Days for which it is open, its last day among them. */
  windowDays: { least: 1, most: 90 },
  /** The people whom it names one by one. */
  people: 100,
  /** Of a project that are not closed or cancelled yet. */
  unfinished: 50,
  /** Closed ones of a project that its series keeps. */
  inSeries: 200,
  /** Characters of why somebody does not answer. */
  declineReason: 500,
  /** Characters of why people are asked although results wait for a reading. */
  overrideReason: 500,
  reading: 2000,
  whyNoAction: 500,
  followUp: 800,
  whyNotYet: 500,
} as const;

/**
 * `planned` until its day; `opening` while it is decided who is asked; `open` while answers are taken; `closing` while they are
 * counted; `closed` with its results for good; `cancelled` if it was called off, or could not open.
 */
export const checkpointStates = ['planned', 'opening', 'open', 'closing', 'closed', 'cancelled'] as const;
export type CheckpointState = (typeof checkpointStates)[number];

/**
 * `named`: the team sees who said what. `confidential`: nobody learns who said what or who has answered, and results come at the
 * close only, if enough have answered.
 */
export const surveyModes = ['named', 'confidential'] as const;
export type SurveyMode = (typeof surveyModes)[number];

/** With fewer answers in confidence than these, nobody sees any of them; as many people have to be eligible. */
export const confidentialThreshold = 5;
/** With fewer answers than these, it is not told how they are spread, nor what was written. */
export const distributionThreshold = 8;

/** The numbers of answers below which a thing is not told. No project's are lower than the usual ones. */
export type Thresholds = {
  /** Anything of what was said in confidence; so many people have to be asked. */
  readonly answers: number;
  /** The spread of answers. */
  readonly spread: number;
  /** Words that were written in confidence. */
  readonly words: number;
};

export const usualThresholds: Thresholds = {
  answers: confidentialThreshold,
  spread: distributionThreshold,
  words: distributionThreshold,
};

/** The customers who are asked, of the engagements that are named. An empty list leaves nobody out. */
export type Audience = {
  readonly roles: readonly CustomerRole[];
  readonly kinds: readonly CustomerKind[];
  readonly people: readonly AccountId[];
};

/** The reasons why somebody who fits the audience is not asked, those that come first being looked at first. */
export const notAskedReasons = [
  // They can't take part: their account is closed, or they are not on the request.
  'cannot-take-part',
  'critical-period',
  // What they said before waits for a reply of the team, or for their word on it.
  'case-open',
  // Nobody of the team has written what it reads in the last results that they gave.
  'results-unread',
  'asked-recently',
  'asked-often',
  // Jira Service Management has asked them to rate a request of theirs, as their rating shows.
  'asked-by-jira',
  // What others have asked, or an open case of theirs. Which of them it is would tell of what somebody has said to another project.
  'rested',
] as const;
export type NotAskedReason = (typeof notAskedReasons)[number];

/** The reasons why a checkpoint was cancelled. `too-few`: fewer people than confidence takes. */
const cancelReasons = ['by-team', 'nobody-eligible', 'nobody-asked', 'too-few'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/**
 * The loss of a checkpoint in confidence at its close. `answers`: not all of them could be found and opened, so that none is counted;
 * `texts`: all are counted, and what was written could not be kept.
 */
export type LostAtClose = 'answers' | 'texts';

/** Days from one survey of a kind to the next of the same kind, for one person. */
export const usualMinimumDays: Readonly<Record<SurveyKind, number>> = {
  transactional: 21,
  relationship: 21,
  pulse: 14,
};

/** The reminders of those who are asked: as the engagement's days say, one in the middle of the survey's days, or none. */
export const surveyReminders = ['usual', 'middle', 'none'] as const;
export type SurveyReminders = (typeof surveyReminders)[number];

/** The terms that the team settles before a checkpoint opens. */
export type CheckpointTerms = {
  readonly title: string;
  readonly engagementIds: readonly string[];
  readonly questionnaireId: string;
  readonly mode: SurveyMode;
  readonly audience: Audience;
  /** The day on which it opens, in the time zone of its first engagement; null: when somebody of the team opens it, or at its occasion. */
  readonly opensOn: IsoDate | null;
  /** The event at which it opens by itself; null: by hand, or on the day. It never has both a day and an occasion. */
  readonly occasion: Occasion | null;
  /** Only for a checkpoint with a day; null: it comes once. */
  readonly recurrence: Recurrence | null;
  readonly windowDays: number;
  readonly reminders: SurveyReminders;
};

export const checkpointTermNames = [
  'title',
  'questionnaireId',
  'engagementIds',
  'audience',
  'mode',
  'opensOn',
  'occasion',
  'recurrence',
  'windowDays',
  'reminders',
] as const satisfies readonly (keyof CheckpointTerms)[];
export type ChangedTerm = (typeof checkpointTermNames)[number];

/** A checkpoint in the project's list. */
export type ListedCheckpoint = Omit<CheckpointTerms, 'audience' | 'questionnaireId'> & {
  readonly id: string;
  readonly surveyKind: SurveyKind;
  readonly state: CheckpointState;
  readonly since: IsoInstant;
  readonly cancelledFor: CancelReason | null;
  /** It is planned, and its occasion can't come as things are; null otherwise. */
  readonly occasionGone: OccasionGone | null;
  /** The instant at which it was noted that the occasion that had opened it was undone; null where it was not, or has come again. */
  readonly occasionUndoneAt: IsoInstant | null;
  /** The series that it is one of; null where it comes once. */
  readonly seriesId: string | null;
  /** Its place in the series, from 1. */
  readonly number: number;
  /** The last day on which it is open; null until it opens. */
  readonly closesOn: IsoDate | null;
  /** Those that it has: once it opens, for good. By name only what customers are told of the results goes by them. */
  readonly thresholds: Thresholds;
  /** The people who are asked; null until that is decided. */
  readonly asked: number | null;
  /** The people who have answered to the end; null until it is closed. */
  readonly answered: number | null;
  /** Null where nothing is lost. Without its answers it is closed, and has no results. */
  readonly lost: LostAtClose | null;
  /** Closed with results, and nobody of the team has written what it reads in the results. */
  readonly isUnread: boolean;
  readonly plannedBy: AccountId;
  readonly plannedAt: IsoInstant;
  readonly revision: number;
};
