import { answerDeliverable } from '../../../app/portal/survey/answer-deliverable';
import { answerInConfidence } from '../../../app/portal/survey/answer-in-confidence';
import { answerToReply } from '../../../app/portal/survey/answer-reply';
import { declineSurvey } from '../../../app/portal/survey/decline-survey';
import { listAnswered } from '../../../app/portal/survey/list-answered';
import { listTold } from '../../../app/portal/survey/list-told';
import { whatCounts } from '../../../app/portal/survey/measures/what-counts';
import { saveAnswers } from '../../../app/portal/survey/save-answers';
import { showSurvey } from '../../../app/portal/survey/show-survey';
import type { PortalSurveyCalls } from '../../../contract/survey/portal-survey';
import { payloads as common } from '../../calls/payload';
import { type Handlers, handler } from '../../calls/resolver';
import * as measures from './measure-payload';
import * as payloads from './portal-payload';
import * as recovery from './recovery-payload';

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
  'answer-deliverable': handler(payloads.answerDeliverable, ({ ports, caller, payload }) =>
    answerDeliverable(ports, caller, payload),
  ),
  'list-answered': handler(payloads.listAnswered, ({ ports, caller, payload }) => listAnswered(ports, caller, payload)),
  'list-told': handler(payloads.listAnswered, ({ ports, caller, payload }) => listTold(ports, caller, payload)),
  'answer-reply': handler(recovery.answerReply, ({ ports, caller, payload }) => answerToReply(ports, caller, payload)),
  'show-what-counts': handler(common.engagement, ({ ports, caller, payload }) =>
    whatCounts.show(ports, caller, payload),
  ),
  'mark-measure': handler(measures.markMeasure, ({ ports, caller, payload }) =>
    whatCounts.mark(ports, caller, payload),
  ),
  'counter-target': handler(measures.proposeTarget, ({ ports, caller, payload }) =>
    whatCounts.counter(ports, caller, payload),
  ),
  'countersign-target': handler(measures.targetCommand, ({ ports, caller, payload }) =>
    whatCounts.countersign(ports, caller, payload),
  ),
};
