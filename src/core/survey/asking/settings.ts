import type { Result } from '../../../contract/result';
import type { Thresholds } from '../../../contract/survey/checkpoint';
import { surveyKinds } from '../../../contract/survey/questionnaire';
import { type SurveySettings, standardSettings, surveySettingsLimits } from '../../../contract/survey/settings';
import { emptyHistory } from '../../audit/chain';
import type { ChainHead } from '../../audit/event';
import { accept, refuse } from '../../result';
import { type ContactPolicy, standardPolicy } from '../guard';

/** The settings of a project for its surveys, as they are kept. */
export type KeptSurveySettings = Omit<SurveySettings, 'thresholds'> & {
  /** Absent where they were kept before there were any: the usual ones. */
  readonly thresholds?: Thresholds;
  readonly id: string;
  readonly projectId: string;
  readonly lastCommand: string;
  readonly history: ChainHead;
};

/** Those of a project that has changed none. */
export const usualSettings = (id: string, projectId: string): KeptSurveySettings => ({
  ...standardSettings,
  id,
  projectId,
  lastCommand: '',
  history: emptyHistory,
});

const thresholdNames = ['answers', 'spread', 'words'] as const satisfies readonly (keyof Thresholds)[];

/** Whether settings may be chosen: none is weaker than the standard, nor so strict that nobody would ever be asked. */
export function checkSettings({ minimumDays, mostSurveys, thresholds }: SurveySettings): Result<object> {
  const { minimumDays: days, mostSurveys: most, thresholds: bounds } = surveySettingsLimits;
  const isWrong = surveyKinds.some((kind) => minimumDays[kind] < days.least[kind] || minimumDays[kind] > days.most);
  if (isWrong) return refuse('field-invalid', { field: 'minimumDays' });
  const isLow = thresholdNames.some((name) => thresholds[name] < bounds.least[name] || thresholds[name] > bounds.most);
  const isBelowAnswers = thresholds.spread < thresholds.answers || thresholds.words < thresholds.answers;
  if (isLow || isBelowAnswers) return refuse('field-invalid', { field: 'thresholds' });
  return mostSurveys < most.least || mostSurveys > most.most
    ? refuse('field-invalid', { field: 'mostSurveys' })
    : accept({});
}

/** The guard by which a project asks: never weaker than the standard one, whatever is stored. */
export const policyOf = ({
  minimumDays,
  mostSurveys,
}: Pick<SurveySettings, 'minimumDays' | 'mostSurveys'>): ContactPolicy => ({
  minimumDays: {
    transactional: Math.max(minimumDays.transactional, standardPolicy.minimumDays.transactional),
    relationship: Math.max(minimumDays.relationship, standardPolicy.minimumDays.relationship),
    pulse: Math.max(minimumDays.pulse, standardPolicy.minimumDays.pulse),
  },
  cap: { ...standardPolicy.cap, surveys: Math.min(mostSurveys, standardPolicy.cap.surveys) },
});
