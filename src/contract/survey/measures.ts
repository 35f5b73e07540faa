import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { CustomerKind } from '../engagement';
import type { Result } from '../result';
import type { SurveyMode } from './checkpoint';
import type { Measure, Question, SurveyKind } from './questionnaire';
import type { SurveyResults } from './results';

/** The unit of a target: the percentage of those satisfied, or of those who say yes; promoters less detractors, from −100 to 100; the mean of a scale. */
export type MeasureUnit = 'percent' | 'net' | 'mean';

type MeasureTerms = {
  readonly unit: MeasureUnit;
  readonly least: number;
  readonly most: number;
  /** The decimals that a target may have. */
  readonly decimals: 0 | 1;
};

const percent: MeasureTerms = { unit: 'percent', least: 0, most: 100, decimals: 0 };
const meanOf = (least: number, most: number): MeasureTerms => ({ unit: 'mean', least, most, decimals: 1 });

/** The measures of which results are a number, with the numbers that a target of each can be. They alone can count for a customer. */
export const scoredMeasures = {
  csat: percent,
  nps: { unit: 'net', least: -100, most: 100, decimals: 0 },
  ces: meanOf(1, 7),
  confidence: meanOf(0, 10),
  informed: percent,
  value: percent,
  'fair-outcome': percent,
  'fair-process': percent,
  'fair-treatment': percent,
  'knows-offer': percent,
  'knows-contact': percent,
  needed: percent,
} as const satisfies Partial<Readonly<Record<Measure, MeasureTerms>>>;
export type ScoredMeasure = keyof typeof scoredMeasures;

export const scoredMeasureKeys = Object.keys(scoredMeasures) as readonly ScoredMeasure[];

export const termsOfMeasure = (measure: ScoredMeasure): MeasureTerms => scoredMeasures[measure];

/** Characters of what is said about a target, and of why it is withdrawn. */
export const measureLimits = { note: 300 } as const;

/**
 * The days for which a result counts as current: of the relationship for six months, as it is asked anew by then; of one event for a
 * quarter; of a pulse for its longest rhythm.
 */
export const currentDays: Readonly<Record<SurveyKind, number>> = { transactional: 92, relationship: 183, pulse: 28 };

export type Side = 'team' | 'customer';

/** @typeParam Who a person: for the team by their account, for customers by name */
export type Signed<Who> = { readonly by: Who; readonly at: IsoInstant };

/** One version of a target. Nothing of it changes but that a side signs it: another value is another version. */
export type TargetVersion<Who> = {
  /** From 1, for each measure. */
  readonly version: number;
  /** In the measure's own unit. */
  readonly value: number;
  readonly note: string;
  /** The side that wants it so. */
  readonly side: Side;
  readonly by: Who;
  readonly at: IsoInstant;
  /** The signature of each side; null while it lacks. Whoever proposes for the team signs by that, as does a customer who may sign. */
  readonly team: Signed<Who> | null;
  readonly customer: Signed<Who> | null;
};

export type WithdrawnTarget<Who> = Signed<Who> & { readonly value: number; readonly reason: string };

/** The target of a measure. */
export type Target<Who> = {
  /** The one that both sides have signed last; it stands until another is signed, or it is withdrawn. */
  readonly agreed: TargetVersion<Who> | null;
  /** The one that is under discussion. */
  readonly proposed: TargetVersion<Who> | null;
  /** The one that was withdrawn last, until another is proposed. */
  readonly withdrawn: WithdrawnTarget<Who> | null;
  /** Counts all changes: a command says which it has seen. */
  readonly revision: number;
};

/** @property revision that of the target as it was seen, 0 where there never was one */
export type TargetCommand = { engagementId: string; measure: ScoredMeasure; revision: number };
export type ProposeTarget = TargetCommand & { value: number; note: string };
export type WithdrawTarget = TargetCommand & { reason: string };

/** The calls of the project page about what counts for customers. */
export type MeasurePlanCalls = {
  'show-measures': { payload: { engagementId: string }; reply: Result<EngagementMeasures> };
  /** Proposes a target, or another than the customer's. */
  'propose-target': { payload: ProposeTarget; reply: Result<Target<AccountId>> };
  /** Signs the customer's proposal for the team. */
  'accept-target': { payload: TargetCommand; reply: Result<Target<AccountId>> };
  /** Takes back what is under discussion; else what was agreed, with a reason. */
  'withdraw-target': { payload: WithdrawTarget; reply: Result<Target<AccountId>> };
  'list-measure-history': { payload: { engagementId: string; before?: number }; reply: Result<MeasureHistory> };
};

/** All that counts for the customers of an engagement, with the newest results. */
export type EngagementMeasures = {
  readonly engagementId: string;
  readonly measures: readonly MeasureForTeam[];
};

export type MeasureForTeam = {
  readonly measure: ScoredMeasure;
  /** The customers for whom it counts. Without one it is internal. */
  readonly markedBy: readonly AccountId[];
  readonly target: Target<AccountId>;
  /** The newest results that may be told: of internal and of external customers apart, where both were asked. */
  readonly latest: readonly LatestResult[];
  /** The last day on which a newer survey was answered of which nothing may be told; null where there is none. */
  readonly untoldOn: IsoDate | null;
};

export type LatestResult = {
  readonly checkpointId: string;
  readonly title: string;
  readonly mode: SurveyMode;
  /** The last day on which it was answered, as in trends. */
  readonly closedOn: IsoDate;
  /** It is older than a result of its kind of survey is current. */
  readonly isStale: boolean;
  /** The engagements whose customers were asked together. */
  readonly engagements: number;
  /** The customers of whom it is; null for all of them. */
  readonly kind: CustomerKind | null;
  readonly question: Question;
  /** Of this question alone. */
  readonly results: SurveyResults;
};

export const measureWhats = [
  'measure-marked',
  'measure-unmarked',
  'target-proposed',
  'target-countered',
  'target-signed',
  'target-accepted',
  'target-withdrawn',
] as const;
export type MeasureWhat = (typeof measureWhats)[number];

/** @property value null for a mark @property isAgreed both sides have signed by this @property text a note, or a reason */
export type MeasureHistoryLine = Signed<AccountId> & {
  readonly what: MeasureWhat;
  readonly measure: ScoredMeasure;
  readonly value: number | null;
  readonly version: number | null;
  readonly isAgreed: boolean;
  readonly text: string;
};

/** Newest first. @property next for `before`; null at the end */
export type MeasureHistory = { readonly lines: readonly MeasureHistoryLine[]; readonly next: number | null };

/** The calls of customers about what counts for them. Each replies with all of it. */
export type MeasurePortalCalls = {
  'show-what-counts': { payload: { engagementId: string }; reply: Result<WhatCounts> };
  'mark-measure': { payload: MarkMeasure; reply: Result<WhatCounts> };
  'counter-target': { payload: ProposeTarget; reply: Result<WhatCounts> };
  'countersign-target': { payload: TargetCommand; reply: Result<WhatCounts> };
};

export type MarkMeasure = { engagementId: string; measure: ScoredMeasure; isMarked: boolean };

/** @property name null for who is gone from Jira, and for a colleague where colleagues do not see each other */
export type NamedPerson = { readonly name: string | null; readonly side: Side; readonly isYou: boolean };

export type WhatCounts = {
  /** Whether the reader may sign for the customer's side: a sponsor, or the primary customer. */
  readonly maySign: boolean;
  readonly measures: readonly {
    readonly measure: ScoredMeasure;
    /** By the reader. */
    readonly isMarked: boolean;
    readonly target: Target<NamedPerson>;
  }[];
};
