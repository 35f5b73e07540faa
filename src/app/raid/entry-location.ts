import type { ItemLocation } from '../../core/access/team';
import type { RaidEntry } from '../../core/raid/entry';

/** The location of an entry: that of what it came up with, or its own Jira issue; the project while it has neither. */
export const entryLocation = ({ origin, issue, projectId }: RaidEntry): ItemLocation => ({
  projectId,
  issueId: origin?.issueId ?? issue?.id ?? null,
});
