import { router } from '../../../bridge/forge';
import { pathOfSurvey } from '../state/survey-path';

/** Opens a survey on the page of its project, in the page around the frame. */
export async function openSurvey(projectKey: string, surveyId: string): Promise<void> {
  const page = await router.getUrl({ target: 'module', moduleKey: 'project-page', projectKey });
  if (page) await router.navigate(`${page.href.replace(/\/$/, '')}${pathOfSurvey(surveyId)}`);
}
