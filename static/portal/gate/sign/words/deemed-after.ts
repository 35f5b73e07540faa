import type { PortalGateLine } from '../../../../../src/contract/gate/portal-gate';
import type { Texts } from '../../../../i18n/texts';

/** The day after which it counts as accepted without a decision, as it concerns its reader; null where none is to be said. */
export const formatDeemedAfter = (
  { isDone, state, deemedAfter }: Pick<PortalGateLine, 'isDone' | 'state' | 'deemedAfter'>,
  { t, day }: Texts,
): string | null =>
  isDone || deemedAfter === null
    ? null
    : t(state === 'sign' ? 'portal.gate.deemed-after.you' : 'portal.gate.deemed-after.side', {
        date: day(deemedAfter),
      });
