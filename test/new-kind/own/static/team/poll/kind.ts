import { lazy } from 'react';
import { pollHistoryWhats } from '../../../src/contract/poll';
import type { TeamAskKind } from '../ask/kind';
import { PollInContext, PollLines } from './on-issue/poll-lines';
import { pollAttention } from './state/attention';
import { pollStates } from './state/shown-state';

/** Polls as the team's screens show them. */
export const pollKind: TeamAskKind<'poll'> = {
  overview: { appearanceOf: ({ state }) => pollStates[state], isDueShown: ({ state }) => state === 'open' },
  onIssue: {
    attentionOf: pollAttention,
    peopleIn: ({ people }) => people,
    InContext: PollInContext,
    List: PollLines,
    add: 'poll.add',
    Form: lazy(() => import('./on-issue/open-poll-form')),
    stale: { title: 'task.stale.title', text: 'task.stale.text' },
  },
  onProject: async () => (await import('./list/project-kind')).pollProjectKind,
  history: pollHistoryWhats.map((what) => `history.${what}` as const),
  templates: {
    save: 'poll.template.save',
    explanation: 'poll.template.explanation',
    removeEffect: 'poll.template.remove-effect',
  },
};
