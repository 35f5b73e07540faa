/**
 * One confidential answer. It does not say whose it is, when it was given or in which order, and nothing stores that:
 * it has no history, and its id is drawn by chance.
 */
export type ConfidentialAnswer = {
  /** The id of the ask that was answered. */
  readonly askId: string;
  /** By the key of each question. */
  readonly answers: Readonly<Record<string, string | number>>;
  /** Whoever wrote it has agreed that it is quoted. Left out where they have not: it is asked for each text by itself, and never for two together. */
  readonly mayQuote?: true;
};

/** The count of each answer that was given in confidence, so that results need not read the answers themselves. */
export type ConfidentialSums = {
  readonly askId: string;
  /** By the key of each question, then by what was answered. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
};
