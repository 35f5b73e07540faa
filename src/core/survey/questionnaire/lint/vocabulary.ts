/**
 * The words of one language by which questions are judged. The patterns are matched against text with straight apostrophes; those
 * that are called harmless take out what only looks like a fault, before a rule looks.
 */
export type Vocabulary = {
  /** Two things that are joined, with a word on each side. */
  readonly joined: RegExp;
  readonly harmlessJoins: RegExp;
  /** Of one sentence. */
  readonly leading: RegExp;
  readonly absolute: RegExp;
  readonly harmlessAbsolutes: RegExp;
  readonly negation: RegExp;
  readonly harmlessNegations: RegExp;
  readonly vagueTime: RegExp;
  readonly jargon: RegExp;
  /** The beginning of a sentence that yes or no answers. */
  readonly closed: RegExp;
  /** Words in options and at the ends of scales. */
  readonly good: RegExp;
  readonly bad: RegExp;
  /** A word that turns good into bad, and bad into good. */
  readonly turned: RegExp;
  readonly strong: RegExp;
  readonly cantSay: RegExp;
};

/** A pattern of whole words, which knows the letters of all languages: `\b` takes `ü` for the end of a word. */
export const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

/** The same at the beginning of a sentence. */
export const opening = (source: string): RegExp => new RegExp(`^(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
