import type { Kind, Stored } from '../../../../src/app/ports/stored';
import { calendarLimits } from '../../../../src/contract/calendar';
import { askLimits } from '../../../../src/contract/calls/ask';
import { engagementLimits } from '../../../../src/contract/engagement';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { raidLimits } from '../../../../src/contract/raid';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { deliverableLimits } from '../../../../src/contract/survey/deliverables';
import { taskLimits } from '../../../../src/contract/task/task';
import { taskTemplateLimits } from '../../../../src/contract/task/template';
import { templateLimits } from '../../../../src/contract/template';
import type { AskEntry } from '../../../../src/core/ask/entry';
import { firstKey } from '../../../../src/core/ask/order';
import { sightingsKept } from '../../../../src/core/engagement/noted/add-sighting';
import { keptStillRead } from '../../../../src/core/engagement/noted/still-read';
import { keptUnseen } from '../../../../src/core/engagement/noted/unseen';
import { keptTrouble } from '../../../../src/core/engagement/troubles';
import { mostHalts } from '../../../../src/core/gate/halts/halts';
import type { fullEngagement } from './engagement';
import { account, at, day, filling, hash, history, id, issueId, many, numbered, type Words } from './filled';
import type { fullGate } from './gate';
import type { fullQuestionnaire } from './questionnaire';
import type { fullSurvey } from './survey';
import type { fullTask } from './task';

/** A record of every kind, with every field that it can have: a new one does not compile until it is among them. */
type FullestRecords = { readonly [K in Exclude<Kind, keyof ReturnType<typeof fullSurvey>>]: Required<Stored[K]> };

