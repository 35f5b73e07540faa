import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { followingVersion } from '../../../core/survey/occasion/following-version';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';
import { bindVersion } from './bind-occasion';

/**
 * Has planned checkpoints wait for the version into which theirs was merged, or that took its issues when it was deleted. Which of the two
 * is left says Jira, not the event.
 */
export async function followMerge(ports: BackgroundPorts, one: string, other: string): Promise<void> {
  const { occasions } = ports.asApp;
  const [first, second] = await retrying(ports, () => Promise.all([occasions.version(one), occasions.version(other)]));
  if (first && !second) await followInto(ports, other, one, first.projectId);
  if (second && !first) await followInto(ports, one, other, second.projectId);
}

async function followInto(ports: BackgroundPorts, from: string, into: string, projectId: string): Promise<void> {
  const [{ value: plan }] = await retrying(ports, () => ports.storage.load([{ kind: 'version', id: from }]));
  for (const id of plan?.awaitedBy ?? []) {
    await inUnitOfWork(ports, async (work) => {
      const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id });
      const occasion = followingVersion(checkpoint?.occasion ?? null, from, into);
      if (!occasion || checkpoint?.state.name !== 'planned' || checkpoint.projectId !== projectId) {
        return accept(undefined);
      }
      const nextCheckAt = instantText(ports.now());
      work.save('checkpoint', id, { ...checkpoint, occasion, occasionNow: 'ahead', nextCheckAt });
      await bindVersion(work, into, projectId, id);
      return accept(undefined);
    });
  }
}
