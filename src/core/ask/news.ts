import type { IsoInstant } from '../../contract/common';
import type { Engagement } from '../engagement/engagement';

/**
 * Whether something that happened is news for a digest: the last one has not told of it, and it is not for the next one.
 * @param until up to when this digest tells
 */
export const isNews = ({ digest }: Pick<Engagement, 'digest'>, at: IsoInstant, until: IsoInstant): boolean =>
  digest.toldUntil < at && at <= until;
