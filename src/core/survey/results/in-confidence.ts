import { confidentialThreshold, distributionThreshold } from '../../../contract/survey/checkpoint';
import type { Question } from '../../../contract/survey/questionnaire';
import type { QuestionResult, Score } from '../../../contract/survey/results';
import { blocksOf, isOfWholeBlocks } from '../cells';
import { answeredKey, emptyTally, sumOf, type Tally } from '../tally';
import { bracketOf, type GroupAnswers, groupAnswers, isVaried } from './alike';
import { isShareOfYes, scoreOf } from './score';

type Tallies = Readonly<Record<string, Tally>>;

/** The answers to a question as they are counted. */
type CountedAnswers = {
  /** The people who answered, with those who can't say. */
  readonly people: number;
  readonly cantSay: number;
  readonly counts: Readonly<Record<string, number>>;
};

export function countedAnswers({ key }: Question, tally: Tally): CountedAnswers {
  const { [answeredKey]: people = 0, 'cant-say': cantSay = 0, ...counts } = tally.counts[key] ?? {};
  return { people, cantSay, counts };
}

/** The people of whom the number of a question is. */
export const answeredBy = (question: Question, { people, cantSay }: Omit<CountedAnswers, 'counts'>): number =>
  isShareOfYes(question) ? people : people - cantSay;

export const nothingOf = ({ key }: Question): QuestionResult => ({
  ...{ key, answered: 0, cantSay: 0, counts: null, score: null, isAlike: false },
});

/**
 * The result of a question in confidence, of some of all cells. It is told of everybody, and of unions of blocks; of everybody as a bracket
 * or not at all where the answers are too much alike. A part is told only if all blocks can be told exactly. If one can't, none is: were the
 * others told, one could see which of them is alike, and by subtraction in what.
 */
export function toldInConfidence(
  question: Question,
  tallies: Tallies,
  all: readonly string[],
  cells: readonly string[],
): QuestionResult {
  const sumIn = (some: readonly string[]) => sumOf(some.map((cell) => tallies[cell] ?? emptyTally));
  const answersIn = (some: readonly string[]) => countedAnswers(question, sumIn(some));
  const groupIn = (some: readonly string[]) => groupOf(question, answersIn(some));
  const told = answersIn(cells);
  if (told.people < confidentialThreshold) return nothingOf(question);
  const isAlike = !isVaried(groupIn(all));
  if (cells.length === all.length) {
    return isAlike ? alikeResult(question, groupIn(all)) : variedResult(question, told, told.people);
  }
  const people = Object.fromEntries(all.map((cell) => [cell, answersIn([cell]).people]));
  const blocks = blocksOf(people, confidentialThreshold);
  const isTold = !isAlike && isOfWholeBlocks(cells, blocks) && blocks.every((block) => isVaried(groupIn(block)));
  if (!isTold) return nothingOf(question);
  const isSpreadTold = isOfWholeBlocks(cells, blocksOf(people, distributionThreshold));
  return variedResult(question, told, isSpreadTold ? told.people : 0);
}

const groupOf = (question: Question, { people, cantSay, counts }: CountedAnswers): GroupAnswers =>
  groupAnswers(question, counts, cantSay, people, scoreOf(question, counts));

/** @param spreadOver the people of whom it may be told how their answers are spread, if they are enough */
function variedResult(
  question: Question,
  { people, cantSay, counts }: CountedAnswers,
  spreadOver: number,
): QuestionResult {
  const score = scoreOf(question, counts);
  // How many can't say is a part of how the answers are spread.
  return spreadOver >= distributionThreshold
    ? { key: question.key, answered: answeredBy(question, { people, cantSay }), cantSay, counts, score, isAlike: false }
    : { ...nothingOf(question), answered: people, score: unspread(score) };
}

/** A measure without how its answers are spread: promoters and detractors apart would tell that. */
const unspread = (score: Score | null): Score | null =>
  score?.kind === 'promoters' ? { kind: 'difference', difference: score.promoters - score.detractors } : score;

/** Of choices between options it is not told at all below a number of answers, so neither that they are alike. */
function alikeResult(question: Question, group: GroupAnswers): QuestionResult {
  const bracket = bracketOf(group);
  const isAlike = group.sum !== null || group.people >= distributionThreshold;
  return { ...nothingOf(question), answered: group.people, score: bracket && { kind: 'bracket', ...bracket }, isAlike };
}
