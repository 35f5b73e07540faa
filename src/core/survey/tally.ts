import type { Answers } from '../../contract/survey/answers';
import type { Question, QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { answerKey } from './questionnaire/key';

/** The counts of what the people of one cell have said. Each person is counted once: begun, to the end, or declined. */
export type Tally = {
  readonly complete: number;
  readonly partial: number;
  readonly declined: number;
  /** By the key of each question, then by what was answered. Text is not counted. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export const emptyTally: Tally = { complete: 0, partial: 0, declined: 0, counts: {} };

/** The answers of one person, as far as they are counted; undefined for who has said nothing. */
export type Said = { readonly standing: 'complete' | 'partial' | 'declined'; readonly answers: Answers };

/** The tally after somebody has said something else than before: exact, whatever it was and is. */
export function retallied(
  tally: Tally,
  questionnaire: Pick<QuestionnaireSnapshot, 'questions'>,
  before: Said | undefined,
  after: Said | undefined,
): Tally {
  return added(added(tally, tallyOf(questionnaire, before), -1), tallyOf(questionnaire, after), 1);
}

/** The sum of several tallies. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, tally) => added(sum, tally, 1), emptyTally);

/** A person who declines has answered nothing, whatever they had said before. */
function tallyOf({ questions }: Pick<QuestionnaireSnapshot, 'questions'>, said: Said | undefined): Tally {
  if (!said) return emptyTally;
  const { standing, answers } = said;
  const counted = standing === 'declined' ? [] : questions.flatMap((question) => countsOf(question, answers));
  return { ...emptyTally, [standing]: 1, counts: Object.fromEntries(counted) };
}

function countsOf(question: Question, { values }: Answers): [string, Record<string, number>][] {
  const key = answerKey(question);
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (value === undefined || question.form.kind === 'text') return [];
  const chosen = typeof value === 'object' ? value : [String(value)];
  const counts = { ...Object.fromEntries(chosen.map((each) => [each, 1])), [answeredKey]: 1 };
  return [[question.key, counts]];
}

/** The count of those who have answered a question at all: of several options, one person may have chosen more than one. */
export const answeredKey = '*';

function added(one: Tally, other: Tally, sign: 1 | -1): Tally {
  const keys = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  const counts = keys.flatMap((key) => {
    const sum = addedCounts(one.counts[key] ?? {}, other.counts[key] ?? {}, sign);
    return Object.keys(sum).length > 0 ? [[key, sum] as const] : [];
  });
  return {
    complete: one.complete + sign * other.complete,
    partial: one.partial + sign * other.partial,
    declined: one.declined + sign * other.declined,
    counts: Object.fromEntries(counts),
  };
}

/** An answer that nobody gives any more is left out, so that a tally does not tell that somebody had given it. */
function addedCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
  sign: 1 | -1,
): Record<string, number> {
  const values = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const sums = values.map((value) => [value, (one[value] ?? 0) + sign * (other[value] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}

/** The tally of one cell of a checkpoint while it is open. */
export type StoredTally = { readonly checkpointId: string; readonly cell: string; readonly tally: Tally };

export const tallyId = (checkpointId: string, cell: string): string => `${checkpointId}.${cell}`;
