import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { ListDefinition } from '../../list/definition/definition';
import { issueIdsIn, subjectName } from '../../subject/subjects';
import { csv, table } from './columns';
import { filters } from './filters';

/** The list of a project's sign-off gates. Whoever has waited longest comes first. */
export const gateList: ListDefinition<TeamGate> = {
  name: 'gates.tab',
  table,
  csv,
  fileName: 'sign-off',
  filters,
  wordsOf: ({ title, deliverable, version, subject }, known) => [
    title,
    deliverable,
    version,
    subjectName(subject, known) ?? '',
  ],
  firstSorting: { by: 'age', isDescending: true },
  madeAt: ({ createdAt }) => createdAt,
  issueIdsOf: (gate) => issueIdsIn([gate]),
  words: {
    listed: 'gates.listed',
    paused: 'gates.paused',
    incomplete: 'gates.incomplete',
    empty: { title: 'gates.empty.title', text: 'gates.empty.text' },
    nothing: 'gates.nothing.title',
  },
};
