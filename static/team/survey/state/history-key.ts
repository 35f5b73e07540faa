import type { SurveyHistoryLine } from '../../../../src/contract/survey/team-survey';

/** The sentence in which a history tells an event. */
export const surveyHistoryKey = (what: SurveyHistoryLine['what']) => `survey-team.history.${what}` as const;
