import type { IsoDate } from '../../../contract/common';
import { customerKinds } from '../../../contract/engagement';
import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import type { SurveyResults } from '../../../contract/survey/results';
import {
  type ToldMeasure,
  type ToldPart,
  type TrendMeasure,
  type TrendSurvey,
  trendMeasures,
} from '../../../contract/survey/trends';
import { daysAfter } from '../../calendar/day';
import type { Checkpoint } from '../checkpoint';
import { closedResults } from '../results/at-close';

/**
 * A checkpoint as the trends of its project keep it: only what its results tell: in confidence of internal and external customers
 * apart only where that may be told of both. Null where its answers are lost. It is one that has closed.
 */
export function toldSurvey(checkpoint: Checkpoint): TrendSurvey | null {
  const { id, title, mode, engagementIds, answeredUntil: closedOn, questionnaire } = checkpoint;
  const { surveyKind } = questionnaire;
  const all = closedResults(checkpoint, { role: null, kind: null });
  if (all === null || closedOn === null) return null;
  const parts = customerKinds.flatMap((kind) => {
    const part = closedResults(checkpoint, { role: null, kind });
    return part && part.asked > 0 ? [[kind, part] as const] : [];
  });
  const measures = measuresIn(questionnaire).map(({ key, measure }): ToldMeasure => {
    const byKind = parts.map(([kind, part]) => [kind, toldPart(part, key)] as const);
    // In confidence both are told or none: of one alone it could be asked why the other is not.
    const areTold =
      mode === 'named' || (byKind.length === customerKinds.length && byKind.every(([, part]) => part.score));
    return { measure, all: toldPart(all, key), byKind: areTold ? Object.fromEntries(byKind) : {} };
  });
  const days = { openedOn: openedOn(checkpoint, closedOn), closedOn };
  return { id, title, mode, surveyKind, engagementIds, ...days, measures };
}

/** The first day on which a checkpoint was answered. @param closedOn the last */
export function openedOn(
  { windowDays, closesOn }: Pick<Checkpoint, 'windowDays' | 'closesOn'>,
  closedOn: IsoDate,
): IsoDate {
  const first = daysAfter(closesOn ?? closedOn, 1 - windowDays);
  return first < closedOn ? first : closedOn;
}

/** The measures of some results, as trends tell them. */
export const toldMeasures = (
  questionnaire: Pick<QuestionnaireSnapshot, 'questions'>,
  results: SurveyResults,
): { readonly measure: TrendMeasure; readonly part: ToldPart }[] =>
  measuresIn(questionnaire).map(({ key, measure }) => ({ measure, part: toldPart(results, key) }));

const measuresIn = ({ questions }: Pick<QuestionnaireSnapshot, 'questions'>) =>
  questions.flatMap(({ key, measure }) => {
    const known = trendMeasures.find((each) => each === measure);
    return known === undefined ? [] : [{ key, measure: known }];
  });

function toldPart({ asked, questions }: SurveyResults, key: string): ToldPart {
  const result = questions.find((each) => each.key === key);
  const answered = result?.answered ?? 0;
  const score = result?.score ?? null;
  // A share and a score of promoters say by themselves how many answered what.
  return {
    asked,
    answered,
    score,
    counts: score?.kind === 'mean' ? (result?.counts ?? null) : null,
    isAlike: result?.isAlike ?? false,
  };
}
