import * as s from 'superstruct';
import { taskLimits } from '../../contract/task/task';
import type { AnswerEntry } from '../../contract/team';
import { id, required, revision } from './payload';

/** The shape of what the team answers to what a customer raised. */
export const answerEntry: s.Describe<AnswerEntry> = s.object({
  entryId: id,
  revision,
  outcome: required(taskLimits.reason),
});
