import type { SettleUnseen } from '../../contract/calls/plan';
import { taskLimits } from '../../contract/task/task';
import { askKinds } from '../../core/kinds/ask-kinds';
import { id, text } from './payload';
import * as s from './shape';

/** The shape of what the team settles of what has no issue that can be found. */
export const settleUnseen: s.Shape<SettleUnseen> = s.object({
  engagementId: id,
  kind: s.oneOf('entry', ...askKinds),
  id,
  reason: text(taskLimits.reason),
});
