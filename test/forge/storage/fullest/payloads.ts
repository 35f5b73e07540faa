import type { ChangeEngagement, ChangeStakeholder, SetContacts } from '../../../../src/contract/calls/admin';
import { customerKinds, customerRoles, engagementLimits } from '../../../../src/contract/engagement';
import type { DraftGate } from '../../../../src/contract/gate/commands';
import type { SignGate } from '../../../../src/contract/gate/portal-gate';
import { gateLimits } from '../../../../src/contract/gate/terms';
import type { RaiseEntry } from '../../../../src/contract/raid';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { type ReplyToCase, recoveryLimits } from '../../../../src/contract/survey/recovery';
import type { PlanCheckpoint, WriteReading } from '../../../../src/contract/survey/team-survey';
import type { CompleteTask } from '../../../../src/contract/task/portal-task';
import type { GiveTask } from '../../../../src/contract/task/team-task';
import { type SaveTemplate, taskTemplateLimits } from '../../../../src/contract/task/template';
import { templateLimits } from '../../../../src/contract/template';
import type { fullEngagement } from './engagement';
import { account, at, day, hash, id, issueId, many, type Words } from './filled';
import type { fullGate } from './gate';
import type { fullTask } from './task';

/** The largest payloads that resolvers take. */
export function fullPayloads(
  { text }: Words,
  { asking, evidence, activation, givenTask, templateTask, risk }: ReturnType<typeof fullTask>,
  { settings, support, deputy, contacts }: ReturnType<typeof fullEngagement>,
  { terms, identity, conditions, reasons, signOff }: ReturnType<typeof fullGate>,
) {
  const attempt = 'a'.repeat(64);
  const found = 1_000_000;
  const giving = { attempt, engagementId: id, owner: givenTask.owner, activation, issueId };
  return {
    giveTask: { ...asking, ...giving } satisfies GiveTask & { issueId: string },
    completeTask: { taskId: id, revision: found, ...evidence } satisfies CompleteTask,
    draftGate: { attempt, engagementId: id, subject: identity.subject, terms } satisfies DraftGate,
    signGate: {
      gateId: id,
      round: gateLimits.rounds,
      hash,
      onBehalfOf: account,
      outcome: 'accepted-with-conditions',
      answers: reasons.map((each) => ({ verdict: 'not-applicable', reason: each })),
      conditions,
      reason: signOff.reason,
      changesSeen: 0,
      printedName: signOff.printedName,
      shownAt: at,
    } satisfies SignGate,
    changeEngagement: { engagementId: id, revision: found, ...settings } satisfies ChangeEngagement,
    setContacts: { engagementId: id, revision: found, contacts } satisfies SetContacts,
    changeStakeholder: {
      engagementId: id,
      accountId: account,
      revision: found,
      kind: 'external',
      roles: [...customerRoles],
      isPrimary: false,
      support,
      deputy,
    } satisfies ChangeStakeholder,
    saveTemplate: {
      attempt,
      templateId: id,
      name: text(templateLimits.name),
      tasks: many(taskTemplateLimits.tasks, templateTask),
    } satisfies SaveTemplate,
    planCheckpoint: {
      attempt,
      title: text(checkpointLimits.title),
      engagementIds: many(engagementLimits.perProject, id),
      questionnaireId: `shipped.${'q'.repeat(40)}`,
      mode: 'confidential',
      audience: {
        roles: [...customerRoles],
        kinds: [...customerKinds],
        people: many(checkpointLimits.people, account),
      },
      opensOn: day,
      windowDays: checkpointLimits.windowDays.most,
    } satisfies PlanCheckpoint,
    writeReading: {
      checkpointId: id,
      revision: found,
      text: text(checkpointLimits.reading),
      issueKey: `${'K'.repeat(31)}-999999999`,
      whyNoAction: text(checkpointLimits.whyNoAction),
      followUp: text(checkpointLimits.followUp),
      whyNotYet: text(checkpointLimits.whyNotYet),
      sharesNumbers: false,
    } satisfies WriteReading,
    replyToCase: {
      caseId: id,
      revision: found,
      acknowledgement: text(recoveryLimits.acknowledgement),
      text: text(recoveryLimits.reply),
      by: day,
    } satisfies ReplyToCase,
    raiseEntry: { attempt, engagementId: id, kind: 'risk', risk } satisfies RaiseEntry,
  };
}
