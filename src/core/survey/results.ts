import { confidentialThreshold, distributionThreshold, type SurveyMode } from '../../contract/survey/checkpoint';
import type { Question, QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import type { QuestionResult, ResultsFilter, SurveyResults } from '../../contract/survey/results';
import { blocksOf, fitsFilter, isOfWholeBlocks } from './cells';
import { scoreOf } from './score';
import { answeredKey, emptyTally, sumOf, type Tally } from './tally';

/** All that results are made of. By cell, as it is counted. */
export type Counted = {
  readonly mode: SurveyMode;
  readonly questionnaire: Pick<QuestionnaireSnapshot, 'questions'>;
  readonly asked: Readonly<Record<string, number>>;
  readonly tallies: Readonly<Record<string, Tally>>;
};

/**
 * The results of those asked who fit a filter. This function alone makes numbers of tallies: numerator, denominator and filter come
 * from it together, so that no number can miss the filter. In confidence it tells only what lets nobody work out what fewer people
 * than the threshold have said, by whatever filters they subtract from each other.
 */
export function resultsOf({ mode, questionnaire, asked, tallies }: Counted, filter: ResultsFilter): SurveyResults {
  const all = [...new Set([...Object.keys(asked), ...Object.keys(tallies)])].sort();
  const cells = all.filter((cell) => fitsFilter(cell, filter));
  const sum = sumOf(cells.map((cell) => tallies[cell] ?? emptyTally));
  const askedNow = cells.reduce((count, cell) => count + (asked[cell] ?? 0), 0);
  const isConfidential = mode === 'confidential';
  const completeByCell = Object.fromEntries(all.map((cell) => [cell, tallies[cell]?.complete ?? 0]));
  const isSuppressed = isConfidential && !isTold(cells, completeByCell, sum.complete, confidentialThreshold);
  const isHeads = isSuppressed && !isWhole(filter);
  const tell = (question: Question): QuestionResult =>
    isSuppressed
      ? nothingOf(question)
      : resultOf(question, sum, isConfidential ? answeredByCell(question, all, tallies) : null, cells);
  return {
    mode,
    filter,
    asked: askedNow,
    complete: isHeads ? 0 : sum.complete,
    partial: isConfidential ? null : sum.partial,
    declined: isHeads ? 0 : sum.declined,
    noReply: isHeads ? 0 : askedNow - sum.complete - sum.partial - sum.declined,
    isSuppressed,
    questions: questionnaire.questions.map(tell),
  };
}

const isWhole = ({ role, kind }: ResultsFilter): boolean => role === null && kind === null;

/** Whether it is safe to tell what so many people of these cells have said. */
const isTold = (
  cells: readonly string[],
  counts: Readonly<Record<string, number>>,
  count: number,
  threshold: number,
): boolean => count >= threshold && isOfWholeBlocks(cells, blocksOf(counts, threshold));

const answeredByCell = (
  { key }: Question,
  all: readonly string[],
  tallies: Readonly<Record<string, Tally>>,
): Record<string, number> =>
  Object.fromEntries(all.map((cell) => [cell, tallies[cell]?.counts[key]?.[answeredKey] ?? 0]));

const nothingOf = ({ key }: Question): QuestionResult => ({ key, answered: 0, cantSay: 0, counts: null, score: null });

/** @param answered by cell, in confidence; null by name, where everything is told */
function resultOf(
  question: Question,
  tally: Tally,
  answered: Readonly<Record<string, number>> | null,
  cells: readonly string[],
): QuestionResult {
  const { key } = question;
  const { [answeredKey]: all = 0, 'cant-say': cantSay = 0, ...counts } = tally.counts[key] ?? {};
  const isSafe = (threshold: number) => answered === null || isTold(cells, answered, all, threshold);
  if (!isSafe(confidentialThreshold)) return nothingOf(question);
  const isSpread = isSafe(distributionThreshold);
  return {
    key,
    // How many can't say is a part of how the answers are spread.
    answered: isSpread ? all - cantSay : all,
    cantSay: isSpread ? cantSay : 0,
    counts: isSpread ? counts : null,
    score: scoreOf(question, counts),
  };
}

/**
 * The tallies of sealed answers as they are kept, by cell: where fewer have answered than may ever be told of, only how many have, and nothing
 * of what they said.
 */
export function keptTallies(counted: Readonly<Record<string, Tally>>): Readonly<Record<string, Tally>> {
  if (sumOf(Object.values(counted)).complete >= confidentialThreshold) return counted;
  return Object.fromEntries(Object.entries(counted).map(([cell, tally]) => [cell, { ...tally, counts: {} }]));
}
