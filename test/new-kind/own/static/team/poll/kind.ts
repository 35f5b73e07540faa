import { lazy } from 'react';
import { type ListedPoll, type OverviewPoll, pollHistoryWhats } from '../../../src/contract/poll';
import type { TeamAskKind } from '../ask/kind';
import type { ShownState } from '../ask/state-lozenge';
import { pollList } from './list/poll-list';

const looks: Readonly<Record<OverviewPoll['state'], ShownState>> = {
  open: { key: 'poll.state.open', appearance: 'inprogress' },
  closed: { key: 'poll.state.closed', appearance: 'default' },
};

/** What polls bring to the team's screens. */
export const pollKind: TeamAskKind<OverviewPoll, ListedPoll> = {
  overview: { appearanceOf: ({ state }) => looks[state], isDueShown: ({ state }) => state === 'open' },
  list: pollList,
  Tab: lazy(() => import('./list/polls-tab')),
  history: pollHistoryWhats.map((what) => `history.${what}` as const),
  templates: {
    save: 'poll.template.save',
    explanation: 'poll.template.explanation',
    removeEffect: 'poll.template.remove-effect',
  },
};
