import type { PortalSurvey } from '../../../../src/contract/survey/portal-survey';
import { useDraftKeys } from '../../../draft/drafts';

// The first screen asks whether something was begun, and loads the form only with it.

/** The name under which the tab keeps what is not sent yet: by name until it is saved, in confidence until all of it is sent. */
export const surveyKey = (surveyId: string): string => `survey ${surveyId}`;

/** The name under which the tab keeps answers about single deliverables that have not arrived. */
export const deliverablesKey = (surveyId: string): string => `deliverables ${surveyId}`;

/** Whether the tab keeps something of a survey, as before the page was loaded again: it opens then, and sends what may be sent. */
export const useIsBegun = ({ id }: PortalSurvey): boolean =>
  useDraftKeys((key) => key === surveyKey(id) || key === deliverablesKey(id)).length > 0;
