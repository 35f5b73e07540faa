import { listSurveysHere } from '../../../app/survey/on-issue/list-surveys';
import { listQuestionnairesHere, planSurveyHere } from '../../../app/survey/on-issue/plan-here';
import type { SurveyIssueCalls } from '../../../contract/survey/on-issue';
import { onIssue } from '../../calls/on-issue';
import { payloads as common } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import { occasionsAsUser } from '../../jira/occasions-as-user';
import * as payloads from './plan-payload';

/** The calls about surveys that only the panel of an issue makes. */
export const surveyIssueCalls: Handlers<SurveyIssueCalls> = {
  'list-surveys-here': onIssue(common.nothing, ({ ports, caller, issueId }) =>
    listSurveysHere(ports, caller, issueId, occasionsAsUser),
  ),
  'list-questionnaires-here': onIssue(common.nothing, ({ ports, issueId }) => listQuestionnairesHere(ports, issueId)),
  'plan-survey-here': onIssue(payloads.planCheckpoint, ({ ports, caller, issueId, payload }) =>
    planSurveyHere(ports, caller, issueId, payload, occasionsAsUser),
  ),
};
