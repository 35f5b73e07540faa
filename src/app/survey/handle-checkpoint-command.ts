import type { Result } from '../../contract/result';
import type { CheckpointCommand, CheckpointInFull, WriteReading } from '../../contract/survey/team-survey';
import type { Attribution } from '../../core/audit/event';
import { decideOnce, fingerprintOf } from '../../core/command/decide-once';
import { accept, refuse } from '../../core/result';
import { type Checkpoint, closingCheckpoint, readCheckpoint } from '../../core/survey/checkpoint';
import { emptySeries, withReading } from '../../core/survey/series';
import { editProject } from '../access/edit-project';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { applyCheckpointEvent } from './apply-checkpoint-event';
import { cancelCheckpoint } from './cancel-checkpoint';
import { checkpointView } from './checkpoint-view';
import { readingView } from './reading/reading-view';
import { rostersForTeam } from './seen-checkpoint';
import { showCheckpoint } from './show-checkpoint';
import { forgetUnused, makeKey, startOpening } from './start-opening';

type Handling<Command> = {
  /** Whether it may be done in the state that the checkpoint is in. */
  readonly rule: (checkpoint: Checkpoint, command: Command) => Result<object>;
  readonly write: (
    ports: Ports,
    work: UnitOfWork,
    checkpoint: Checkpoint,
    command: Command,
    by: Attribution,
  ) => Promise<Result<Checkpoint>>;
  /** Clears away what was made for nothing, where nothing was written after all. */
  readonly unwritten?: () => Promise<void>;
};

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

  /** Writes what the team reads in the results, and what it does about it. */
  read: async (ports: Ports, caller: Caller, projectId: string, command: WriteReading) => {
    // What Jira shows the writer is looked at once for all attempts.
    const issue = command.issueKey === '' ? null : await ports.asUser.issue(command.issueKey);
    return handle(ports, caller, projectId, 'write-reading', command, {
      rule: ({ state }, { issueKey, whyNoAction }) => {
        if (state.name !== 'closed') return refuse('checkpoint-not-closed');
        if (issue === undefined) return refuse('issue-unknown', { field: 'issueKey' });
        return issueKey === '' && whyNoAction === '' ? refuse('field-missing', { field: 'whyNoAction' }) : allowed;
      },
      write: async (_ports, work, checkpoint, { text, whyNoAction }, by) => {
        const [{ value: series = emptySeries(projectId) }] = await work.load({ kind: 'survey-series', id: projectId });
        work.save('survey-series', projectId, withReading(series, checkpoint.id));
        const named = issue ? { id: issue.id, key: issue.key } : null;
        const reading = { text, issue: named, whyNoAction, by: by.actor, at: by.at };
        return accept(
          applyCheckpointEvent(work, readCheckpoint(checkpoint, reading), 'checkpoint-read', by, { issue: named }),
        );
      },
    });
  },
};

/** Loads, checks who calls, decides once, writes, and shows the checkpoint as it is then. */
async function handle<Command extends CheckpointCommand>(
  ports: Ports,
  caller: Caller,
  projectId: string,
  name: string,
  command: Command,
  { rule, write, unwritten }: Handling<Command>,
): Promise<Result<CheckpointInFull>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  const { checkpointId } = command;
  // What is shown afterwards is read before anything is written: a command that is carried out says so.
  const done = await inUnitOfWork<CheckpointInFull | 'already'>(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id: checkpointId });
    if (checkpoint?.projectId !== projectId) return refuse('not-found');
    const rosters = await rostersForTeam(ports, caller, checkpoint);
    if (!rosters.ok) return rosters;
    const decided = decideOnce(name, checkpoint, command, caller.accountId, () => rule(checkpoint, command));
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept('already');
    const lastCommand = fingerprintOf(name, command, caller.accountId);
    const by = attributionTo(ports, caller);
    const written = await write(ports, work, { ...checkpoint, lastCommand }, command, by);
    if (!written.ok) return written;
    const reading = await readingView(ports, project.value, written.value);
    return accept(checkpointView(project.value, written.value, rosters.value, reading));
  });
  if (!done.ok || done.value === 'already') await unwritten?.();
  if (!done.ok) return done;
  if (done.value === 'already') return showCheckpoint(ports, caller, projectId, checkpointId);
  await processSoon(ports, checkpointId);
  return accept(done.value);
}

/** May fail: the sweep finds it within minutes. */
async function processSoon(ports: Ports, id: string): Promise<void> {
  try {
    await ports.processSoon([{ kind: 'checkpoint', id }]);
  } catch (error) {
    ports.report({
      where: 'processSoon',
      name: error instanceof Error ? error.name : 'Error',
      message: 'The queue took nothing',
    });
  }
}
