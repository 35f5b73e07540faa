import type { GateReference } from '../../../contract/gate/commands';
import { id, revision } from '../../calls/payload';
import * as s from '../../calls/shape';

/** The shapes of what both sides send about gates. */

export const reference = { gateId: id, revision };

export const gate = s.object({ gateId: id });
export const gateReference: s.Shape<GateReference> = s.object(reference);
