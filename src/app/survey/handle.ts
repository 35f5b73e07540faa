import type { Result } from '../../contract/result';
import type { CheckpointCommand, CheckpointInFull } from '../../contract/survey/team-survey';
import type { SeenSurvey } from '../../core/access/seen-survey';
import type { Attribution } from '../../core/audit/event';
import { decideOnce, fingerprintOf } from '../../core/command/decide-once';
import { accept, refuse } from '../../core/result';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { editProject } from '../access/edit-project';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { seeCheckpoint } from './seen-checkpoint';
import { showCheckpoint, viewNow } from './show-checkpoint';

type Handling<Command> = {
  /** Whether it may be done in the state that the checkpoint is in. */
  readonly rule: (checkpoint: Checkpoint, command: Command) => Result<object>;
  readonly write: (
    ports: Ports,
    work: UnitOfWork,
    checkpoint: Checkpoint,
    command: Command,
    by: Attribution,
    seen: SeenSurvey,
  ) => Promise<Result<Checkpoint>>;
  /** Clears away what was made for nothing, where nothing was written after all. */
  readonly unwritten?: () => Promise<void>;
};

/** Loads, checks who calls, decides once, writes, and shows the checkpoint as it is then. */
export async function handle<Command extends CheckpointCommand>(
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
    const found = await seeCheckpoint(ports, caller, project.value, checkpoint);
    if (!found.ok) return found;
    const decided = decideOnce(name, checkpoint, command, caller.accountId, () => rule(checkpoint, command));
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept('already');
    const lastCommand = fingerprintOf(name, command, caller.accountId);
    const by = attributionTo(ports, caller);
    const written = await write(ports, work, { ...checkpoint, lastCommand }, command, by, found.value.seen);
    if (!written.ok) return written;
    return accept(await viewNow(ports, { ...found.value, checkpoint: written.value }));
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
