import type { LostDigest } from '../../core/digest/held-up';
import { Refused } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { noteDigestTold } from './held-up-digest';
import type { DigestEntry } from './unsent-digests';

/** @property unsent those that are not known to be on the request @property lost those of them that are certainly not there */
type Sought = { readonly unsent: readonly DigestEntry[]; readonly lost: readonly LostDigest[] };

/**
 * Seeks those of an engagement's digests that Jira has refused: the next digest takes over what those should have told that are
 * certainly not on its request. A reply may have been lost, so it is looked for each; one that is there is noted as told.
 * @throws Unavailable
 */
export async function seekDigests(ports: BackgroundPorts, digests: readonly DigestEntry[]): Promise<Sought> {
  const lost: LostDigest[] = [];
  const unsent: DigestEntry[] = [];
  for (const digest of digests) {
    const isTold = digest.status === 'failed' ? await isOnRequest(ports, digest) : undefined;
    if (isTold) {
      await noteDigestTold(ports, digest, digest.notices ?? [], 'found');
      continue;
    }
    unsent.push(digest);
    if (isTold === false) lost.push({ entryId: digest.id, span: digest.effect.message.span });
  }
  return { unsent, lost };
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
