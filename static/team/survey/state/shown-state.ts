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

/** The state of a survey. Where the team has something to do it is one of its own: results that nobody has read, an occasion that can't come, or was undone. */
export function surveyShownState({
  state,
  isUnread,
  occasionGone,
  occasionUndoneAt,
  lost,
}: Pick<ListedCheckpoint, 'state' | 'isUnread' | 'occasionGone' | 'occasionUndoneAt' | 'lost'>): ShownState {
  if (lost === 'answers') return { key: 'survey-team.state.uncounted', appearance: 'removed' };
  if (isUnread) return { key: 'survey-team.state.unread', appearance: 'moved' };
  if (occasionGone !== null) return { key: 'survey-team.state.in-vain', appearance: 'moved' };
  if (state === 'open' && occasionUndoneAt !== null) return { key: 'survey-team.state.undone', appearance: 'moved' };
  return { key: `survey-team.state.${state}`, appearance: appearances[state] };
}
