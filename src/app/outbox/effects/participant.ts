import { type Engagement, isCustomer, primaryOf } from '../../../core/engagement/engagement';
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
    const engagement = await retrying(ports, () => engagementOn(ports, requestId));
    if (!engagement) return 'done';
    if (isCustomer(engagement, accountId)) {
      await ports.asApp.addParticipant(requestId, accountId);
      return 'done';
    }
    await ports.asApp.removeParticipant(requestId, accountId);
    // Whoever a request was opened for is its reporter: they would go on reading it and being mailed.
    const primary = primaryOf(engagement);
    if (primary) await ports.asApp.passOnRequest(requestId, accountId, primary.accountId);
    return 'done';
  },
};

/** Undefined where no engagement uses the request. */
async function engagementOn(ports: BackgroundPorts, requestId: string): Promise<Engagement | undefined> {
  const [{ value: link }] = await ports.storage.load([{ kind: 'request', id: requestId }]);
  if (!link) return undefined;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: link.engagementId }]);
  return engagement;
}
