import { syncMembership } from '../../engagement/sync-membership';
import { Unavailable } from '../../ports/failure';
import type { EffectRules } from './effect-rules';

/** Has the inbox over all engagements begin where it should, for one customer or for all, each by themselves. */
export const syncMemberships: EffectRules<'sync-memberships'> = {
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'inbox',
    concerns: async (_, { engagementId, of }) => ({ engagementId, accountId: of }),
  },
  perform: async (ports, { effect: { engagementId, of } }) => {
    const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
    const customers = engagement?.customers.map(({ accountId }) => accountId) ?? [];
    for (const accountId of of === null ? customers : [of]) {
      // The entry stays, and the rest is done when it is looked at again.
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await syncMembership(ports, engagementId, accountId);
    }
    return 'done';
  },
};
