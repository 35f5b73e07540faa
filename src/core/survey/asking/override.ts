import type { UnreadOverride } from '../../../contract/survey/team-survey';
import type { Attribution } from '../../audit/event';
import type { Checkpoint } from '../checkpoint';
import { type SurveySeries, unreadIn } from '../series';

/** The checkpoint with the team's word, and its reason, that it asks also those whose last results nobody has read. */
export const withOverride = (checkpoint: Checkpoint, reason: string, { actor: by, at }: Attribution): Checkpoint => ({
  ...checkpoint,
  unreadOverride: { reason, by, at },
});

/** The ids of those whose unread results keep somebody from being asked in a checkpoint: none where the team overrides it. */
export const unreadFor = (
  { unreadOverride }: { readonly unreadOverride?: UnreadOverride | undefined },
  series: SurveySeries,
): string[] => (unreadOverride ? [] : unreadIn(series));
