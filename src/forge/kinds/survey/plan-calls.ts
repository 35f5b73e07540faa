import { changeCheckpoint } from '../../../app/survey/change/change-checkpoint';
import { checkpointCommands } from '../../../app/survey/checkpoint-commands';
import { decideDeliverable, listDeliverables } from '../../../app/survey/deliverables/team-deliverables';
import { listCheckpoints } from '../../../app/survey/list-checkpoints';
import { planCheckpoint } from '../../../app/survey/plan-checkpoint';
import { overrideUnread } from '../../../app/survey/reading/override-unread';
import { readingCommands } from '../../../app/survey/reading/reading-commands';
import { listComments } from '../../../app/survey/said/list-comments';
import { noteCommands } from '../../../app/survey/said/note-commands';
import { showCheckpoint, showCheckpointHistory } from '../../../app/survey/show-checkpoint';
import { showResults } from '../../../app/survey/show-results';
import type { SurveyPlanCalls } from '../../../contract/survey/team-survey';
import { inProject } from '../../calls/in-project';
import type { Handlers } from '../../calls/resolver';
import { occasionsAsUser } from '../../jira/occasions-as-user';
import { contactCalls } from './contact-calls';
import { measureCalls } from './measure-calls';
import * as payloads from './plan-payload';
import { questionnaireCalls } from './questionnaire-calls';
import { recoveryCalls } from './recovery-calls';
import { silenceCalls } from './silence-calls';
import { trendCalls } from './trend-calls';

/** The calls of the project page about surveys. */
export const surveyPlanCalls: Handlers<SurveyPlanCalls> = {
  'list-checkpoints': inProject(payloads.listCheckpoints, ({ ports, caller, project, payload }) =>
    listCheckpoints(ports, caller, project.id, payload),
  ),
  'show-checkpoint': inProject(payloads.checkpoint, ({ ports, caller, project, payload: { checkpointId } }) =>
    showCheckpoint(ports, caller, project.id, checkpointId),
  ),
  'show-results': inProject(payloads.results, ({ ports, caller, project, payload }) =>
    showResults(ports, caller, project.id, payload),
  ),
  'list-comments': inProject(payloads.comments, ({ ports, caller, project, payload }) =>
    listComments(ports, caller, project.id, payload),
  ),
  'write-note': inProject(payloads.writeNote, ({ ports, caller, project, payload }) =>
    noteCommands.write(ports, caller, project.id, payload),
  ),
  'remove-note': inProject(payloads.removeNote, ({ ports, caller, project, payload }) =>
    noteCommands.remove(ports, caller, project.id, payload),
  ),
  ...questionnaireCalls,
  ...measureCalls,
  ...trendCalls,
  ...contactCalls,
  ...recoveryCalls,
  ...silenceCalls,
  'plan-checkpoint': inProject(payloads.planCheckpoint, ({ ports, caller, project, payload }) =>
    planCheckpoint(ports, caller, project.id, payload, occasionsAsUser),
  ),
  'open-checkpoint': inProject(payloads.checkpointCommand, ({ ports, caller, project, payload }) =>
    checkpointCommands.open(ports, caller, project.id, payload),
  ),
  'close-checkpoint': inProject(payloads.checkpointCommand, ({ ports, caller, project, payload }) =>
    checkpointCommands.close(ports, caller, project.id, payload),
  ),
  'change-checkpoint': inProject(payloads.changeCheckpoint, ({ ports, caller, project, payload }) =>
    changeCheckpoint(ports, caller, project.id, payload, occasionsAsUser),
  ),
  'cancel-checkpoint': inProject(payloads.checkpointCommand, ({ ports, caller, project, payload }) =>
    checkpointCommands.cancel(ports, caller, project.id, payload),
  ),
  'override-unread': inProject(payloads.overrideUnread, ({ ports, caller, project, payload }) =>
    overrideUnread(ports, caller, project.id, payload),
  ),
  'list-deliverables-needed': inProject(payloads.checkpoint, ({ ports, caller, project, payload: { checkpointId } }) =>
    listDeliverables(ports, caller, project.id, checkpointId),
  ),
  'decide-deliverable': inProject(payloads.decideDeliverable, ({ ports, caller, project, payload }) =>
    decideDeliverable(ports, caller, project.id, payload),
  ),
  'write-reading': inProject(payloads.writeReading, ({ ports, caller, project, payload }) =>
    readingCommands.read(ports, caller, project.id, payload),
  ),
  'write-follow-up': inProject(payloads.writeFollowUp, ({ ports, caller, project, payload }) =>
    readingCommands.followUp(ports, caller, project.id, payload),
  ),
  'show-checkpoint-history': inProject(payloads.checkpoint, ({ ports, caller, project, payload: { checkpointId } }) =>
    showCheckpointHistory(ports, caller, project.id, checkpointId),
  ),
};
