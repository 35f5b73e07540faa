import type { IsoDate } from '../common';
import type { CustomerKind } from '../engagement';
import type { Result } from '../result';
import type { SurveyMode } from './checkpoint';
import type { Measure, SurveyKind } from './questionnaire';
import type { Score } from './results';

export const trendLimits = {
  /** The closed checkpoints of a project whose results are kept for its trends: those that closed last. */
  surveys: 50,
  markers: 50,
  markerText: 120,
} as const;

/** The calls of the project page about results over time. */
export type TrendCalls = {
  'show-trends': { payload: Record<never, never>; reply: Result<SurveyTrends> };
  'show-customer-trends': { payload: { engagementId: string }; reply: Result<CustomerTrends> };
  'add-marker': { payload: AddMarker; reply: Result<Markers> };
  'remove-marker': { payload: RemoveMarker; reply: Result<Markers> };
};

/** The measures of which each survey gives one number: those that are asked on a scale, and the shares of those who say yes. */
export const trendMeasures = [
  'csat',
  'nps',
  'ces',
  'confidence',
  'informed',
  'value',
  'fair-outcome',
  'fair-process',
  'fair-treatment',
  'knows-offer',
  'knows-contact',
  'needed',
] as const satisfies readonly Measure[];
export type TrendMeasure = (typeof trendMeasures)[number];

/** @property revision the number of changes of the markers */
export type Markers = { readonly revision: number; readonly markers: readonly Marker[] };

/** A change of the team's own, noted with its day: what came before it is compared with what came after. */
export type Marker = { readonly id: string; readonly day: IsoDate; readonly text: string };

/**
 * @property attempt made once per filled-in form, so that a call sent twice adds one marker
 * @property revision that of the markers as they were seen
 */
export type AddMarker = { attempt: string; revision: number; day: IsoDate; text: string };
export type RemoveMarker = { markerId: string; revision: number };

/**
 * @property surveys those that the caller may see, in the order in which they closed
 * @property isCut some that closed earlier are not there
 * @property markers null for whoever is, was or may have been a customer of the project: they are the team's own
 */
export type SurveyTrends = {
  readonly surveys: readonly TrendSurvey[];
  readonly isCut: boolean;
  /** Those of these surveys, as far as they were kept. */
  readonly contexts: readonly TrendContext[];
  readonly markers: Markers | null;
};

/**
 * The same surveys with what the customers of one engagement said.
 * @property leftOut those that asked them among others, of which nothing is told by customer: in confidence, or closed before it was counted
 */
export type CustomerTrends = Omit<SurveyTrends, 'markers'> & { readonly leftOut: number };

/** The circumstances of a survey, kept beside its results when it closed, and never worked out later. */
export type TrendContext = {
  readonly id: string;
  /** The day on which the state was seen, in the time zone of the first of its engagements. */
  readonly on: IsoDate;
  /** Null where it could not be read. */
  readonly state: ProjectState | null;
  /** By name, for each measure that was asked before. */
  readonly pairs: readonly SamePeople[];
};

/** All that customers had before them in the engagements that a survey asked: tasks and sign-offs, each once for all its people. */
export type ProjectState = {
  readonly open: number;
  /** Those of `open` whose day was over. */
  readonly overdue: number;
  /** The sign-offs among `open`. */
  readonly unsigned: number;
  /** The parts that people had done, of all that they had been asked to do: as their own progress counts them. */
  readonly done: number;
  readonly asked: number;
};

/** The people who answered a measure by name in two surveys: how many of them answered higher than before, lower, and alike. */
export type SamePeople = {
  readonly measure: TrendMeasure;
  /** The earlier survey. */
  readonly before: string;
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
};

/** A closed checkpoint, with what was told of its measures at its close. That is final. */
export type TrendSurvey = {
  readonly id: string;
  readonly title: string;
  readonly mode: SurveyMode;
  readonly surveyKind: SurveyKind;
  readonly engagementIds: readonly string[];
  /** The first and the last day on which it was answered, in the time zone of the first of its engagements. */
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate;
  readonly measures: readonly ToldMeasure[];
};

/** @property byKind in confidence empty unless both kinds may be told by themselves */
export type ToldMeasure = {
  readonly measure: TrendMeasure;
  readonly all: ToldPart;
  readonly byKind: Readonly<Partial<Record<CustomerKind, ToldPart>>>;
};

/**
 * A score as it may be told in confidence: exactly; promoters minus detractors alone; or, where nearly all have said the same, only that a sum
 * is at least, or at most, its bound.
 */
export type ToldScore =
  | Score
  | { readonly kind: 'difference'; readonly difference: number }
  | {
      readonly kind: 'bracket';
      readonly of: 'share' | 'difference' | 'mean';
      readonly side: 'at-least' | 'at-most';
      readonly bound: number;
    };

/** The told result of those asked, or of a part of them. */
export type ToldPart = {
  readonly asked: number;
  /** The people of whom the score is. */
  readonly answered: number;
  /** Null where nothing was told in confidence: too few have answered, or too many alike (`isAlike`). */
  readonly score: ToldScore | null;
  /** The number of answers by value, of a mean alone; null where it was not told how they are spread. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** In confidence: all or nearly all have said the same, so that no more is told than a bracket, or how many have answered. */
  readonly isAlike: boolean;
};
