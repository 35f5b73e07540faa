import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { ListDefinition } from '../../list/definition/definition';
import { csv, table } from './columns';
import { filters } from './filters';

/** The list of a project's tasks. */
export const taskList: ListDefinition<ListedTask> = {
  name: 'tasks.tab',
  table,
  csv,
  fileName: 'plan',
  filters,
  wordsOf: ({ title, issueId }, { issueOf }) => [title, issueOf(issueId)?.key ?? ''],
  firstSorting: { by: 'due', isDescending: false },
  madeAt: ({ givenAt }) => givenAt,
  issueIdsOf: ({ issueId }) => (issueId === null ? [] : [issueId]),
  words: {
    listed: 'tasks.listed',
    paused: 'tasks.paused',
    incomplete: 'tasks.incomplete',
    empty: { title: 'tasks.empty.title', text: 'tasks.empty.text' },
    nothing: 'tasks.nothing.title',
  },
};
