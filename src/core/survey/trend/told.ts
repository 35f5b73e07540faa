import { customerKinds } from '../../../contract/engagement';
import type { SurveyResults } from '../../../contract/survey/results';
import { type ToldMeasure, type ToldPart, type TrendSurvey, trendMeasures } from '../../../contract/survey/trends';
import { daysAfter } from '../../calendar/day';
import type { Checkpoint } from '../checkpoint';
import { closedResults } from '../results/at-close';

/**
 * A checkpoint as the trends of its project keep it: only what its results tell, and in confidence only of all who were asked.
 * Null where its answers are lost. It is one that has closed.
 */
export function toldSurvey(checkpoint: Checkpoint): TrendSurvey | null {
  const { id, title, mode, engagementIds, windowDays, closesOn, answeredUntil: closedOn, questionnaire } = checkpoint;
  const { surveyKind } = questionnaire;
  const all = closedResults(checkpoint, { role: null, kind: null });
  if (all === null || closedOn === null) return null;
  const parts =
    mode === 'confidential'
      ? []
      : customerKinds.flatMap((kind) => {
          const part = closedResults(checkpoint, { role: null, kind });
          return part ? [[kind, part] as const] : [];
        });
  const measures = questionnaire.questions.flatMap(({ key, measure }): ToldMeasure[] => {
    const known = trendMeasures.find((each) => each === measure);
    if (known === undefined) return [];
    const byKind = parts.filter(([, { asked }]) => asked > 0).map(([kind, part]) => [kind, toldPart(part, key)]);
    return [{ measure: known, all: toldPart(all, key), byKind: Object.fromEntries(byKind) }];
  });
  const openedOn = daysAfter(closesOn ?? closedOn, 1 - windowDays);
  const days = { openedOn: openedOn < closedOn ? openedOn : closedOn, closedOn };
  return { id, title, mode, surveyKind, engagementIds, ...days, measures };
}

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
