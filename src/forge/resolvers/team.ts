import { showIssue } from '../../app/issue/show-issue';
import { tellOutcome } from '../../app/raid/tell-outcome';
import type { TeamCalls } from '../../contract/calls/team';
import { refuse } from '../../core/result';
import * as issuePayloads from '../calls/payload-issue';
import * as raidPayloads from '../calls/payload-raid';
import { createResolver, handler } from '../calls/resolver';
import { issueCalls, teamCalls, teamViews } from '../kinds/call-kinds';
import { portsFor } from '../ports/ports';

/** Licensed users, from the issue. */
export const team = createResolver<TeamCalls>(
  { name: 'team', accountTypes: ['licensed'], modules: ['issue-panel', 'issue-context'] },
  portsFor,
  {
    ...teamCalls(),
    ...issueCalls(),
    'show-issue': handler(issuePayloads.showIssue, async ({ ports, caller, extension: { issueId }, payload }) =>
      issueId === undefined ? refuse('not-found') : showIssue(ports, caller, issueId, payload, teamViews()),
    ),
    'tell-outcome': handler(raidPayloads.tellOutcome, ({ ports, caller, payload }) =>
      tellOutcome(ports, caller, payload),
    ),
  },
);