/** The largest record of every kind. */
export function fullRecords(
  { text, refused }: Words,
  { givenTask, completion, before, templateTask, risk }: ReturnType<typeof fullTask>,
  { settings, customer, contacts }: ReturnType<typeof fullEngagement>,
  {
    covers,
    coveredHash,
    terms,
    content,
    heading,
    identity,
    standing,
    signOff,
    gateTemplate,
  }: ReturnType<typeof fullGate>,
  asks: readonly AskEntry[],
  { questionnaire, shelf }: ReturnType<typeof fullQuestionnaire>,
): FullestRecords {
  const largest = asks.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0] as AskEntry;
  const { isCredited: _, ...uncredited } = largest;
  return {
    // A planned ask takes less, and counts as much.
    inbox: {
      // One that is credited while it is still open has nothing that is unsigned again, which takes as much.
      asks: many(askLimits.openPerHolder + askLimits.comeBack, uncredited),
      planned: [],
      waiting: many(askLimits.waitingForRoom, { kind: largest.kind, id }),
      raised: many(5, id),
      raisedCount: 1e9,
      outcomes: many(60, { raisedOn: day, at }),
      raisedLast: { day, count: raidLimits.perDay },
    },
    closed: {
      entries: many(askLimits.openPerHolder, largest),
      earlier: { count: 1e9, known: many(500, `${largest.kind} ${id}`) },
    },
    memberships: {
      engagements: many(askLimits.engagementsPerPerson, {
        engagementId: id,
        requestId: issueId,
        first: firstKey(asks, (entry) => entry) ?? '',
        shared: firstKey(asks, (entry) => entry) ?? '',
      }),
    },
    project: { id: issueId, engagements: many(engagementLimits.perProject, { id, name: settings.name }) },
    engagement: {
      ...settings,
      calendar: {
        ...settings.calendar,
        formerZones: many(calendarLimits.formerZones, { timeZone: settings.calendar.timeZone, until: at }),
      },
      unseen: keptUnseen(many(1_000, { kind: 'entry', id, issueId, onIssueId: issueId, title: text(raidLimits.what) })),
      absent: many(engagementLimits.stakeholders, { accountId: account, why: 'off-request' as const }),
      isRequestUnseen: true,
      goneContacts: many(engagementLimits.contacts, account),
      arePointsCounted: true,
      stillRead: keptStillRead(
        many(engagementLimits.former, { accountId: account, organizations: many(5, text(200)) }),
      ),
      lookAt: at,
      sightings: many(sightingsKept, { accountId: account, at }),
      lookedAgainAt: at,
      recheckSince: at,
      recheckFrom: { kind: 'task', state: 'planned', cursor: 'c'.repeat(500) },
      id,
      projectId: issueId,
      status: 'blocked',
      problem: refused,
      reference: 'CSFFFFFFFF',
      request: { id: issueId, key: `${'K'.repeat(10)}-${issueId}` },
      serviceDeskId: issueId,
      requestTypeId: issueId,
      customers: many(engagementLimits.stakeholders, customer),
      former: many(engagementLimits.former, account),
      isFormerCut: true,
      contacts,
      troubles: many(
        20,
        keptTrouble({ kind: 'participant', accountId: account, reason: refused, at, entryId: `${numbered}.9` }),
      ),
      digest: { day, toldUntil: at, madeAt: at, sentLate: at, nextAt: at, unsent: many(21, `${numbered}.9`) },
      mailsOff: many(engagementLimits.stakeholders, account),
      createdBy: account,
      createdAt: at,
      history,
    },
    request: { requestId: issueId, engagementId: id },
    issue: {
      issueId,
      projectId: issueId,
      asks: { task: many(taskLimits.perIssue, id), gate: many(gateLimits.perSubject, id), survey: [] },
      engagementIds: many(engagementLimits.perProject, id),
      holdsBack: many(taskLimits.perBlocker, id),
      isGone: true,
      raidIds: many(200, id),
      awaitedBy: many(checkpointLimits.unfinished, id),
      surveyIds: many(25, id),
      madeOf: id,
    },
    version: {
      versionId: issueId,
      projectId: issueId,
      asks: { task: many(taskLimits.perIssue, id), gate: many(gateLimits.perSubject, id), survey: [] },
      engagementIds: many(engagementLimits.perProject, id),
      raidIds: many(200, id),
      awaitedBy: many(checkpointLimits.unfinished, id),
      surveyIds: many(25, id),
    },
    sprint: { sprintId: issueId, awaitedBy: many(checkpointLimits.unfinished, id), isHeardClosed: true },
    task: {
      ...givenTask,
      isClaimed: true,
      freed: { entryId: id, at, isAnswered: true },
      givenBy: account,
      givenAt: at,
      round: 1_000,
      state: { name: 'completed', since: at, completion, before },
      ladder: { step: 'sponsor', at, sponsor: account, isUnmailed: true },
      isNotedOverdue: true,
      isInVain: true,
      nextCheckAt: at,
      lastCommand: hash,
      history,
    },
    raid: {
      id,
      engagementId: id,
      projectId: issueId,
      kind: 'issue',
      what: text(Math.max(raidLimits.what, taskLimits.reason, gateLimits.criterion + gateLimits.reason)),
      isUnmet: true,
      isRejection: true,
      signOffId: numbered,
      signedTitle: text(gateLimits.title),
      risk,
      origin: { ask: { kind: 'task', id }, issueId, versionId: issueId },
      due: day,
      raisedBy: account,
      raisedAt: at,
      owner: account,
      reference: 'CSFFFFFFFF',
      issue: { id: issueId, key: `${'K'.repeat(10)}-${issueId}` },
      madeAnew: 3,
      isGone: true,
      progress: 'indeterminate',
      outcome: text(raidLimits.outcome),
      history,
    },
    gate: {
      ...identity,
      ...heading,
      state: { name: 'withdrawn', since: at, by: account, reason: text(gateLimits.reason) },
      round: gateLimits.rounds,
      hash,
      covers,
      coveredHash,
      openedAt: at,
      openedBy: `b${account.slice(1)}`,
      standing,
      // Everybody else who was asked in an earlier round.
      formerly: many((gateLimits.rounds - 1) * gateLimits.signatories, account),
      deemedAfterDays: engagementLimits.deemedDays.most,
      halts: many(mostHalts, { from: at, to: at }),
      isNotedOverdue: true,
      uncheckedSince: at,
      refusedTo: many(gateLimits.refusedTo, account),
      override: { by: account, at, reason: text(gateLimits.reason) },
      decisions: many(gateLimits.rounds, {
        round: gateLimits.rounds,
        openedAt: at,
        decidedAt: at,
        result: 'accepted-with-conditions' as const,
      }),
      changedAt: at,
      asked: heading,
      awaitedBy: many(checkpointLimits.unfinished, id),
      needed: { what: 'dropped', reason: text(deliverableLimits.reason), by: account, at },
      createdBy: account,
      helpers: many(gateLimits.helpers, account),
      createdAt: at,
      contact: account,
      nextCheckAt: at,
      lastCommand: hash,
      history,
    },
    terms,
    round: {
      gateId: id,
      round: gateLimits.rounds,
      openedBy: account,
      openedAt: at,
      content,
      hash,
      rule: terms.rule,
    },
    'sign-off': signOff,
    templates: {
      projectId: issueId,
      templates: many(taskTemplateLimits.perProject, {
        id,
        name: text(templateLimits.name),
        tasks: taskTemplateLimits.tasks,
      }),
    },
    // The content of a template and of the shelf of gate templates has a limit in bytes, by the rules themselves.
    template: {
      id,
      projectId: issueId,
      name: text(templateLimits.name),
      tasks: filling(templateLimits.bytes, templateTask),
      isRemoved: true,
      history,
    },
    'gate-templates': { projectId: issueId, templates: filling(templateLimits.bytes, gateTemplate) },
    questionnaire,
    questionnaires: shelf,
    // As many and as long answers as a task may ask for.
    'confidential-answer': {
      askId: id,
      answers: Object.fromEntries(
        Array.from({ length: taskLimits.questions }, (_, index) => [`q${index}`, text(taskLimits.answer)]),
      ),
      mayQuote: true,
    },
    'confidential-sums': {
      askId: id,
      counts: Object.fromEntries(
        Array.from({ length: taskLimits.questions }, (_, index) => [
          `q${index}`,
          Object.fromEntries(Array.from({ length: 11 }, (_, score) => [score, 1_000_000])),
        ]),
      ),
    },
  };
}
