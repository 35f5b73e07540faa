import type { Result } from '../../contract/result';
import { refuse } from '../../core/result';
import { handler, type Invocation } from './resolver';
import type { Shape } from './shape';

/** A call from the panel of an issue; from anywhere else it finds nothing. */
export const onIssue = <Payload, Reply extends Result<unknown>>(
  shape: Shape<Payload>,
  handle: (invocation: Invocation<Payload> & { issueId: string }) => Promise<Reply>,
) =>
  handler(shape, async (invocation): Promise<Reply | Result<never>> => {
    const { issueId } = invocation.extension;
    return issueId === undefined ? refuse('not-found') : handle({ ...invocation, issueId });
  });
