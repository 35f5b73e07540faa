import type { FaultPlan } from 'forge-host/faults';
import type { Host } from 'forge-host/host';
import { expect } from 'vitest';
import { personInbox } from '../../../src/core/ask/inbox';
import { askedIn } from '../../../src/core/survey/roster';
import { openSite } from '../site/site';
import { type Crowd, fillCrowd, rosterOf, stored } from './world';

const minute = 60_000;

/** Lets the platform do what it does until something is so. @returns the virtual minutes that it took */
export async function minutesUntil(host: Host, isSo: () => boolean | undefined): Promise<number> {
  for (let minutes = 0; minutes < 24 * 60; minutes += 5) {
    if (isSo()) return minutes;
    await host.advance(5 * minute);
  }
  throw new Error('It never came to that');
}

/**
 * Opens checkpoints for a crowd, lets the platform do what it does on such a day, and expects that everybody was asked once: in one roster,
 * in that engagement's inbox, and in their own record of when they were asked.
 * @returns the virtual minutes that it took until all was sent
 */
export async function expectAskedOnce(crowd: Crowd, seed: number, faults: FaultPlan): Promise<number> {
  const site = await openSite({ seed, faults });
  const { host } = site;
  try {
    const world = fillCrowd(host, crowd);
    const minutes = await minutesUntil(host, () =>
      world.checkpointIds.every((id) => stored(host, 'checkpoint', id)?.isSent),
    );
    host.faults.use({});
    // What the outbox was held up with is sent by then.
    await host.advance(3 * 60 * minute);

    for (const checkpointId of world.checkpointIds) {
      const everybody = world.people.get(checkpointId) ?? new Set();
      const asked: string[] = [];
      for (const engagementId of world.engagementIds.get(checkpointId) ?? []) {
        const roster = rosterOf(host, checkpointId, engagementId);
        if (!roster) throw new Error('A roster is missing');
        expect(roster.state.name).toBe('open');
        const here = askedIn(roster).map(({ accountId }) => accountId);
        asked.push(...here);
        for (const { accountId, bucket } of roster.people) {
          expect(bucket).toBe(here.includes(accountId) ? 'asked' : 'asked-elsewhere');
          const inbox = stored(host, 'inbox', personInbox(engagementId, accountId));
          expect(inbox?.asks.filter(({ id }) => id === roster.id).length).toBe(bucket === 'asked' ? 1 : 0);
        }
      }
      expect(asked.toSorted()).toEqual([...everybody].toSorted());
      for (const accountId of asked) {
        const surveyed = stored(host, 'surveyed', accountId);
        expect(surveyed?.asked.map((once) => once.checkpointId)).toEqual([checkpointId]);
      }
      const checkpoint = stored(host, 'checkpoint', checkpointId);
      const counted = Object.values(checkpoint?.asked ?? {}).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(everybody.size);
    }
    return minutes;
  } finally {
    await site.close();
  }
}
