import { confidentialThreshold } from '../../../contract/survey/checkpoint';
import type { SurveyForm, SurveyStanding } from '../../../contract/survey/portal-survey';
import type { AskedSurvey } from './load-survey';

/** A survey as the person who is asked sees it. @param isGiven they have answered in confidence */
export function surveyForm(
  { ask, roster, checkpoint, response }: Omit<AskedSurvey, 'engagement' | 'row'>,
  isGiven: boolean,
): SurveyForm {
  ask.assertIs(roster);
  const { mode, questionnaire, state, asked } = checkpoint;
  return {
    id: roster.id,
    title: roster.title,
    mode,
    questionnaire,
    state: state.name,
    closesOn: roster.due,
    standing: standingOf({ checkpoint, response }, isGiven),
    answers: response?.declined === null ? response.answers : null,
    savedAt: response?.savedAt ?? null,
    asked: Object.values(asked ?? {}).reduce((sum, count) => sum + count, 0),
    threshold: confidentialThreshold,
  };
}

function standingOf(
  { checkpoint, response }: Pick<AskedSurvey, 'checkpoint' | 'response'>,
  isGiven: boolean,
): SurveyStanding {
  if (isGiven) return 'given';
  if (response && response.declined !== null) return 'declined';
  if (response?.isSent) return 'complete';
  if (checkpoint.state.name !== 'open') return 'over';
  return response ? 'begun' : 'asked';
}
