import type { CheckpointState } from '../../../contract/survey/checkpoint';
import type { SurveyForm, SurveyStanding } from '../../../contract/survey/portal-survey';
import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import { thresholdsOf } from '../../../core/survey/fewest/thresholds';
import { toldOf } from '../../../core/survey/reading/told-of';
import { type Response, stateForCustomers } from '../../../core/survey/response';
import { hasOnlyPutOff, saidIn } from '../../../core/survey/said/standing';
import type { NameOf } from '../../names-of';
import { portalDeliverables } from './answer-deliverable';
import type { AskedSurvey } from './load-survey';
import { recoveryView } from './recovery/recovery-view';

/** In confidence: whether the person has answered; `given-before`, and what they have sent just now is not taken. */
export type Given = 'given' | 'given-before' | null;

/** A survey as the person who is asked sees it. @param now milliseconds @param nameOf of whoever of the team has replied to them */
export function surveyForm(
  { ask, roster, row, checkpoint, response, deliverables, recovery }: Omit<AskedSurvey, 'engagement'>,
  now: number,
  given: Given = null,
  nameOf: NameOf = () => null,
): SurveyForm {
  ask.assertIs(roster);
  const { mode, questionnaire, asked } = checkpoint;
  const state = stateForCustomers(checkpoint, now);
  return {
    id: roster.id,
    title: roster.title,
    mode,
    questionnaire,
    state,
    closesOn: roster.due,
    standing: given === null ? standingOf(questionnaire, response, state) : 'given',
    answers: hasAnswers(questionnaire, response) ? response.answers : null,
    putOffOn: response?.putOffOn ?? null,
    savedAt: response?.savedAt ?? null,
    revision: response?.revision ?? 0,
    asked: Object.values(asked ?? {}).reduce((sum, count) => sum + count, 0),
    thresholds: thresholdsOf(checkpoint),
    isRepeat: given === 'given-before',
    followUp: toldOf(checkpoint),
    deliverables: portalDeliverables(ask, roster, deliverables, row.accountId),
    recovery: recoveryView(ask.customer, recovery, nameOf),
  };
}

/** Whether somebody has ever given answers: who has only put it off has none. */
function hasAnswers(questionnaire: QuestionnaireSnapshot, response: AskedSurvey['response']): response is Response {
  return response?.declined === null && !hasOnlyPutOff(questionnaire, response);
}

function standingOf(
  questionnaire: QuestionnaireSnapshot,
  response: AskedSurvey['response'],
  state: CheckpointState,
): SurveyStanding {
  const said = saidIn(questionnaire, response)?.standing;
  if (said === 'declined' || said === 'complete') return said;
  if (state !== 'open') return 'over';
  return said === 'partial' ? 'begun' : 'asked';
}
