import type { PortalAsk } from '../../../src/contract/calls/ask';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import type { PortalProgress } from '../../../src/contract/portal-ask';
import type { Asks } from '../ask/asks';

/** The reader's progress after a command has changed their asks: as the app will count it next time. */
export function progressAfter(before: Asks & Pick<PortalEngagement, 'progress'>, after: Asks): PortalProgress | null {
  const { progress } = before;
  if (progress === null) return null;
  const added = (counts: (ask: PortalAsk) => boolean) => numberOf(after, counts) - numberOf(before, counts);
  return {
    done: progress.done + added(({ credit }) => credit === 'done'),
    all: progress.all + added(({ credit }) => credit !== null),
  };
}

const numberOf = ({ asks, recent }: Asks, counts: (ask: PortalAsk) => boolean): number =>
  [...asks, ...recent].filter(counts).length;
