import type { AccountId } from '../../contract/common';
import type { Engagement } from '../../core/engagement/engagement';
import { withSighting } from '../../core/engagement/noted/add-sighting';
import { accept } from '../../core/result';
import type { Ports } from '../ports/ports';
import { leavingToLater } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Notes of a customer who counts as absent that they have seen the request, and has it looked again who can take part: they wait no
 * longer for the day's look to find it. What they are shown does not depend on it: it may fail.
 * @param shown the engagement as their screen was made of it
 */
export async function noteSighting(ports: Ports, shown: Engagement, who: AccountId): Promise<void> {
  if (!withSighting(shown, who, ports.now())) return;
  await leavingToLater(ports, 'sighting', async () => {
    const noted = await inUnitOfWork(ports, async (work) => {
      const [{ value: known }] = await work.load({ kind: 'engagement', id: shown.id });
      const seen = known && withSighting(known, who, ports.now());
      if (seen) work.save('engagement', shown.id, seen.engagement);
      return accept(seen?.isToLook ?? false);
    });
    if (noted.ok && noted.value) await ports.processSoon([{ kind: 'reach', id: shown.id }]);
  });
}
