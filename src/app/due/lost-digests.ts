import type { LostDigest } from '../../core/digest/held-up';
import { type BackgroundPorts, Refused } from '../ports';
import { retrying } from '../retry';
import { noteDigestTold } from './held-up-digest';
import type { DigestEntry } from './unsent-digests';

/**
 * Those of an engagement's digests that Jira has refused and that are certainly not on its request: the next digest takes over
 * what they should have told. A reply may have been lost, so it is looked for each; one that is there is noted as told.
 * @throws Unavailable
 */
export async function lostDigests(ports: BackgroundPorts, digests: readonly DigestEntry[]): Promise<LostDigest[]> {
  const lost: LostDigest[] = [];
  for (const digest of digests.filter(({ status }) => status === 'failed')) {
    const { id, effect, notices = [] } = digest;
    const { engagementId, message } = effect;
    const isTold = await isOnRequest(ports, digest);
    if (isTold) await noteDigestTold(ports, id, engagementId, message.span, notices);
    if (isTold === false) lost.push({ entryId: id, span: message.span });
  }
  return lost;
}

/** @returns undefined where Jira does not let the app look: while that lasts, it takes no digest either */
async function isOnRequest(
  ports: BackgroundPorts,
  { reference, firstTriedAt, effect }: DigestEntry,
): Promise<boolean | undefined> {
  if (firstTriedAt === null) return false;
  try {
    return await retrying(ports, () => ports.asApp.hasComment(effect.requestId, reference, firstTriedAt, 'digest'));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
