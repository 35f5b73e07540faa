import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { ListDefinition } from '../../list/definition/definition';
import { issueIdsIn, subjectName } from '../../subject/subjects';
import { csv, table } from './columns';
import { filters } from './filters';

/** The list of a project's tasks. */
export const taskList: ListDefinition<ListedTask> = {
  name: 'tasks.tab',
  table,
  csv,
  fileName: 'plan',
  filters,
  wordsOf: ({ title, subject }, known) => [title, subjectName(subject, known) ?? ''],
  firstSorting: { by: 'due', isDescending: false },
  madeAt: ({ givenAt }) => givenAt,
  issueIdsOf: (task) => issueIdsIn([task]),
  words: {
    listed: 'tasks.listed',
    paused: 'tasks.paused',
    incomplete: 'tasks.incomplete',
    empty: { title: 'tasks.empty.title', text: 'tasks.empty.text' },
    nothing: 'tasks.nothing.title',
  },
};
