import type { IsoDate } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { GivenTask } from '../library/fitting-phase';

/** A time in which an engagement has nothing on the plan, for which tasks from the library are suggested. */
export type Suggestion = { readonly engagementId: string; readonly from: IsoDate };

/** The engagement that a set begins with: the one that tasks are suggested for, else the first. */
export const engagementFor = (
  active: readonly EngagementSummary[],
  suggestion: Suggestion | null,
): EngagementSummary | undefined => active.find(({ id }) => id === suggestion?.engagementId) ?? active[0];

/** The tasks by which one sees how far an engagement is. */
export const givenIn = (tasks: Iterable<ListedTask>, engagementId: string): GivenTask[] =>
  [...tasks].filter((task) => task.engagementId === engagementId && !isOff(task));

const isOff = ({ state }: ListedTask): boolean => state === 'withdrawn' || state === 'declined';
