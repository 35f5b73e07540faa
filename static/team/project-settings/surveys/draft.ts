import type { Thresholds } from '../../../../src/contract/survey/checkpoint';
import { type SurveyKind, surveyKinds } from '../../../../src/contract/survey/questionnaire';
import { type SurveySettings, surveySettingsLimits } from '../../../../src/contract/survey/settings';

/** A field of the form that holds a number. */
type SettingsField = SurveyKind | 'mostSurveys' | keyof Thresholds;

export const thresholdFields = ['answers', 'spread', 'words'] as const satisfies readonly (keyof Thresholds)[];

/** The settings for surveys as they stand in the form: numbers as typed. */
export type SettingsDraft = Readonly<Record<SettingsField, string>> & Pick<SurveySettings, 'namedAnswers'>;

export const settingsDraftOf = ({
  minimumDays,
  mostSurveys,
  namedAnswers,
  thresholds,
}: SurveySettings): SettingsDraft => ({
  transactional: String(minimumDays.transactional),
  relationship: String(minimumDays.relationship),
  pulse: String(minimumDays.pulse),
  mostSurveys: String(mostSurveys),
  answers: String(thresholds.answers),
  spread: String(thresholds.spread),
  words: String(thresholds.words),
  namedAnswers,
});

const numberIn = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

/** The fields whose number is none, or weaker than the standard, or out of reason. */
export function settingsProblems(draft: SettingsDraft): SettingsField[] {
  const { minimumDays, mostSurveys, thresholds } = surveySettingsLimits;
  const isIn = (typed: string, least: number, most: number) => numberIn(typed) >= least && numberIn(typed) <= most;
  return [
    ...surveyKinds.filter((kind) => !isIn(draft[kind], minimumDays.least[kind], minimumDays.most)),
    ...(isIn(draft.mostSurveys, mostSurveys.least, mostSurveys.most) ? [] : ['mostSurveys' as const]),
    ...thresholdFields.filter((field) => !isIn(draft[field], leastOf(field, draft), thresholds.most)),
  ];
}

/** The least that a threshold may be: the spread of answers, and what was written, is told of no fewer people than anything else. */
export const leastOf = (field: keyof Thresholds, draft: Pick<SettingsDraft, 'answers'>): number => {
  const least = surveySettingsLimits.thresholds.least[field];
  const answers = numberIn(draft.answers);
  return field === 'answers' || Number.isNaN(answers) ? least : Math.max(least, answers);
};

/** The settings that a draft without faults says. */
export const settingsTyped = (draft: SettingsDraft): SurveySettings => ({
  minimumDays: {
    transactional: numberIn(draft.transactional),
    relationship: numberIn(draft.relationship),
    pulse: numberIn(draft.pulse),
  },
  mostSurveys: numberIn(draft.mostSurveys),
  thresholds: {
    answers: numberIn(draft.answers),
    spread: numberIn(draft.spread),
    words: numberIn(draft.words),
  },
  namedAnswers: draft.namedAnswers,
});
