import type { Result } from '../../../contract/result';
import type { DeclineSurvey, SurveyForm } from '../../../contract/survey/portal-survey';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { declineInConfidence } from './answer-in-confidence';
import { declineByName } from './save-answers';

/** "Not this time", which is an answer, too: by name or in confidence, as the survey is. */
export async function declineSurvey(
  ports: Ports,
  caller: Caller,
  declined: DeclineSurvey,
): Promise<Result<SurveyForm>> {
  const [{ value: roster }] = await ports.storage.load([{ kind: 'survey', id: declined.surveyId }]);
  return roster?.mode === 'confidential'
    ? declineInConfidence(ports, caller, declined)
    : declineByName(ports, caller, declined);
}
