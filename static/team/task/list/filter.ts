import type { ListedTask } from '../../../../src/contract/plan';
import type { TaskType } from '../../../../src/contract/task';
import { ownerId } from '../state/owner';
import { isClosed, isCustomersTurn, isState, isTeamsTurn } from '../state/rows';

/** Whose turn it is, or one of the states. */
export const stateChoices = [
  'active',
  'on-team',
  'on-customer',
  'planned',
  'open',
  'completed',
  'declined',
  'confirmed',
  'withdrawn',
  'any',
] as const;
export type StateChoice = (typeof stateChoices)[number];

/** What a plan is narrowed down to; empty text for all. */
export type Filter = {
  readonly state: StateChoice;
  readonly engagement: string;
  /** An account id, or `anyone`. */
  readonly owner: string;
  readonly type: '' | TaskType;
  readonly isOverdue: boolean;
  readonly isUrgent: boolean;
  /** In the title or in the issue's key. */
  readonly text: string;
};

export const noFilter: Filter = {
  state: 'active',
  engagement: '',
  owner: '',
  type: '',
  isOverdue: false,
  isUrgent: false,
  text: '',
};

export function matches(row: ListedTask, filter: Filter, issueKey: string | undefined): boolean {
  const text = filter.text.trim().toLowerCase();
  return (
    isOfState(row, filter.state) &&
    (filter.engagement === '' || row.engagementId === filter.engagement) &&
    (filter.owner === '' || ownerId(row) === filter.owner) &&
    (filter.type === '' || row.type === filter.type) &&
    (!filter.isOverdue || row.isOverdue) &&
    (!filter.isUrgent || row.isUrgent) &&
    (text === '' || row.title.toLowerCase().includes(text) || (issueKey?.toLowerCase().includes(text) ?? false))
  );
}

function isOfState(row: ListedTask, choice: StateChoice): boolean {
  if (isState(choice)) return row.state === choice;
  switch (choice) {
    case 'active':
      return !isClosed(row);
    case 'on-team':
      return isTeamsTurn(row);
    case 'on-customer':
      return isCustomersTurn(row);
    case 'any':
      return true;
  }
}
