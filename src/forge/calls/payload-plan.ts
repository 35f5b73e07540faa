import * as s from 'superstruct';
import type { SettleUnseen } from '../../contract/calls/plan';
import { taskLimits } from '../../contract/task/task';
import { askKinds } from '../../core/kinds/ask-kinds';
import { id, text } from './payload';

/** The shape of what the team settles of what has no issue that can be found. */
export const settleUnseen: s.Struct<SettleUnseen, unknown> = s.object({
  engagementId: id,
  kind: s.enums(['entry', ...askKinds]),
  id,
  reason: text(taskLimits.reason),
}) as unknown as s.Struct<SettleUnseen, unknown>;
