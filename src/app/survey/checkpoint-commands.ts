import type { CheckpointCommand } from '../../contract/survey/team-survey';
import { accept, refuse } from '../../core/result';
import { closingCheckpoint } from '../../core/survey/checkpoint';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { applyCheckpointEvent } from './apply-checkpoint-event';
import { cancelCheckpoint } from './cancel-checkpoint';
import { handle } from './handle';
import { isPreviousOpen } from './series/in-series';
import { forgetUnused, makeKey, startOpening } from './start-opening';

const allowed = accept({});

/** The commands of the team on a checkpoint. */
export const checkpointCommands = {
  /** Opens one before its day, or that has none. */
  open: (ports: Ports, caller: Caller, projectId: string, command: CheckpointCommand) => {
    const keyName = ports.randomId();
    let isMade = false;
    return handle(ports, caller, projectId, 'open-checkpoint', command, {
      rule: ({ state }) => (state.name === 'planned' ? allowed : refuse('checkpoint-not-planned')),
      write: async (_ports, work, checkpoint, _command, by) => {
        if (await isPreviousOpen(work, checkpoint, ports.now())) return refuse('checkpoint-previous-open');
        isMade ||= await makeKey(ports, checkpoint.id, keyName);
        return startOpening(ports, work, checkpoint, isMade ? keyName : null, by);
      },
      unwritten: async () => {
        if (isMade) await forgetUnused(ports, command.checkpointId, keyName);
      },
    });
  },

  /** Closes one before its last day is over. */
  close: (ports: Ports, caller: Caller, projectId: string, command: CheckpointCommand) =>
    handle(ports, caller, projectId, 'close-checkpoint', command, {
      rule: ({ state, isSent }) => (state.name === 'open' && isSent ? allowed : refuse('checkpoint-not-open')),
      write: async (_ports, work, checkpoint, _command, by) =>
        accept(applyCheckpointEvent(work, closingCheckpoint(checkpoint, by.at), 'checkpoint-closing', by)),
    }),

  /** Calls one off that has not been seen yet. */
  cancel: (ports: Ports, caller: Caller, projectId: string, command: CheckpointCommand) =>
    handle(ports, caller, projectId, 'cancel-checkpoint', command, {
      rule: ({ state: { name } }) =>
        name === 'planned' || name === 'opening' ? allowed : refuse('checkpoint-not-planned'),
      write: async (_ports, work, checkpoint, _command, by) =>
        accept(await cancelCheckpoint(work, checkpoint, 'by-team', by)),
    }),
};
