import type { AskEntry } from '../../../core/ask/entry';
import { canTakePart, type Engagement } from '../../../core/engagement/engagement';
import type { BackgroundKinds } from '../../background-kind';
import type { BackgroundPorts } from '../../ports/ports';
import { sparingOthers } from '../../sparing-others';
import type { OpenAsks } from './open-asks';

/**
 * Notes on every open ask whether it waits in vain for who can't take part, where its entry does not say so yet, or says so of
 * somebody who is back. What is left, for want of time, the next day finds.
 * @param engagement as the absence of its customers is noted
 */
export async function noteReach(
  ports: BackgroundPorts,
  engagement: Engagement,
  open: readonly OpenAsks[],
  kinds: BackgroundKinds,
): Promise<void> {
  const everybody = engagement.customers.map(({ accountId }) => accountId);
  const found = new Map<string, { readonly entry: AskEntry; readonly isInVain: boolean }>();
  for (const { of, asks } of open) {
    // What waits for who was taken out of the engagement was settled then.
    if (of !== null && !everybody.includes(of)) continue;
    const isInVain = !(of === null ? everybody : [of]).some((accountId) => canTakePart(engagement, accountId));
    for (const entry of asks) {
      const key = `${entry.kind} ${entry.id}`;
      found.set(key, { entry, isInVain: isInVain || found.get(key)?.isInVain === true });
    }
  }
  for (const { entry, isInVain } of found.values()) {
    if (isInVain === (entry.isForsaken ?? false)) continue;
    if (!ports.hasTime()) return;
    await sparingOthers(ports, 'reach', async () => kinds[entry.kind].noteReach?.(ports, entry.id));
  }
}
