import type { ScoredMeasure } from '../../../../src/contract/survey/measures';
import type { ToldSurvey } from '../../../../src/contract/survey/portal-survey';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult } from '../../../../src/contract/survey/results';
import { numberOfScore, unitOf } from '../../../../src/core/survey/results/score-number';

/** The numbers of a measure that the team has shared with its reader. */
export type ToldResult = {
  readonly survey: ToldSurvey;
  readonly question: Question;
  readonly result: QuestionResult;
  readonly asked: number;
};

/** The newest numbers of a measure among those that the reader was told; undefined where they were told none. */
export function toldResultOf(told: readonly ToldSurvey[], measure: ScoredMeasure): ToldResult | undefined {
  const newestFirst = told.toSorted(({ closedOn: one }, { closedOn: other }) =>
    one > other ? -1 : one < other ? 1 : 0,
  );
  return newestFirst
    .flatMap((survey): ToldResult[] => {
      const { numbers } = survey.followUp;
      const question = survey.questionnaire.questions.find((each) => each.measure === measure);
      const result = numbers?.questions.find(({ key }) => key === question?.key);
      const isTold = result !== undefined && result.score !== null && result.answered > 0;
      return numbers && question && isTold ? [{ survey, question, result, asked: numbers.asked }] : [];
    })
    .at(0);
}

/** The number of a result in the unit of the targets of its measure; null where it is no more than told to be near an end. */
export function toldValue({ result: { score, answered } }: Pick<ToldResult, 'result'>): number | null {
  if (score === null || score.kind === 'bracket') return null;
  const number = numberOfScore(score, answered);
  return unitOf(score) === 'share' ? 100 * number : number;
}
