import { Unavailable } from '../../app/ports';
import { followIssue } from '../../app/raid/follow-issue';
import { background } from '../background';
import { reportFault } from '../log';
import { InvocationError, InvocationErrorCode } from '../platform/retry';
import { issueChangeIn } from './issue-change';

/** Product events of issues. What can't be done now is asked for again, up to four times; then it is caught up with. */
export async function hearIssue(event: unknown): Promise<InvocationError | undefined> {
  const change = issueChangeIn(event);
  if (!change) return undefined;
  try {
    return (await followIssue(background, change)) === 'more' ? again(1) : undefined;
  } catch (error) {
    if (error instanceof Unavailable) return again(error.retryAfter ?? 30);
    reportFault('issue event', error);
    return undefined;
  }
}

/** The longest that Forge lets a retry be put off, in seconds. */
const retryAtMost = 900;

const again = (seconds: number): InvocationError =>
  new InvocationError({
    retryAfter: Math.min(retryAtMost, Math.max(1, Math.ceil(seconds))),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
