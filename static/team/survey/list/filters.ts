import { checkpointStates, surveyModes } from '../../../../src/contract/survey/checkpoint';
import { surveyKinds } from '../../../../src/contract/survey/questionnaire';
import type { BoxFilter, ChoiceFilter, Filter } from '../../list/definition/definition';
import type { SurveyRow } from './use-surveys';

/** By one of the states, or by whether it is over: results that nobody has read are not. */
const byState: ChoiceFilter<SurveyRow> = {
  kind: 'choice',
  key: 'state',
  label: 'list.filter.state',
  first: 'any',
  options: (_rows, { texts: { t } }) => [
    { value: 'any', label: t('list.state.any') },
    { value: 'active', label: t('surveys.filter.active') },
    ...checkpointStates.map((value) => ({ value, label: t(`survey-team.state.${value}`) })),
  ],
  matches: ({ state, isUnread }, value) => {
    if (value === 'active') return isUnread || (state !== 'closed' && state !== 'cancelled');
    return value === 'any' || state === value;
  },
};

/** A survey may ask in several engagements. */
const byEngagement: ChoiceFilter<SurveyRow> = {
  kind: 'choice',
  key: 'engagement',
  label: 'ask.engagement',
  first: '',
  isOffered: ({ engagements }) => engagements.size > 1,
  options: (_rows, { engagements }) => [...engagements.values()].map(({ id, name }) => ({ value: id, label: name })),
  matches: ({ engagementIds }, value) => engagementIds.includes(value),
};

const byKind: ChoiceFilter<SurveyRow> = {
  kind: 'choice',
  key: 'kind',
  label: 'surveys.column.kind',
  first: '',
  options: (_rows, { texts }) => surveyKinds.map((value) => ({ value, label: texts.t(`survey-team.kind.${value}`) })),
  matches: ({ surveyKind }, value) => surveyKind === value,
};

const byMode: ChoiceFilter<SurveyRow> = {
  kind: 'choice',
  key: 'mode',
  label: 'surveys.column.mode',
  first: '',
  options: (_rows, { texts }) => surveyModes.map((value) => ({ value, label: texts.t(`survey-team.mode.${value}`) })),
  matches: ({ mode }, value) => mode === value,
};

const unread: BoxFilter<SurveyRow> = {
  kind: 'box',
  key: 'unread',
  label: 'surveys.filter.unread',
  matches: ({ isUnread }) => isUnread,
};

export const filters: readonly Filter<SurveyRow>[] = [byState, byEngagement, byKind, byMode, unread];
