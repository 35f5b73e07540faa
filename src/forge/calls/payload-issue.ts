import * as s from 'superstruct';
import type { ShowIssue } from '../../contract/calls/team';
import { askKinds } from '../../core/kinds/ask-kinds';
import { count } from './payload';

/** The shape of what the panel of an issue asks for. */
export const showIssue: s.Struct<ShowIssue> = s.object({
  more: s.optional(s.object({ kind: s.enums(askKinds), after: count(10_000) })),
}) as unknown as s.Struct<ShowIssue>;
