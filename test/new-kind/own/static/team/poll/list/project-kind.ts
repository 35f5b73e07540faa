import { lazy } from 'react';
import type { ListedPoll } from '../../../../src/contract/poll';
import type { ProjectAskKind } from '../../ask/kind';
import { pollList } from './poll-list';

/** Polls on the project page. */
export const pollProjectKind: ProjectAskKind<ListedPoll> = {
  list: pollList,
  Tab: lazy(() => import('./polls-tab')),
};
