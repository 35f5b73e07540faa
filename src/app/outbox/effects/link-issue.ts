import { engagementOfEntry } from './concern';
import type { EffectRules } from './effect-rules';

/** Links the Jira issue of a RAID entry to the one it came up with. */
export const linkIssue: EffectRules<'link-issue'> = {
  // The link is made where there is none yet.
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'entry-link',
    concerns: async (ports, { issueId }) => {
      const [{ value: plan }] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
      return plan?.madeOf === undefined ? undefined : engagementOfEntry(ports, plan.madeOf);
    },
  },
  perform: async (ports, { effect: { issueId, toIssueId, link } }) => {
    await ports.asApp.linkIssues(issueId, toIssueId, link);
    return 'done';
  },
};
