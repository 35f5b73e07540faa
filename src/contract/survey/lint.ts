/** The advice that there is on the words of a question. None of it forbids anything. */
export const lintRules = [
  'double-barrelled', // asks two things at once
  'leading', // suggests the answer
  'absolute', // always, never, all
  'double-negation',
  'vague-time', // recently
  'unbalanced', // more good options than bad ones, or ends of unlike strength
  'no-cant-say', // a choice without a way out for who does not know
  'long',
  'jargon', // the app's own words, which customers need not know
  'closed', // can be answered by yes or no where words are asked for
] as const;
export type LintRule = (typeof lintRules)[number];

/** @property words the words that gave cause, with straight apostrophes; empty where something is missing */
export type LintFinding = { readonly rule: LintRule; readonly words: string };
