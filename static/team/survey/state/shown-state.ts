import type { ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import type { ShownState } from '../../ask/state-lozenge';

const appearances = {
  planned: 'default',
  opening: 'inprogress',
  open: 'inprogress',
  closing: 'inprogress',
  closed: 'default',
  cancelled: 'removed',
} as const;

/** The state of a survey. Closed with results that nobody has read yet is one of its own: the team has something to do. */
export function surveyShownState({ state, isUnread }: Pick<ListedCheckpoint, 'state' | 'isUnread'>): ShownState {
  if (isUnread) return { key: 'survey-team.state.unread', appearance: 'moved' };
  return { key: `survey-team.state.${state}`, appearance: appearances[state] };
}
