import type { Struct } from 'superstruct';
import type { Answer } from '../../contract/answer';
import { refuse } from '../../core/answer';
import { room, type Visit } from './door';

/** A call from a place in a project; from anywhere else it finds nothing. */
export const inProject = <Payload, Reply extends Answer<unknown>>(
  shape: Struct<Payload, unknown>,
  enter: (visit: Visit<Payload> & { project: { id: string; key: string } }) => Promise<Reply>,
) =>
  room(shape, async (visit): Promise<Reply | Answer<never>> => {
    const { project } = visit.extension;
    return project === undefined ? refuse('not-found') : enter({ ...visit, project });
  });
