import type { Answers } from '../../contract/survey/answers';
import type { ConfidentialSums } from '../confidential/answer';

/**
 * An answer in confidence while the checkpoint is open: closed with a key that no record holds. It says neither whose it is nor when it
 * was given, and nothing stores that: it has no history, and its id is drawn by chance.
 */
export type SealedAnswer = { readonly askId: string; readonly sealed: string };

/** The words that are sealed. @property declined the reason of who won't answer, which may be empty; null for an answer */
export type AnswerInside = { readonly cell: string; readonly answers: Answers; readonly declined: string | null };

/** The text of which somebody's nullifier is the keyed hash: of one person in one checkpoint. */
export const nullifierText = (checkpointId: string, accountId: string): string => `${checkpointId}.${accountId}`;

const given = 'given';
const byName = 'by-name';

/** The number of answers to a checkpoint that are sealed still, which is written with each: a query may find fewer for a while. */
export const givenCount = (sums: ConfidentialSums | undefined): number => sums?.counts[given]?.[given] ?? 0;

export const withGiven = (sums: ConfidentialSums | undefined, askId: string, count: number): ConfidentialSums => ({
  ...sums,
  askId,
  counts: { ...sums?.counts, [given]: { [given]: count } },
});

/**
 * By cell, those who have answered by name, because they want to be called back: written with each such answer. They are known by name
 * anyway, and their answers are not among the sealed ones.
 */
export const byNameIn = (sums: ConfidentialSums | undefined): Readonly<Record<string, number>> =>
  sums?.counts[byName] ?? {};

export const withOneByName = (sums: ConfidentialSums | undefined, askId: string, cell: string): ConfidentialSums => {
  const counted = byNameIn(sums);
  return { ...sums, askId, counts: { ...sums?.counts, [byName]: { ...counted, [cell]: (counted[cell] ?? 0) + 1 } } };
};
