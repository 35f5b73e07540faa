import type { BoxFilter, ChoiceFilter, ListedAsk } from '../definition/definition';

/** Filters that fit every kind of ask. */
export const engagementFilter: ChoiceFilter<ListedAsk> = {
  kind: 'choice',
  key: 'engagement',
  label: 'ask.engagement',
  first: '',
  isOffered: ({ engagements }) => engagements.size > 1,
  options: (_rows, { engagements }) => [...engagements.values()].map(({ id, name }) => ({ value: id, label: name })),
  matches: ({ engagementId }, value) => engagementId === value,
};

export const overdueFilter: BoxFilter<ListedAsk> = {
  kind: 'box',
  key: 'overdue',
  label: 'list.filter.overdue',
  matches: ({ isOverdue }) => isOverdue,
};
