import type { RaidEntry } from '../../../src/core/raid/entry';
import { newEntry, riskOf } from '../../../src/core/raid/raise';
import { at, customer, engagement, pm } from '../task/given';

export const entry = (changes: Partial<RaidEntry> = {}): RaidEntry => ({
  ...newEntry({
    id: 'r00000000000000000000001',
    engagementId: engagement.id,
    projectId: engagement.projectId,
    ...riskOf({ what: 'The depot may move', likelihood: 2, impact: 3, noticedBy: 'The drivers' }),
    origin: { ask: { kind: 'task', id: 't00000000000000000000001' }, issueId: '30001' },
    raisedBy: customer,
    raisedAt: at,
    owner: pm,
    reference: 'CS0000000A',
  }),
  history: { length: 1, hash: 'hash-1' },
  ...changes,
});
