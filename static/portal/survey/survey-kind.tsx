import { lazy } from 'react';
import type { PortalSurvey } from '../../../src/contract/survey/portal-survey';
import { NextSurvey, SurveyLine } from './survey-card';

/** The kind `survey` in the portal. */
export const surveyKind = {
  keyOf: ({ id }: PortalSurvey) => id,
  Line: SurveyLine,
  Next: NextSurvey,
  effortOf: ({ minutes }: PortalSurvey) => [minutes],
  said: {
    title: 'survey.portal.answered' as const,
    Said: lazy(() => import('./opened').then(({ Answered }) => ({ default: Answered }))),
  },
};
