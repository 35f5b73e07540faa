import type { IsoInstant } from '../../contract/common';
import type { Engagement } from './engagement';

/**
 * The instant from which the sweep finds an engagement: of its next look, its next digest, or the change of its calendar that all
 * asks are to be looked at for, whichever is first.
 */
export function engagementDueAt({
  digest,
  lookAt,
  recheckSince,
}: Pick<Engagement, 'digest' | 'lookAt' | 'recheckSince'>): IsoInstant | undefined {
  const [first] = [digest.nextAt, lookAt, recheckSince].flatMap((at) => at ?? []).sort();
  return first;
}
