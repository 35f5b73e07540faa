import type { Struct } from 'superstruct';
import type { Result } from '../../contract/result';
import { refuse } from '../../core/result';
import { room, type Visit } from './door';

/** A call from a place in a project; from anywhere else it finds nothing. */
export const inProject = <Payload, Reply extends Result<unknown>>(
  shape: Struct<Payload, unknown>,
  enter: (visit: Visit<Payload> & { project: { id: string; key: string } }) => Promise<Reply>,
) =>
  room(shape, async (visit): Promise<Reply | Result<never>> => {
    const { project } = visit.extension;
    return project === undefined ? refuse('not-found') : enter({ ...visit, project });
  });
