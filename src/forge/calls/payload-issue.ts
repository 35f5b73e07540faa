import type { ShowIssue } from '../../contract/calls/team';
import { askKinds } from '../../core/kinds/ask-kinds';
import { count } from './payload';
import * as s from './shape';

/** The shape of what the panel of an issue asks for. */
export const showIssue: s.Shape<ShowIssue> = s.object({
  more: s.optional(s.object({ kind: s.oneOf(...askKinds), after: count(10_000) })),
});
