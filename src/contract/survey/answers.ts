/** A number of a scale, the key of an option, the keys of several, or text. */
export type AnswerValue = number | string | readonly string[];

/** The answers of one person to one questionnaire: no more than what they are asked. */
export type Answers = {
  /** By the key and the version of the question: `satisfied.2` for the second version of `satisfied`. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** The answer to the branch, about what would make a low score right; empty where it was not asked, or nothing was said. */
  readonly branchText: string;
  readonly wantsCallback: boolean;
};

/** Answers that come in, to be put to those that are there. Null takes one back; what is left out stays as it is. */
export type GivenAnswers = {
  readonly values?: Readonly<Record<string, AnswerValue | null>>;
  readonly branchText?: string | null;
  readonly wantsCallback?: boolean | null;
};

/** Complete: every scale and every choice on the person's path is answered. */
export type AnswersProgress = 'nothing' | 'partial' | 'complete';
