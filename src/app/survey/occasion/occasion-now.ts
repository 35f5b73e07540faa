import type { IsoInstant } from '../../../contract/common';
import type { Occasion } from '../../../contract/survey/occasion';
import {
  type OccasionNow,
  ofGate,
  ofIssue,
  ofShare,
  ofSprint,
  ofVersion,
} from '../../../core/survey/occasion/occasion';
import type { OccasionReads } from '../../ports/jira';
import type { Ports } from '../../ports/ports';

/** @property occasions Jira, as whoever looks: the caller who plans, or later the app */
type Reads = { readonly occasions: OccasionReads; readonly storage: Pick<Ports['storage'], 'load'> };

/** @property waitsSince from when on it is waited for @property projectId the checkpoint's project, to which queries are confined */
type Waiting = { readonly occasion: Occasion; readonly projectId: string; readonly waitsSince: IsoInstant };

/** Asks Jira, or storage, whether an occasion has come: whatever events have told, this decides. */
export async function occasionNow(
  { occasions, storage }: Reads,
  { occasion, projectId, waitsSince }: Waiting,
): Promise<OccasionNow> {
  switch (occasion.kind) {
    case 'version-released':
      return ofVersion(await occasions.version(occasion.versionId));
    case 'issue-status':
    case 'issue-resolved':
      return ofIssue(occasion, await occasions.issue(occasion.issueId, waitsSince));
    case 'sprint-closed': {
      const sprint = await occasions.sprint(occasion.sprintId);
      const [{ value: plan }] = await storage.load([{ kind: 'sprint', id: occasion.sprintId }]);
      return ofSprint(sprint, plan?.isHeardClosed === true);
    }
    case 'gate-decided': {
      const [{ value: gate }] = await storage.load([{ kind: 'gate', id: occasion.gateId }]);
      return ofGate(gate, waitsSince);
    }
    case 'share-done': {
      const { of, percent } = occasion;
      // Of what is gone a count is 0: that nothing can come of it any more is told by the thing itself.
      if (of.kind === 'version' && !(await occasions.version(of.versionId))) return 'not-there';
      if (of.kind === 'epic' && !(await occasions.issue(of.issueId, waitsSince))) return 'not-there';
      return ofShare(percent, await occasions.share(of, projectId));
    }
  }
}
