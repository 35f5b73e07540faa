import { followIssue } from '../../app/issue/follow-issue';
import { background } from '../background';
import type { InvocationError } from '../platform/retry';
import { hearing } from './hearing';
import { issueChangeIn } from './issue-change';

/** Product events of issues. */
export async function hearIssue(event: unknown): Promise<InvocationError | undefined> {
  const change = issueChangeIn(event);
  return change && hearing('issue event', () => followIssue(background, change));
}
