import type { AccountId } from '../../contract/task';
import { isCustomer } from '../../core/engagement/engagement';
import type { BackgroundPorts } from '../ports';
import { retrying } from '../retry';

/**
 * Brings a request's people in line with its engagement as it now is: so whichever of an adding and a removing is sent
 * last, the truth stands.
 */
export async function syncParticipant(
  ports: BackgroundPorts,
  requestId: string,
  accountId: AccountId,
): Promise<'done'> {
  const isWanted = await retrying(ports, () => isStakeholder(ports, requestId, accountId));
  if (isWanted === undefined) return 'done';
  if (isWanted) await ports.asApp.addParticipant(requestId, accountId);
  else await ports.asApp.removeParticipant(requestId, accountId);
  return 'done';
}

/** Undefined where no engagement uses the request. */
async function isStakeholder(
  ports: BackgroundPorts,
  requestId: string,
  accountId: AccountId,
): Promise<boolean | undefined> {
  const [{ value: link }] = await ports.storage.load([{ kind: 'request', id: requestId }]);
  if (!link) return undefined;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: link.engagementId }]);
  return engagement && isCustomer(engagement, accountId);
}
