import type { CustomerKind, CustomerRole } from '../engagement';
import type { SurveyMode } from './checkpoint';

/** The part of those asked that results are of; null for all of them. */
export type ResultsFilter = { readonly role: CustomerRole | 'none' | null; readonly kind: CustomerKind | null };

/**
 * The results of a checkpoint. The counts of every question come from the same people: those asked who fit the filter. A number
 * that would tell who said what is null in every view.
 */
export type SurveyResults = {
  readonly mode: SurveyMode;
  readonly filter: ResultsFilter;
  /** The people asked: the denominator of response, and of the bounds of silence. */
  readonly asked: number;
  readonly complete: number;
  /** Begun, and not finished; null in confidence, where it is not measured. */
  readonly partial: number | null;
  readonly declined: number;
  readonly noReply: number;
  /** Whether too few have answered in confidence: then nothing of what they said is told. */
  readonly isSuppressed: boolean;
  readonly questions: readonly QuestionResult[];
};

export type QuestionResult = {
  readonly key: string;
  /** The people who answered this question with something that counts: "can't say" is among `cantSay`. */
  readonly answered: number;
  readonly cantSay: number;
  /** The number of answers by value; null where so few have answered that it is not told how they are spread. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** The numbers of which the measure is made; null for what has none, and where too few have answered. */
  readonly score: Score | null;
};

/**
 * The numbers of a measure, each of `answered` people. `share`: those satisfied. `promoters`: those who would recommend, and those
 * who would not. `mean`: the sum of all scores.
 */
export type Score =
  | { readonly kind: 'share'; readonly satisfied: number }
  | { readonly kind: 'promoters'; readonly promoters: number; readonly detractors: number }
  | { readonly kind: 'mean'; readonly sum: number };

/** The part of the results that the team shares with everybody who was asked: of all of them together, and as little of few as in confidence. */
export type SharedNumbers = Pick<SurveyResults, 'asked' | 'complete' | 'isSuppressed' | 'questions'>;
