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

/**
 * The text of which the id of what was written is the keyed hash. It is the same however often it is written, and tells nothing
 * once the key is forgotten: in the order of these ids the texts of all people are shuffled.
 */
export const writtenText = (sealedId: string, key: string): string => `text.${sealedId}.${key}`;

/** The records of answers whose number is kept. */
export type GivenKind = 'sealed-answer' | 'nullifier';

const given = 'given';
const byName = 'by-name';

/**
 * The number of records of a kind that there are of a checkpoint, which is written with each of them: a query may find fewer for a while.
 * Undefined where it is not known, which is not zero: the number is there from the moment on at which the checkpoint opens.
 */
export const givenCount = (sums: ConfidentialSums | undefined, kind: GivenKind): number | undefined =>
  sums?.counts[given]?.[kind];

/** The numbers with so many more of some kinds, or fewer. */
export const withGiven = (
  sums: ConfidentialSums | undefined,
  askId: string,
  more: Readonly<Partial<Record<GivenKind, number>>>,
): ConfidentialSums => {
  const after = (kind: GivenKind) => Math.max(0, (givenCount(sums, kind) ?? 0) + (more[kind] ?? 0));
  return {
    ...sums,
    askId,
    counts: { ...sums?.counts, [given]: { 'sealed-answer': after('sealed-answer'), nullifier: after('nullifier') } },
  };
};

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
