import type { StoredAskForm } from '../stored/form';
import type { Poll } from './poll';

/** Polls as they are stored: in the entity that kinds share. */
export const storedPollForm: StoredAskForm<Poll> = {
  entity: 'record',
  attributes: ({ projectId, engagementId, state, due, nextCheckAt, openedAt }) => ({
    kind: 'poll',
    projectId,
    engagementId,
    state: state.name,
    due,
    nextAt: nextCheckAt ?? undefined,
    at: openedAt,
  }),
  upgrades: [],
  list: { index: 'by-project-state', of: (projectId, state) => [projectId, 'poll', state], newestFirst: ['closed'] },
  due: { index: 'by-next-at', of: (state) => ['poll', state] },
};
