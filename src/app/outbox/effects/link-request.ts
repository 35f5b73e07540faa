import { retrying } from '../../retry';
import type { EffectRules } from './effect-rules';

/** Lets who works on an engagement request find the Jira project that it belongs to. */
export const linkRequest: EffectRules<'link-request'> = {
  // Jira keeps one link of a name on an issue.
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'request-link',
    // Neither customers nor the app's own screens use the link.
    isTriedDaily: true,
    concerns: async (_ports, { engagementId }) => ({ engagementId, accountId: null }),
  },
  perform: async (ports, { effect: { engagementId, requestId } }) => {
    const [{ value: engagement }] = await retrying(ports, () =>
      ports.storage.load([{ kind: 'engagement', id: engagementId }]),
    );
    if (engagement) await ports.asApp.linkToProject(requestId, engagement.projectId);
    return 'done';
  },
};
