import { noteNotices as note } from '../../gate/note-notices';
import type { EffectRules } from './effect-rules';

/** Notes with each gate whom a digest has told that silence will count as acceptance. */
export const noteNotices: EffectRules<'note-notices'> = {
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  // Until it is noted it has not been told, as far as anything hangs on it: the next digest says it again. Silence counts for
  // nothing meanwhile, which nobody would see.
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'notices',
    isTriedDaily: true,
    concerns: async (_ports, { engagementId }) => ({ engagementId, accountId: null }),
  },
  perform: async (ports, { effect: { engagementId, notices, on } }) => {
    await note(ports, engagementId, notices, on);
    return 'done';
  },
};
