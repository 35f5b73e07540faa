import { confidentialThreshold, type SurveyMode } from '../../../contract/survey/checkpoint';
import type { Question, QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import type { QuestionResult, ResultsFilter, SurveyResults } from '../../../contract/survey/results';
import { blocksOf, fitsFilter, isOfWholeBlocks } from '../cells';
import { emptyTally, sumOf, type Tally } from '../tally';
import { answeredBy, countedAnswers, nothingOf, toldInConfidence } from './in-confidence';
import { scoreOf } from './score';

/** All that results are made of. By cell, as it is counted. */
export type Counted = {
  readonly mode: SurveyMode;
  readonly questionnaire: Pick<QuestionnaireSnapshot, 'questions'>;
  readonly asked: Readonly<Record<string, number>>;
  readonly tallies: Readonly<Record<string, Tally>>;
  /** In confidence: those who answered by name, to be called back. They are in no tally. */
  readonly byName?: Readonly<Record<string, number>>;
};

/**
 * The results of those asked who fit a filter. This function alone makes numbers of tallies: numerator, denominator and filter come
 * from it together, so that no number can miss the filter. In confidence it tells only what lets nobody work out what fewer people
 * than the threshold have said, or what a person has, by whatever filters they subtract from each other.
 */
export const resultsOf = (counted: Counted, filter: ResultsFilter): SurveyResults =>
  counted.mode === 'named' ? resultsByName(counted, filter) : resultsInConfidence(counted, filter);

function resultsByName({ mode, questionnaire, asked, tallies }: Counted, filter: ResultsFilter): SurveyResults {
  const cells = cellsIn(asked, tallies).filter((cell) => fitsFilter(cell, filter));
  const sum = sumOf(cells.map((cell) => tallies[cell] ?? emptyTally));
  const { complete, partial, declined, putOff = 0 } = sum;
  const askedNow = peopleIn(asked, cells);
  return {
    ...{ mode, filter, asked: askedNow, complete, partial, declined, putOff, byName: null, isSuppressed: false },
    noReply: askedNow - complete - partial - declined - putOff,
    questions: questionnaire.questions.map((question) => exactly(question, sum)),
  };
}

function exactly(question: Question, tally: Tally): QuestionResult {
  const { people, cantSay, counts } = countedAnswers(question, tally);
  const score = scoreOf(question, counts);
  return {
    key: question.key,
    answered: answeredBy(question, { people, cantSay }),
    cantSay,
    counts,
    score,
    isAlike: false,
  };
}

function resultsInConfidence(counted: Counted, filter: ResultsFilter): SurveyResults {
  const { mode, questionnaire, asked, tallies, byName: named = {} } = counted;
  const all = cellsIn(asked, tallies);
  const cells = all.filter((cell) => fitsFilter(cell, filter));
  const { complete, partial, declined } = sumOf(cells.map((cell) => tallies[cell] ?? emptyTally));
  const blocks = blocksOf(
    Object.fromEntries(all.map((cell) => [cell, tallies[cell]?.complete ?? 0])),
    confidentialThreshold,
  );
  const isSuppressed = complete < confidentialThreshold || !isOfWholeBlocks(cells, blocks);
  if (isSuppressed && !isEverybody(filter)) return suppressedPart(counted, filter);
  const askedNow = peopleIn(asked, cells);
  const byName = peopleIn(named, cells);
  return {
    ...{ mode, filter, asked: askedNow, complete, partial: null, declined, byName, isSuppressed },
    noReply: askedNow - complete - partial - declined - byName,
    questions: questionnaire.questions.map((question) =>
      isSuppressed ? nothingOf(question) : toldInConfidence(question, tallies, all, cells),
    ),
  };
}

/** In confidence: a part of those asked of whom nothing is told but how many they are. */
export function suppressedPart(
  { questionnaire, asked }: Pick<Counted, 'questionnaire' | 'asked'>,
  filter: ResultsFilter,
): SurveyResults {
  const cells = Object.keys(asked).filter((cell) => fitsFilter(cell, filter));
  const untold = { complete: 0, partial: null, declined: 0, byName: 0, noReply: 0, isSuppressed: true };
  const questions = questionnaire.questions.map(nothingOf);
  return { mode: 'confidential', filter, asked: peopleIn(asked, cells), ...untold, questions };
}

export const isEverybody = ({ role, kind, engagementId }: ResultsFilter): boolean =>
  role === null && kind === null && engagementId === undefined;

const cellsIn = (...counts: readonly Readonly<Record<string, unknown>>[]): string[] =>
  [...new Set(counts.flatMap((each) => Object.keys(each)))].sort();

const peopleIn = (counts: Readonly<Record<string, number>>, cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
