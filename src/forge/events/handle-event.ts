import { Unavailable } from '../../app/ports/failure';
import { reportFault } from '../log';
import { InvocationError, InvocationErrorCode } from '../platform/retry';

/**
 * Does what a product event asks for. What can't be done now is asked for again, up to four times; then it is caught up
 * with, or found out when it counts.
 * @param body what it returns says whether there is more to do
 */
export async function handleEvent(
  where: string,
  body: () => Promise<'done' | 'more'>,
): Promise<InvocationError | undefined> {
  try {
    return (await body()) === 'more' ? again(1) : undefined;
  } catch (error) {
    if (error instanceof Unavailable) return again(error.retryAfter ?? 30);
    reportFault(where, error);
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
