import type { ListDefinition } from '../../list/definition/definition';
import { csv, table } from './columns';
import { filters } from './filters';
import type { SurveyRow } from './use-surveys';

/** The list of a project's surveys. */
export const surveyList: ListDefinition<SurveyRow> = {
  name: 'surveys.tab',
  table,
  csv,
  fileName: 'surveys',
  filters,
  wordsOf: ({ title, engagementIds }, { engagements }) => [
    title,
    ...engagementIds.flatMap((id) => engagements.get(id)?.name ?? []),
  ],
  firstSorting: { by: 'state', isDescending: false },
  madeAt: ({ plannedAt }) => plannedAt,
  issueIdsOf: () => [],
  words: {
    listed: 'surveys.listed',
    paused: 'surveys.paused',
    incomplete: 'surveys.incomplete',
    empty: { title: 'surveys.empty.title', text: 'surveys.empty.text' },
    nothing: 'surveys.nothing.title',
  },
};
