import { whoShares } from '../../../core/ask/shared';
import type { Engagement } from '../../../core/engagement/engagement';
import { rulesOf } from '../../../core/kinds/ask-kinds';
import { syncInbox } from '../../ask/sync-inbox';
import { noteGateReach } from '../../due/look/note-gate-reach';
import { syncMembership } from '../../engagement/sync-membership';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import type { EffectRules } from './effect-rules';

/**
 * Brings the inboxes of everybody who has, or had, an ask in line with it, each by itself and as the ask is at that
 * moment: whichever of several comes last leaves the truth.
 */
export const syncInboxes: EffectRules<'sync-inboxes'> = {
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  // Customers learn of an ask from their inbox alone, so a failure must be told.
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'inbox',
    concerns: async ({ storage }, { ask }) => {
      const [{ value: item }] = await storage.load([ask]);
      return item && { engagementId: item.engagementId, accountId: null };
    },
  },
  perform: async (ports, { effect: { ask } }) => {
    const [{ value: item }] = await ports.storage.load([ask]);
    if (!item) return 'done';
    const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: item.engagementId }]);
    if (!engagement) return 'done';
    for (const inboxId of rulesOf(ask.kind).inboxesOf(item)) {
      await syncInbox(ports, ask, inboxId);
      await tellSharers(ports, engagement, inboxId);
    }
    if (ask.kind === 'gate') await noteGateReach(ports, ask.id);
    return 'done';
  },
};

/** Others who see the inbox find the engagement where it belongs. Also after an attempt that got no further than the inbox. */
async function tellSharers(ports: BackgroundPorts, engagement: Engagement, inboxId: string): Promise<void> {
  for (const accountId of whoShares(engagement, inboxId)) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    await syncMembership(ports, engagement.id, accountId);
  }
}
