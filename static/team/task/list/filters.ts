import { taskTypes } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { ChoiceFilter, Filter } from '../../list/definition/definition';
import { engagementFilter, overdueFilter } from '../../list/filter/common-filters';
import { nameOf } from '../../people/format-name';
import { anyone, ownerId } from '../state/owner';
import { isClosed, isRowCustomersTurn, isRowTeamsTurn } from '../state/rows';
import { taskShownState } from '../state/shown-state';

/** By whose turn it is, or by what its lozenge says. */
const turns = {
  active: (row) => !isClosed(row),
  'on-team': isRowTeamsTurn,
  'on-customer': isRowCustomersTurn,
} as const satisfies Readonly<Record<string, (row: ListedTask) => boolean>>;
const turnNames = ['active', 'on-team', 'on-customer'] as const satisfies readonly (keyof typeof turns)[];
/** The lozenges of tasks: a state is found by the words that it is shown by. */
const lozenges = [
  'planned',
  'overdue',
  'stuck',
  'asks-date',
  'completed',
  'declined',
  'confirmed',
  'withdrawn',
] as const;
const isLozenge = (value: string): boolean => lozenges.some((lozenge) => lozenge === value);
const every = 'any' as const;

const byState: ChoiceFilter<ListedTask> = {
  kind: 'choice',
  key: 'state',
  label: 'list.filter.state',
  first: 'active',
  options: (_rows, { texts: { t } }) => [
    ...(['active', 'on-team'] as const).map((value) => ({ value, label: t(`list.state.${value}`) })),
    { value: 'on-customer', label: t('state.team.open') },
    ...lozenges.map((value) => ({ value, label: t(`state.team.${value}`) })),
    { value: every, label: t('list.state.any') },
  ],
  matches: (row, value) => {
    if (isLozenge(value)) return taskShownState(row).key === `state.team.${value}`;
    const turn = turnNames.find((name) => name === value);
    return turn === undefined ? value === every : turns[turn](row);
  },
};

const byOwner: ChoiceFilter<ListedTask> = {
  kind: 'choice',
  key: 'owner',
  label: 'tasks.filter.owner',
  first: '',
  options: (rows, { personOf, texts }) => [
    ...ownersInRows(rows).map((id) => ({ value: id, label: nameOf(id, personOf, texts) })),
    { value: anyone, label: texts.t('owner.side') },
  ],
  matches: (row, value) => ownerId(row) === value,
};

const byType: ChoiceFilter<ListedTask> = {
  kind: 'choice',
  key: 'type',
  label: 'tasks.filter.type',
  first: '',
  options: (_rows, { texts }) => taskTypes.map((value) => ({ value, label: texts.t(`task-type.${value}`) })),
  matches: (row, value) => row.type === value,
};

export const filters: readonly Filter<ListedTask>[] = [
  byState,
  engagementFilter,
  byOwner,
  byType,
  overdueFilter,
  { kind: 'box', key: 'urgent', label: 'tasks.filter.urgent', matches: ({ isUrgent }) => isUrgent },
];

/** Account ids of those who hold any of the tasks. */
export const ownersInRows = (rows: readonly ListedTask[]): string[] =>
  [...new Set(rows.map(ownerId))].filter((id) => id !== anyone);
