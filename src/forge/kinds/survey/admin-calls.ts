import { changeSurveySettings, showSurveySettings } from '../../../app/survey/settings/survey-settings';
import { namedAnswersFor, type SurveyAdminCalls, surveySettingsLimits } from '../../../contract/survey/settings';
import { inProject } from '../../calls/in-project';
import { payloads as common, count, revision } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as s from '../../calls/shape';

// The rule of the settings gives its own refusals, with the field at fault.
const days = count(surveySettingsLimits.minimumDays.most);
const threshold = count(surveySettingsLimits.thresholds.most);
const settings = s.object({
  revision,
  minimumDays: s.object({ transactional: days, relationship: days, pulse: days }),
  mostSurveys: count(surveySettingsLimits.mostSurveys.most),
  namedAnswers: s.oneOf(...namedAnswersFor),
  thresholds: s.object({ answers: threshold, spread: threshold, words: threshold }),
});

/** The calls of project settings about surveys. */
export const surveyAdminCalls: Handlers<SurveyAdminCalls> = {
  'show-survey-settings': inProject(common.nothing, ({ ports, project }) => showSurveySettings(ports, project.id)),
  'change-survey-settings': inProject(settings, ({ ports, caller, project, payload }) =>
    changeSurveySettings(ports, caller, project.id, payload),
  ),
};
