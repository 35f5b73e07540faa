import type { TellOutcome } from '../../contract/calls/team';
import { raidLimits } from '../../contract/raid';
import { id, required, revision } from './payload';
import * as s from './shape';

/** The shape of what the team tells of what a customer raised. */
export const tellOutcome: s.Shape<TellOutcome> = s.object({
  entryId: id,
  revision,
  outcome: required(raidLimits.outcome),
});
