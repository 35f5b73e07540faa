import type { Language } from '../engagement';

export const surveyLimits = {
  questions: 5,
  /** In a questionnaire about one event. */
  questionsOfEvent: 3,
  questionsOfPulse: 1,
  /** A question's own options, without the special ones. */
  options: { least: 2, most: 8 },
  /** The whole numbers that a team's own scale can have at its ends. */
  scale: { least: { least: 0, most: 1 }, most: { least: 3, most: 10 } },
  /** Of a question or an option. */
  key: 40,
  questionText: 300,
  endLabel: 60,
  optionText: 80,
  name: 80,
  /** Characters of an answer in the customer’s own words. */
  comment: 2000,
  /** Characters of all that one person writes in one answer in confidence, together. */
  wordsInConfidence: 1500,
  perProject: 40,
  /** Characters of a file of questionnaires. */
  file: 1_000_000,
} as const;

/** About one event; about the relationship, by the calendar; one question in a short rhythm. */
export const surveyKinds = ['transactional', 'relationship', 'pulse'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** Options that the app brings and words itself: between yes and no; for who does not know. */
export const specialOptions = ['partly', 'cant-say'] as const;
export type SpecialOption = (typeof specialOptions)[number];

/** The whole numbers from the least to the most. */
export type ScaleForm = { readonly kind: 'scale'; readonly least: number; readonly most: number };
/** One of the options, or as many as fit. `partly` stands between two options of which one is chosen. */
export type ChoiceForm = {
  readonly kind: 'choice';
  /** Their keys, in the order in which they are shown. */
  readonly options: readonly string[];
  readonly isMany: boolean;
  readonly special: readonly SpecialOption[];
};
export type TextForm = { readonly kind: 'text' };
export type QuestionForm = ScaleForm | ChoiceForm | TextForm;

/**
 * The measures that are compared over time and across questionnaires. `csat`: satisfaction. `nps`: recommendation. `ces`: ease.
 * `knows-contact`: whom to turn to. `knows-offer`: what can be asked of the team. `needed`: whether it still is. `value`: of what
 * was delivered. `fair-…`: the three parts of fairness after something went wrong.
 */
export const measures = [
  'csat',
  'nps',
  'ces',
  'confidence',
  'informed',
  'knows-contact',
  'knows-offer',
  'needed',
  'value',
  'fair-outcome',
  'fair-process',
  'fair-treatment',
] as const;
export type Measure = (typeof measures)[number];

/** The words of a question in one language. A scale has words at its ends, a choice has them for each of its own options. */
export type Wording = {
  readonly text: string;
  readonly ends?: { readonly least: string; readonly most: string };
  /** By the options' keys. */
  readonly options?: Readonly<Record<string, string>>;
};
/** Words with the number of their version in this language, from 1. */
export type QuestionText = Wording & { readonly version: number };
export type ByLanguage<Text> = Readonly<Partial<Record<Language, Text>>>;

/** A question. Its version, from 1, counts the changes of its measure and form: answers to different ones are not one result. */
export type Question = {
  /** One for the whole life of a questionnaire: a question that was taken out leaves it to no other. */
  readonly key: string;
  readonly version: number;
  /** Null for a team's own question. */
  readonly measure: Measure | null;
  readonly form: QuestionForm;
  readonly texts: ByLanguage<QuestionText>;
};

export type BranchText = { readonly text: string; readonly version: number };

/** A question that follows a low score: it is answered in the customer's own words, with leave to call them back. */
export type Branch = {
  /** The key of a question with a scale. */
  readonly question: string;
  /** The highest score that is low. */
  readonly atMost: number;
  readonly texts: ByLanguage<BranchText>;
};

export type QuestionnaireScope = { readonly kind: 'project'; readonly projectId: string };

export type Questionnaire = {
  readonly id: string;
  readonly scope: QuestionnaireScope;
  readonly name: string;
  readonly surveyKind: SurveyKind;
  /** The language in which all of it is worded. In another one it is shown only if all of it is worded there too. */
  readonly mainLanguage: Language;
  readonly questions: readonly Question[];
  readonly branch: Branch | null;
  /** Counts all changes, from 1. */
  readonly version: number;
  /** The highest number that the app has given to a key: `q3` for 3. */
  readonly lastKey: number;
  readonly isRemoved: boolean;
};

/** A questionnaire as a running checkpoint keeps it: no later change reaches it. */
export type QuestionnaireSnapshot = Pick<
  Questionnaire,
  'name' | 'surveyKind' | 'mainLanguage' | 'questions' | 'branch' | 'version'
> & { readonly questionnaireId: string };

/** A questionnaire as somebody has written it, without versions: from a form, from a file, or as it ships. */
export type QuestionnaireDraft = Pick<Questionnaire, 'name' | 'surveyKind' | 'mainLanguage'> & {
  readonly questions: readonly QuestionDraft[];
  readonly branch: BranchDraft | null;
};
/** A key that the changed questionnaire has means that question; any other means a new one. */
export type QuestionDraft = Pick<Question, 'key' | 'measure' | 'form'> & { readonly texts: ByLanguage<Wording> };
export type BranchDraft = Omit<Branch, 'texts'> & { readonly texts: ByLanguage<string> };
