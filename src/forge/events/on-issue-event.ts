import { followIssue } from '../../app/subject/follow-issue';
import { backgroundKinds } from '../kinds/background-kinds';
import type { InvocationError } from '../platform/retry';
import { background } from '../ports/background';
import { handleEvent } from './handle-event';
import { issueChangeIn } from './issue-change';

/** Product events of issues. */
export async function onIssueEvent(event: unknown): Promise<InvocationError | undefined> {
  const change = issueChangeIn(event);
  return change && handleEvent('issue event', () => followIssue(background, change, backgroundKinds));
}
