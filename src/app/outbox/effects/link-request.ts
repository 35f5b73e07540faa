import { retrying } from '../../retry';
import type { EffectRules } from './effect-rules';

/** Lets who works on an engagement request find the Jira project that it belongs to. */
export const linkRequest: EffectRules<'link-request'> = {
  // Jira keeps one link of a name on an issue.
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  // Neither customers nor the app's own screens use the link.
  whenRefused: { leadsTo: 'daily-try' },
  perform: async (ports, { effect: { engagementId, requestId } }) => {
    const [{ value: engagement }] = await retrying(ports, () =>
      ports.storage.load([{ kind: 'engagement', id: engagementId }]),
    );
    if (engagement) await ports.asApp.linkToProject(requestId, engagement.projectId);
    return 'done';
  },
};
