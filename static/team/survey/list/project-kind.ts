import { lazy } from 'react';
import type { ProjectAskKind } from '../../ask/kind';
import { SurveyOpenParts } from './open-parts';
import { surveyList } from './survey-list';
import { surveyPictured } from './survey-pictured';
import { type SurveyRow, surveySource } from './use-surveys';

/** Surveys on the project page. Their tab is loaded when it is opened. */
export const surveyProjectKind: ProjectAskKind<SurveyRow, SurveyRow> = {
  source: surveySource,
  pictured: surveyPictured,
  list: surveyList,
  Tab: lazy(() => import('./surveys-tab')),
  OpenParts: SurveyOpenParts,
};
