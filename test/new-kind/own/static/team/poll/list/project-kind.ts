import { lazy } from 'react';
import type { ListedPoll } from '../../../../src/contract/poll';
import type { ProjectAskKind } from '../../ask/kind';
import { pollList } from './poll-list';
import { pollPictured } from './poll-pictured';
import { pollSource } from './poll-source';

/** Polls on the project page. */
export const pollProjectKind: ProjectAskKind<ListedPoll, ListedPoll> = {
  source: pollSource,
  pictured: pollPictured,
  list: pollList,
  Tab: lazy(() => import('./polls-tab')),
};
