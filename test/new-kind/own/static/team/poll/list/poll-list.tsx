import { type ListedPoll, pollStates } from '../../../../src/contract/poll';
import type { ChoiceFilter, CsvColumn, ListDefinition, TableColumn } from '../../list/definition/definition';
import { engagementFilter, overdueFilter } from '../../list/filter/common-filters';
import { DueDay } from '../../list/table/due-day';
import { RowTitle } from '../../list/table/row-title';
import { nameOf } from '../../people/format-name';

const title: TableColumn<ListedPoll> & CsvColumn<ListedPoll> = {
  key: 'title',
  head: 'poll.column.title',
  width: undefined,
  Cell: ({ row, opener }) => <RowTitle title={row.title} opener={opener} />,
  sortBy: (row) => row.title,
  csvHead: 'poll.column.title',
  csvValue: (row) => row.title,
};

const due: TableColumn<ListedPoll> & CsvColumn<ListedPoll> = {
  key: 'due',
  head: 'poll.column.due',
  width: undefined,
  Cell: ({ row, known }) => <DueDay row={row} isOthersTurn={false} isOver={row.state === 'closed'} known={known} />,
  sortBy: (row) => row.due,
  csvHead: 'poll.column.due',
  csvValue: (row) => row.due,
};

const state: CsvColumn<ListedPoll> = {
  csvHead: 'poll.column.state',
  csvValue: (row, { texts }) => texts.t(`poll.state.${row.state}`),
};

/** That somebody has answered may be known. */
const answered: CsvColumn<ListedPoll> = {
  csvHead: 'poll.column.answered',
  csvValue: (row, { personOf, texts }) => row.answered.map((each) => nameOf(each, personOf, texts)).join(', '),
};

const counts: CsvColumn<ListedPoll> = {
  csvHead: 'poll.column.counts',
  csvValue: (row) => (row.counts ?? []).map(({ option, count }) => `${option}: ${count}`).join('; '),
};

const byState: ChoiceFilter<ListedPoll> = {
  kind: 'choice',
  key: 'state',
  label: 'list.filter.state',
  first: '',
  options: (_rows, { texts }) => pollStates.map((value) => ({ value, label: texts.t(`poll.state.${value}`) })),
  matches: (row, value) => row.state === value,
};

/** The list of a project's polls. */
export const pollList: ListDefinition<ListedPoll> = {
  name: 'poll.tab',
  table: [title, due],
  csv: [title, state, due, answered, counts],
  fileName: 'polls',
  filters: [byState, engagementFilter, overdueFilter],
  wordsOf: (row) => [row.title],
  firstSorting: { by: 'due', isDescending: false },
  madeAt: ({ openedAt }) => openedAt,
  issueIdsOf: ({ issueId }) => [issueId],
  words: {
    listed: 'poll.listed',
    paused: 'poll.paused',
    incomplete: 'poll.incomplete',
    empty: { title: 'poll.empty.title', text: 'poll.empty.text' },
    nothing: 'poll.nothing.title',
  },
};
