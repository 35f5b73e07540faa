import type { Occasion } from '../../../contract/survey/occasion';
import type { OccasionNow } from './occasion';

/** Whether it can be undone in Jira after it has come: a version is unreleased, a request is opened again. */
export const canBeTakenBack = ({ kind }: Occasion): boolean => kind === 'version-released' || kind === 'issue-resolved';

/**
 * Whether it was undone, as far as that is known: what is gone, or out of the app's sight, has come all the same.
 * @param now as it is since it had come
 */
export const isTakenBack = (occasion: Occasion, now: OccasionNow): boolean =>
  canBeTakenBack(occasion) && (now === 'ahead' || now === 'archived');
