import { listIndex } from '../stored/ask-indexes';
import type { StoredAskForm } from '../stored/form';
import type { Roster } from './roster';

/** The form in which rosters are stored and found. Nothing is due in them by itself: their checkpoint is looked at. */
export const storedRosterForm: StoredAskForm<Roster> = {
  entity: 'roster',
  attributes: ({ checkpointId, projectId, engagementId, state, due, createdAt }) => ({
    checkpointId,
    projectId,
    engagementId,
    state: state.name,
    due,
    createdAt,
  }),
  upgrades: [],
  list: { ...listIndex, newestFirst: ['closed', 'withdrawn'] },
  due: null,
};
