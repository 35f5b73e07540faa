import type { Engagement } from '../../core/engagement/engagement';
import { gateNextCheck } from '../../core/gate/lapse/lapse';
import { accept } from '../../core/result';
import { type BackgroundPorts, Unavailable } from '../ports';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Takes open gates into the daily look that were stored before there was one, and would else be looked at only after something
 * has happened to them: once for each engagement. Of time that runs out the next look makes up.
 */
export async function lookDaily(ports: BackgroundPorts, engagement: Engagement): Promise<void> {
  if (engagement.areGatesLookedAt) return;
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.storage.listAsks('gate', engagement.projectId, 'open', cursor));
    const own = page?.asks.filter(({ engagementId }) => engagementId === engagement.id) ?? [];
    for (const { id } of own.filter(({ nextCheckAt }) => nextCheckAt === null)) {
      if (!ports.hasTime()) return;
      await lookAgain(ports, id);
    }
    cursor = page?.cursor;
  } while (cursor !== undefined);
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    if (known) work.save('engagement', known.id, { ...known, areGatesLookedAt: true });
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

async function lookAgain(ports: BackgroundPorts, gateId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    if (gate?.state.name !== 'open' || gate.nextCheckAt !== null) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return accept(undefined);
    work.save('gate', gateId, { ...gate, nextCheckAt: gateNextCheck(gate, engagement.calendar, ports.now()) });
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
