import { type SurveyKind, surveyKinds } from '../../../../src/contract/survey/questionnaire';
import { type SurveySettings, surveySettingsLimits } from '../../../../src/contract/survey/settings';

/** The settings for surveys as they stand in the form: numbers as typed. */
export type SettingsDraft = Readonly<Record<SurveyKind | 'mostSurveys', string>> & Pick<SurveySettings, 'namedAnswers'>;

export const settingsDraftOf = ({ minimumDays, mostSurveys, namedAnswers }: SurveySettings): SettingsDraft => ({
  transactional: String(minimumDays.transactional),
  relationship: String(minimumDays.relationship),
  pulse: String(minimumDays.pulse),
  mostSurveys: String(mostSurveys),
  namedAnswers,
});

const numberIn = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

/** The fields whose number is none, or weaker than the standard, or out of reason. */
export function settingsProblems(draft: SettingsDraft): (SurveyKind | 'mostSurveys')[] {
  const { minimumDays, mostSurveys } = surveySettingsLimits;
  const isIn = (typed: string, least: number, most: number) => numberIn(typed) >= least && numberIn(typed) <= most;
  return [
    ...surveyKinds.filter((kind) => !isIn(draft[kind], minimumDays.least[kind], minimumDays.most)),
    ...(isIn(draft.mostSurveys, mostSurveys.least, mostSurveys.most) ? [] : ['mostSurveys' as const]),
  ];
}

/** The settings that a draft without faults says. */
export const settingsTyped = (draft: SettingsDraft): SurveySettings => ({
  minimumDays: {
    transactional: numberIn(draft.transactional),
    relationship: numberIn(draft.relationship),
    pulse: numberIn(draft.pulse),
  },
  mostSurveys: numberIn(draft.mostSurveys),
  namedAnswers: draft.namedAnswers,
});
