import { checkpointLimits } from '../../../contract/survey/checkpoint';
import { neededAnswers } from '../../../contract/survey/deliverables';
import { accept } from '../../../core/result';
import type { AnswersAsTheyCome } from '../../../core/survey/questionnaire/answers/answers';
import { cursor, id, revision, text } from '../../calls/payload';
import * as s from '../../calls/shape';

export const survey = s.object({ surveyId: id });

/** Answers as they come: what is allowed says the questionnaire that they are given to, which is not known here yet. */
const given: s.Shape<AnswersAsTheyCome> = s.object({
  values: s.optional((value) => accept(value)),
  branchText: s.optional((value) => accept(value)),
  wantsCallback: s.optional((value) => accept(value)),
  quotable: s.optional((value) => accept(value)),
});
export const saveAnswers = s.object({
  surveyId: id,
  given,
  isDone: s.boolean,
  isLater: s.optional(s.boolean),
  revision,
});
export const answerInConfidence = s.object({ surveyId: id, answers: given });
export const declineSurvey = s.object({ surveyId: id, reason: text(checkpointLimits.declineReason), revision });
export const listAnswered = s.object({ engagementId: id, after: s.optional(cursor) });
export const answerDeliverable = s.object({
  surveyId: id,
  deliverableId: id,
  answer: s.nullable(s.oneOf(...neededAnswers)),
});
