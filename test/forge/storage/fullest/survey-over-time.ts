import type { Stored } from '../../../../src/app/ports/stored';
import { engagementLimits } from '../../../../src/contract/engagement';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { surveyLimits } from '../../../../src/contract/survey/questionnaire';
import { trendLimits } from '../../../../src/contract/survey/trends';
import { day, hash, history, id, issueId, many, type Words } from './filled';
import type { SurveyParts } from './survey-parts';

type Kinds = 'survey-trends' | 'trend-markers' | 'trend-contexts' | 'customer-count';

/** The records of surveys over time, at their largest. */
export function fullOverTime(
  { text }: Words,
  { tally, told }: SurveyParts,
): { readonly [K in Kinds]: Required<Stored[K]> } {
  const state = { open: 50_000, overdue: 50_000, unsigned: 50_000, done: 500_000, asked: 500_000 };
  const pairs = many(surveyLimits.questions, {
    measure: 'fair-treatment' as const,
    before: id,
    higher: 5_000,
    lower: 5_000,
    same: 5_000,
  });
  return {
    'survey-trends': {
      projectId: issueId,
      surveys: many(trendLimits.surveys, {
        id,
        title: text(checkpointLimits.title),
        mode: 'named' as const,
        surveyKind: 'transactional' as const,
        engagementIds: many(engagementLimits.perProject, id),
        openedOn: day,
        closedOn: day,
        measures: many(surveyLimits.questions, {
          measure: 'fair-treatment' as const,
          all: told,
          byKind: { internal: told, external: told },
        }),
      }),
      isCut: false,
    },
    'trend-markers': {
      id,
      projectId: issueId,
      markers: many(trendLimits.markers, { id, day, text: text(trendLimits.markerText) }),
      lastCommand: hash,
      history,
    },
    'trend-contexts': { projectId: issueId, contexts: many(trendLimits.surveys, { id, on: day, state, pairs }) },
    'customer-count': {
      checkpointId: id,
      projectId: issueId,
      engagementId: id,
      asked: 5_000,
      tally,
      measures: many(surveyLimits.questions, { measure: 'fair-treatment' as const, part: told }),
      pairs,
      state,
    },
  };
}
