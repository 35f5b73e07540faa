import type { AccountId } from '../../../contract/common';
import { type Engagement, isCustomer, primaryOf } from '../../../core/engagement/engagement';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { engagementOfRequest } from './concern';
import type { EffectRules } from './effect-rules';

/** Lets a stakeholder see the engagement request, and be mailed about it; or no longer. */
export const participant: EffectRules<'add-participant' | 'remove-participant'> = {
  isIdempotent: true,
  // Each brings the request in line with the engagement at that moment: whichever comes last leaves the truth.
  followsEarlier: null,
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
    await passOn(ports, engagement, requestId, accountId);
    await ports.asApp.removeParticipant(requestId, accountId);
    // They may still read it through an organization. Without this word the next day's look finds that.
    await ports.processSoon([{ kind: 'reach', id: engagement.id }]).catch(() => undefined);
    return 'done';
  },
};

/**
 * Whoever a request was opened for is its reporter: they would go on reading it and being mailed. The primary customer is its
 * reporter then; whoever is that when this is done, so that nobody who was taken out meanwhile is left as one.
 */
async function passOn(
  ports: BackgroundPorts,
  engagement: Engagement,
  requestId: string,
  from: AccountId,
): Promise<void> {
  const to = primaryOf(engagement)?.accountId;
  if (to === undefined) return;
  await ports.asApp.passOnRequest(requestId, from, to);
  const now = await retrying(ports, () => engagementOn(ports, requestId));
  if (now && !isCustomer(now, to)) await passOn(ports, now, requestId, to);
}

/** Undefined where no engagement uses the request. */
async function engagementOn(ports: BackgroundPorts, requestId: string): Promise<Engagement | undefined> {
  const [{ value: link }] = await ports.storage.load([{ kind: 'request', id: requestId }]);
  if (!link) return undefined;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: link.engagementId }]);
  return engagement;
}
