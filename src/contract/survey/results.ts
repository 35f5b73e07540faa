import type { CustomerKind, CustomerRole } from '../engagement';
import type { SurveyMode } from './checkpoint';

/** The part of those asked that results are of; null for all of them. */
export type ResultsFilter = {
  readonly role: CustomerRole | 'none' | null;
  readonly kind: CustomerKind | null;
  /** By name, after the close, in place of a role and a kind: the customers of one engagement. Absent for those of all. */
  readonly engagementId?: string | undefined;
};

/**
 * The results of a checkpoint. The counts of every question come from the same people: those asked who fit the filter. A number
 * that would tell who said what is null in every view. Asked are those who answered to the end or in part, declined, put it off, answered by name
 * in a survey in confidence, or have not replied.
 */
export type SurveyResults = {
  readonly mode: SurveyMode;
  /** @property customer the name of the engagement, where results are of its customers */
  readonly filter: ResultsFilter & { readonly customer?: string };
  /** The people asked: the denominator of response, and of the bounds of silence. */
  readonly asked: number;
  readonly complete: number;
  /** Begun, and not finished; null in confidence, where it is not measured. */
  readonly partial: number | null;
  readonly declined: number;
  /** By name: those who have said that they will answer later, and nothing else; absent in confidence, where nothing of it is kept. */
  readonly putOff?: number;
  /** In confidence: those who want to be called back, and are therefore in none of the other numbers; null by name. */
  readonly byName: number | null;
  readonly noReply: number;
  /** Whether too few have answered in confidence: then nothing of what they said is told. */
  readonly isSuppressed: boolean;
  readonly questions: readonly QuestionResult[];
};

export type QuestionResult = {
  readonly key: string;
  /**
   * The people who answered this question with something that counts: "can't say" is among `cantSay` alone. Where the measure is the share of
   * those who say yes, it counts as well: it is no yes.
   */
  readonly answered: number;
  readonly cantSay: number;
  /** The number of answers by value; null where so few have answered, or so alike, that it is not told how they are spread. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** The numbers of which the measure is made; null for what has none, and where it is not told. */
  readonly score: Score | null;
  /** In confidence: all or nearly all have said the same, so that exact numbers would tell what each of them has said. */
  readonly isAlike: boolean;
};

/**
 * The numbers of a measure, each of `answered` people. `share`: those satisfied, or those who say yes. `promoters`: those who would recommend, and those
 * who would not. `difference`: the former minus the latter, where they are not told apart. `mean`: the sum of all scores. `bracket`:
 * one of these is no more than told to be near its end.
 */
export type Score =
  | { readonly kind: 'share'; readonly satisfied: number }
  | { readonly kind: 'promoters'; readonly promoters: number; readonly detractors: number }
  | { readonly kind: 'difference'; readonly difference: number }
  | { readonly kind: 'mean'; readonly sum: number }
  | ({ readonly kind: 'bracket'; readonly of: 'share' | 'difference' | 'mean' } & Bracket);

/** A sum that is at least, or at most, the bound. */
export type Bracket = { readonly side: 'at-least' | 'at-most'; readonly bound: number };

/**
 * The part of the results that the team shares with everybody who was asked: of all of them together, and as little of few as in confidence.
 * Complete is here whoever is counted: by name also who has not finished.
 */
export type SharedNumbers = Pick<SurveyResults, 'asked' | 'complete' | 'isSuppressed' | 'questions'>;
