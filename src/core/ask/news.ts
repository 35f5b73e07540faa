import type { IsoInstant } from '../../contract/common';
import type { Engagement } from '../engagement/engagement';

/**
 * Whether something that happened is news for a digest: the last one has not told of it, and it is not for the next one.
 * @param until up to when this digest tells
 */
export const isNews = ({ digest }: Pick<Engagement, 'digest'>, at: IsoInstant, until: IsoInstant): boolean =>
  digest.toldUntil < at && at <= until;

/**
 * Whether it is certain that no digest is still to tell of something that happened: one that is not known to be on the request
 * is made anew when it is sent.
 */
export const isToldOf = ({ digest: { toldUntil, unsent = [] } }: Pick<Engagement, 'digest'>, at: IsoInstant): boolean =>
  unsent.length === 0 && at <= toldUntil;
