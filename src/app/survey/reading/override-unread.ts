import type { OverrideUnread } from '../../../contract/survey/team-survey';
import { accept, refuse } from '../../../core/result';
import { withOverride } from '../../../core/survey/asking/override';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { applyCheckpointEvent } from '../apply-checkpoint-event';
import { handle } from '../handle';

/** Has a planned checkpoint ask also those whose last results nobody has read, for a reason that its history keeps. All other reasons of the guard hold. */
export const overrideUnread = (ports: Ports, caller: Caller, projectId: string, command: OverrideUnread) =>
  handle(ports, caller, projectId, 'override-unread', command, {
    rule: ({ state }) => (state.name === 'planned' ? accept({}) : refuse('checkpoint-not-planned')),
    write: async (_ports, work, checkpoint, { reason }, by) => {
      const after = withOverride(checkpoint, reason, by);
      return accept(applyCheckpointEvent(work, after, 'checkpoint-overridden', by, { words: reason }));
    },
  });
