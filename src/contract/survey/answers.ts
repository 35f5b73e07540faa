/** A number of a scale, the key of an option, the keys of several, or text. */
export type AnswerValue = number | string | readonly string[];

/** The answers of one person to one questionnaire: no more than what they are asked. */
export type Answers = {
  /** By the key and the version of the question: `satisfied.2` for the second version of `satisfied`. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** The answer to the branch, about what would make a low score right; empty where it was not asked, or nothing was said. */
  readonly branchText: string;
  readonly wantsCallback: boolean;
  /**
   * Those of their texts that the team may quote: by the keys of questions, and `branch`. Absent for none. It is agreed for each text by itself: one
   * word for all of them would tell in confidence which texts come from the same person.
   */
  readonly quotable?: Readonly<Record<string, true>>;
};

/** Answers that come in, to be put to those that are there. Null takes one back; what is left out stays as it is. */
export type GivenAnswers = {
  readonly values?: Readonly<Record<string, AnswerValue | null>>;
  readonly branchText?: string | null;
  readonly wantsCallback?: boolean | null;
  /** Texts that may be quoted from now on, or no longer. */
  readonly quotable?: Readonly<Record<string, boolean>>;
};

/** Complete: every scale and every choice on the person's path is answered. */
export type AnswersProgress = 'nothing' | 'partial' | 'complete';
