import * as s from 'superstruct';
import type { TellOutcome } from '../../contract/calls/team';
import { raidLimits } from '../../contract/raid';
import { id, required, revision } from './payload';

/** The shape of what the team tells of what a customer raised. */
export const tellOutcome: s.Describe<TellOutcome> = s.object({
  entryId: id,
  revision,
  outcome: required(raidLimits.outcome),
});
