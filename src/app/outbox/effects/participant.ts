import type { AccountId } from '../../../contract/common';
import { isCustomer } from '../../../core/engagement/engagement';
import type { BackgroundPorts } from '../../ports';
import { retrying } from '../../retry';
import { engagementOfRequest } from './concern';
import type { EffectRules } from './effect-rules';

/** Lets a stakeholder see the engagement request, and be mailed about it; or no longer. */
export const participant: EffectRules<'add-participant' | 'remove-participant'> = {
  isIdempotent: true,
  // Each brings the request in line with the engagement at that moment: whichever comes last leaves the truth.
  order: 'any',
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'participant',
    concerns: (ports, { requestId, accountId }) => engagementOfRequest(ports, requestId, accountId),
  },
  perform: async (ports, { effect: { requestId, accountId } }) => {
    const isWanted = await retrying(ports, () => isStakeholder(ports, requestId, accountId));
    if (isWanted === undefined) return 'done';
    if (isWanted) await ports.asApp.addParticipant(requestId, accountId);
    else await ports.asApp.removeParticipant(requestId, accountId);
    return 'done';
  },
};

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
