import { handleTeamCommand } from '../../../app/task/handle-team-command';
import type { TaskCommands } from '../../../contract/task/commands';
import {
  activate,
  answerProposal,
  change,
  confirm,
  resumeReminders,
  sendBack,
  unblock,
} from '../../../core/task/by-team';
import { reassign } from '../../../core/task/reassign';
import { withdraw } from '../../../core/task/withdraw';
import { type Handlers, handler } from '../../calls/resolver';
import * as payloads from './team-payload';

/** The team's commands on a task: offered where the issue is, and where the plan is. */
export const taskTeamCalls: Handlers<TaskCommands> = {
  'confirm-task': handler(payloads.taskReference, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'confirm-task', payload, () => confirm),
  ),
  'return-task': handler(payloads.returnTask, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'return-task', payload, sendBack),
  ),
  'withdraw-task': handler(payloads.withdrawTask, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'withdraw-task', payload, () => withdraw),
  ),
  'reassign-task': handler(payloads.reassignTask, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'reassign-task', payload, reassign),
  ),
  'change-task': handler(payloads.changeTask, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'change-task', payload, change),
  ),
  'answer-proposal': handler(payloads.answerProposal, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'answer-proposal', payload, answerProposal),
  ),
  'unblock-task': handler(payloads.unblockTask, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'unblock-task', payload, () => unblock),
  ),
  'activate-task': handler(payloads.taskReference, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'activate-task', payload, () => activate),
  ),
  'resume-reminders': handler(payloads.taskReference, ({ ports, caller, payload }) =>
    handleTeamCommand(ports, caller, 'resume-reminders', payload, () => resumeReminders),
  ),
};
