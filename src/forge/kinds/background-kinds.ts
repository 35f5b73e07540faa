import type { BackgroundKinds } from '../../app/background-kind';
import { noteGateReach } from '../../app/due/look/note-gate-reach';
import { noteTaskReach } from '../../app/due/look/note-task-reach';
import { processDueGate } from '../../app/due/process-due-gate';
import { processDueTask } from '../../app/due/process-due-task';
import { taskLadder } from '../../app/due/task-ladder';
import { recheckGates } from '../../app/gate/recheck';
import { heldBackTasks } from '../../app/task/let-go';
import { withdrawGoneTasks } from '../../app/task/withdraw-gone';

/**
 * The things that each kind of ask has done without anybody's doing: when something is due, nobody answers, or Jira has changed. It stands
 * apart from the calls, which what runs by itself need not load.
 */
export const backgroundKinds: BackgroundKinds = {
  task: {
    processDue: processDueTask,
    ladder: taskLadder,
    onSubjectChange: withdrawGoneTasks,
    noteReach: noteTaskReach,
    heldBackBy: heldBackTasks,
  },
  gate: {
    processDue: processDueGate,
    ladder: null,
    onSubjectChange: recheckGates,
    noteReach: noteGateReach,
    heldBackBy: null,
  },
  // What is due for a survey is due for its checkpoint, and whatever becomes of issues, its answers stay.
  survey: { processDue: async () => {}, ladder: null, onSubjectChange: null, noteReach: null, heldBackBy: null },
};
