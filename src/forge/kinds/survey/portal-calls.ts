import { answerInConfidence } from '../../../app/portal/survey/answer-in-confidence';
import { declineSurvey } from '../../../app/portal/survey/decline-survey';
import { listAnswered } from '../../../app/portal/survey/list-answered';
import { saveAnswers } from '../../../app/portal/survey/save-answers';
import { showSurvey } from '../../../app/portal/survey/show-survey';
import type { PortalSurveyCalls } from '../../../contract/survey/portal-survey';
import { type Handlers, handler } from '../../calls/resolver';
import * as payloads from './portal-payload';

/** The calls of customers about surveys. */
export const surveyPortalCalls: Handlers<PortalSurveyCalls> = {
  'show-survey': handler(payloads.survey, ({ ports, caller, payload: { surveyId } }) =>
    showSurvey(ports, caller, surveyId),
  ),
  'save-answers': handler(payloads.saveAnswers, ({ ports, caller, payload }) => saveAnswers(ports, caller, payload)),
  'answer-in-confidence': handler(payloads.answerInConfidence, ({ ports, caller, payload }) =>
    answerInConfidence(ports, caller, payload),
  ),
  'decline-survey': handler(payloads.declineSurvey, ({ ports, caller, payload }) =>
    declineSurvey(ports, caller, payload),
  ),
  'list-answered': handler(payloads.listAnswered, ({ ports, caller, payload }) => listAnswered(ports, caller, payload)),
};
