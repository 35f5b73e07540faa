import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { ListDefinition } from '../../list/definition/definition';
import { csv, table } from './columns';
import { filters } from './filters';

/** The list of a project's tasks. */
export const taskList: ListDefinition<ListedTask> = {
  name: 'plan.tab',
  table,
  csv,
  fileName: 'plan',
  filters,
  wordsOf: ({ title, issueId }, { issueOf }) => [title, issueOf(issueId)?.key ?? ''],
  firstSorting: { by: 'due', isDescending: false },
  madeAt: ({ givenAt }) => givenAt,
  issueIdsOf: ({ issueId }) => (issueId === null ? [] : [issueId]),
  words: {
    listed: 'plan.listed',
    paused: 'plan.paused',
    incomplete: 'plan.incomplete',
    empty: { title: 'plan.empty.title', text: 'plan.empty.text' },
    nothing: 'plan.nothing.title',
  },
};
