import type { Result } from '../result';
import { type Thresholds, usualMinimumDays, usualThresholds } from './checkpoint';
import type { SurveyKind } from './questionnaire';

/** Those of the team who are shown what customers have said by name: whoever sees the project, or who may edit its issues alone. */
export const namedAnswersFor = ['team', 'editors'] as const;

/**
 * The settings of a project for its surveys. They are as strict as the standard or stricter: the guard is for the person, over all projects
 * of the site.
 */
export type SurveySettings = {
  /** Days from one survey of a kind to the next that the project sends to the same person. */
  readonly minimumDays: Readonly<Record<SurveyKind, number>>;
  /** The most surveys of all kinds that somebody may be asked in 90 days if the project is to ask them. */
  readonly mostSurveys: number;
  readonly namedAnswers: (typeof namedAnswersFor)[number];
  /** Those with which surveys open from now on. */
  readonly thresholds: Thresholds;
};

/** The bounds of the settings: the standard is one end of each. */
export const surveySettingsLimits = {
  minimumDays: { least: usualMinimumDays, most: 365 },
  mostSurveys: { least: 1, most: 6, days: 90 },
  thresholds: { least: usualThresholds, most: 50 },
} as const;

export const standardSettings: SurveySettings = {
  minimumDays: usualMinimumDays,
  mostSurveys: surveySettingsLimits.mostSurveys.most,
  namedAnswers: 'team',
  thresholds: usualThresholds,
};

/** @property revision counts the changes, for the next one */
export type SurveySettingsNow = SurveySettings & { readonly revision: number };

/** @property revision that of the settings as they were seen */
export type ChangeSurveySettings = SurveySettings & { revision: number };

/** The calls of project administrators about surveys. */
export type SurveyAdminCalls = {
  'show-survey-settings': { payload: Record<string, never>; reply: Result<SurveySettingsNow> };
  'change-survey-settings': { payload: ChangeSurveySettings; reply: Result<SurveySettingsNow> };
};
