import { id } from '../../calls/payload';
import * as s from '../../calls/shape';

/** The shape in which both sides ask for one task. */
export const task = s.object({ taskId: id });
