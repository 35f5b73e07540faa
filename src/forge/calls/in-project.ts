import type { Result } from '../../contract/result';
import { refuse } from '../../core/result';
import { handler, type Invocation } from './resolver';
import type { Shape } from './shape';

/** A call from within a project; from anywhere else it finds nothing. */
export const inProject = <Payload, Reply extends Result<unknown>>(
  shape: Shape<Payload>,
  handle: (invocation: Invocation<Payload> & { project: { id: string; key: string } }) => Promise<Reply>,
) =>
  handler(shape, async (invocation): Promise<Reply | Result<never>> => {
    const { project } = invocation.extension;
    return project === undefined ? refuse('not-found') : handle({ ...invocation, project });
  });
