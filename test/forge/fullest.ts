/** Everything that is stored, filled to its limits with a letter: what the budget of a record is worked out from. */

import type { Kind, Stored } from '../../src/app/ports';
import type { ChangeEngagement, ChangeStakeholder, SetContacts } from '../../src/contract/admin';
import { askLimits } from '../../src/contract/ask';
import { calendarLimits, type WorkingCalendar } from '../../src/contract/calendar';
import { type CustomerStakeholder, customerRoles, engagementLimits } from '../../src/contract/engagement';
import type { DraftGate } from '../../src/contract/gate-commands';
import { type GateTerms, gateLimits } from '../../src/contract/gate-terms';
import { type SaveTemplate, type TemplateTask, templateLimits } from '../../src/contract/plan';
import type { SignGate } from '../../src/contract/portal-gate';
import type { CompleteTask } from '../../src/contract/portal-task';
import { type RaiseEntry, raidLimits } from '../../src/contract/raid';
import type { SignOff } from '../../src/contract/sign-off';
import { type CompletionEvidence, type TaskTerms, taskLimits } from '../../src/contract/task';
import type { GiveTask } from '../../src/contract/team';
import type { AskEntry } from '../../src/core/ask/entry';
import { firstKey } from '../../src/core/ask/order';
import type { AuditEvent } from '../../src/core/audit/event';
import { contentOf, hashOfCovered } from '../../src/core/gate/content';
import { coveredField } from '../../src/core/gate/covered';
import { noticesKept } from '../../src/core/gate/deemed';
import { auditedGate } from '../../src/core/gate/event';
import type { SignatoryStanding } from '../../src/core/gate/gate';
import type { GateEntry } from '../../src/core/gate/gate-entry';
import type { Effect, OutboxEntry } from '../../src/core/outbox/effect';
import { audited } from '../../src/core/task/event';
import { type Completion, opened } from '../../src/core/task/task';
import type { TaskEntry } from '../../src/core/task/task-entry';

const at = '2026-11-28T22:00:00.000Z';
const day = '2026-11-28';
const hash = 'f'.repeat(64);
const id = 'f'.repeat(24);
const issueId = '9'.repeat(18);
/** As long as the resolvers take them; Atlassian's have 24 to 80 letters. */
const account = 'a'.repeat(128);
/** Of every act that has a place in a history. */
const numbered = `${id}.1000000`;
const history = { length: 1_000_000, hash };
/** What is kept of what Jira says when it refuses. */
const reasonOfJira = 500;

/** A thing with all that it may have. */
type Full<Entry extends AskEntry> = Required<Omit<Entry, 'detail'>> & { readonly detail: Required<Entry['detail']> };

const many = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

/** @param letter of what people may write; may be more than one character @param ofJira what other apps may have put in */
export function fullest(letter: string, ofJira = letter) {
  const text = (length: number) => letter.repeat(Math.floor(length / letter.length));
  const jiraText = (length: number) => ofJira.repeat(Math.floor(length / ofJira.length));
  const url = `https://a/${text(taskLimits.url - 10)}`;
  const link = { url, label: text(taskLimits.linkLabel) };

  const taskTerms: TaskTerms = {
    title: text(taskLimits.title),
    instructions: text(taskLimits.instructions),
    type: 'risk-identification',
    due: day,
    effort: taskLimits.effort,
    evidence: { kind: 'risks' },
    links: many(taskLimits.links, link),
    isUrgent: true,
  };
  /** Other types than risk identification may ask questions, which is more. */
  const asking: TaskTerms = {
    ...taskTerms,
    type: 'acceptance-test',
    evidence: { kind: 'answers', questions: many(taskLimits.questions, text(taskLimits.question)) },
  };
  const proof: CompletionEvidence = {
    comment: text(taskLimits.comment),
    link: url,
    answers: many(taskLimits.questions, text(taskLimits.answer)),
    risks: many(taskLimits.risks, {
      what: text(taskLimits.risk),
      likelihood: 3 as const,
      impact: 3 as const,
      noticedBy: text(raidLimits.noticedBy),
    }),
  };
  const completion: Completion = { ...proof, by: account, at };
  const reason = text(taskLimits.reason);
  const activation = { kind: 'issues' as const, issueIds: many(taskLimits.waitsFor, issueId) };
  const givenTask = {
    ...asking,
    id,
    engagementId: id,
    projectId: issueId,
    issueId,
    owner: { kind: 'person' as const, accountId: account },
    activation,
    contact: account,
  };
  const before = {
    ...opened(at),
    returned: { by: account, missing: reason, completion },
    acceptedBy: account,
    proposal: { date: day, reason, by: account, at },
    blocker: { by: account, at, reason, owner: account, entryId: id },
    answer: reason,
    newsAt: at,
    heardAt: at,
    resumedAt: at,
  };

  const calendar: WorkingCalendar = {
    timeZone: 'America/Argentina/ComodRivadavia',
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    holidays: many(calendarLimits.holidays, { day, name: text(calendarLimits.name) }),
    criticalPeriods: many(calendarLimits.criticalPeriods, { name: text(calendarLimits.name), from: day, to: day }),
    quietFrom: 1439,
    quietTo: 1439,
  };
  const settings = {
    name: text(engagementLimits.name),
    language: 'en-US' as const,
    calendar,
    reminders: { at: 1439, before: [60, 59, 58, 57, 56], onDue: true, afterEvery: 60, afterAtMost: 20 },
    ladder: { nudge: 57, visible: 58, sponsor: 59, pause: 60 },
    deemed: { workingDays: gateLimits.deemedDays.most },
  };
  const support = { current: 'supportive' as const, needed: 'supportive' as const };
  const deputy = { accountId: account, until: day };
  const customer: CustomerStakeholder = {
    accountId: account,
    kind: 'external',
    roles: customerRoles,
    isPrimary: false,
    support,
    deputy,
  };
  const contact = {
    accountId: account,
    role: text(engagementLimits.contactRole),
    hours: text(engagementLimits.contactHours),
    languages: text(engagementLimits.contactLanguages),
    backup: account,
    escalation: engagementLimits.contacts,
  };
  const contacts = many(engagementLimits.contacts, contact);
  const refused = jiraText(reasonOfJira);

  const deliverable = {
    name: text(gateLimits.deliverable),
    version: text(gateLimits.version),
    links: many(gateLimits.links, link),
  };
  const covers = many(gateLimits.fields + 3, 'c'.repeat(60));
  const terms: GateTerms = {
    title: text(gateLimits.title),
    deliverable,
    criteria: many(gateLimits.criteria, { text: text(gateLimits.criterion), priority: 'should' as const }),
    meaning: 'acceptance',
    statement: text(gateLimits.statement),
    signatories: many(gateLimits.signatories, {
      kind: 'person' as const,
      accountId: account,
      isRequired: true,
      step: gateLimits.steps,
    }),
    rule: { kind: 'quorum', count: gateLimits.signatories },
    order: 'sequence',
    due: day,
    lapse: 'expire',
    mode: 'require-reason',
    isUrgent: true,
    covers,
  };
  const fieldName = jiraText(2 * gateLimits.fieldName);
  const fields = [
    ...covers.map((field) => coveredField(field, fieldName, jiraText(2 * gateLimits.fieldText))),
    coveredField(
      'attachment',
      fieldName,
      Array.from({ length: 2 * gateLimits.attachments }, (_, index) => ({
        id: String(10 ** 17 + index),
        filename: fieldName,
        size: Number.MAX_SAFE_INTEGER,
      })),
    ),
  ];
  const content = contentOf(id, { kind: 'issue', issueId }, terms, fields);
  const heading = {
    title: terms.title,
    deliverable: deliverable.name,
    version: deliverable.version,
    meaning: terms.meaning,
    mode: terms.mode,
    rule: terms.rule,
    order: terms.order,
    due: day,
    lapse: terms.lapse,
    isUrgent: true,
  };
  const place = { id, engagementId: id, projectId: issueId, subject: { kind: 'issue' as const, issueId } };
  const standing: SignatoryStanding[] = many(gateLimits.signatories, {
    accountId: account,
    isRequired: true,
    step: gateLimits.steps,
    decided: {
      outcome: 'accepted-with-conditions' as const,
      by: `b${account.slice(1)}`,
      at,
      signOffId: numbered,
      round: gateLimits.rounds,
      fingerprint: hash,
    },
    earlier: { signOffId: numbered, round: gateLimits.rounds },
    takenBackAt: at,
    takenBack: gateLimits.takenBack,
  });
  const conditions = many(gateLimits.conditions, { text: text(gateLimits.condition), due: day });
  const wordsLeft = gateLimits.signOff - gateLimits.reason - gateLimits.conditions * gateLimits.condition;
  /** All words of a signature together have a limit: so many reasons go beside its conditions. */
  const reasons = Array.from({ length: gateLimits.criteria }, (_, index) =>
    index < wordsLeft / gateLimits.reason ? text(gateLimits.reason) : '',
  );
  const signOff: SignOff = {
    id: numbered,
    gateId: id,
    round: gateLimits.rounds,
    hash,
    version: deliverable.version,
    meaning: 'acceptance',
    statement: terms.statement,
    outcome: 'accepted-with-conditions',
    answers: reasons.map((each) => ({
      criterion: hash.slice(0, 16),
      verdict: 'not-applicable',
      reason: each,
      round: gateLimits.rounds,
    })),
    conditions,
    reason: text(gateLimits.reason),
    printedName: text(gateLimits.printedName),
    by: account,
    onBehalfOf: account,
    at,
    timeZone: calendar.timeZone,
  };
  const gateTemplate = {
    id,
    name: text(gateLimits.templateName),
    dueAfter: templateLimits.days,
    terms: { ...terms, due: undefined },
  };
  const { due: _due, ...templateTerms } = asking;
  const templateTask: TemplateTask = {
    ...templateTerms,
    dueAfter: templateLimits.days,
    activeAfter: templateLimits.days,
  };
  const risk = proof.risks?.[0] ?? { what: '', likelihood: 3, impact: 3, noticedBy: '' };

  const usualEntry = {
    id,
    engagementId: id,
    due: day,
    since: at,
    isDone: true as const,
    isUrgent: true as const,
    weight: 7,
    round: 1_000,
    lateAt: at,
  };
  /** Of each kind, with all that an entry can say, though it never says all of it at once. */
  const asks: readonly AskEntry[] = [
    {
      ...usualEntry,
      kind: 'task',
      on: { versionId: issueId },
      title: taskTerms.title,
      turn: 'colleagues',
      detail: {
        type: 'risk-identification',
        state: 'completed',
        effort: taskLimits.effort,
        awaits: 'date',
        heardAt: at,
        ladder: 'visible',
        ladderAt: at,
        resumedAt: at,
        newsAt: at,
      },
    } satisfies Full<TaskEntry>,
    {
      ...usualEntry,
      kind: 'gate',
      on: { versionId: issueId },
      title: terms.title,
      turn: 'colleagues',
      detail: {
        meaning: 'acceptance',
        state: 'invalidated',
        isDeemed: true,
        overriddenAt: at,
        deemedAfter: day,
        announcedAt: at,
      },
    } satisfies Full<GateEntry>,
  ];
  const largest = asks.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0] as AskEntry;

  const records: { readonly [K in Kind]: Stored[K] } = {
    // What is planned takes less, and counts as much.
    inbox: {
      asks: many(askLimits.openPerHolder + askLimits.comeBack, largest),
      planned: [],
      waiting: many(askLimits.waitingForRoom, { kind: largest.kind, id }),
      raised: many(20, id),
      raisedLast: { day, count: raidLimits.perDay },
    },
    closed: { entries: many(40, largest) },
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
      id,
      projectId: issueId,
      status: 'blocked',
      problem: refused,
      reference: 'CSFFFFFFFF',
      request: { id: issueId, key: `${'K'.repeat(10)}-${issueId}` },
      serviceDeskId: issueId,
      requestTypeId: issueId,
      customers: many(engagementLimits.stakeholders, customer),
      contacts,
      troubles: many(20, {
        kind: 'participant' as const,
        accountId: account,
        reason: refused,
        at,
        entryId: `${numbered}.9`,
      }),
      digest: { day, toldUntil: at, madeAt: at, nextAt: at },
      createdBy: account,
      createdAt: at,
      history,
    },
    request: { requestId: issueId, engagementId: id },
    issue: {
      issueId,
      projectId: issueId,
      taskIds: many(taskLimits.perIssue, id),
      engagementIds: many(engagementLimits.perProject, id),
      gateIds: many(gateLimits.perSubject, id),
      holdsBack: many(taskLimits.perBlocker, id),
      isGone: true,
      raidIds: many(200, id),
      madeOf: id,
    },
    version: { versionId: issueId, projectId: issueId, gateIds: many(gateLimits.perSubject, id) },
    task: {
      ...givenTask,
      isClaimed: true,
      givenBy: account,
      givenAt: at,
      round: 1_000,
      state: { name: 'completed', since: at, completion, before },
      ladder: { step: 'sponsor', at },
      isNotedOverdue: true,
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
      risk,
      origin: { taskId: id, issueId },
      due: day,
      raisedBy: account,
      raisedAt: at,
      owner: account,
      reference: 'CSFFFFFFFF',
      issue: { id: issueId, key: `${'K'.repeat(10)}-${issueId}` },
      progress: 'indeterminate',
      outcome: text(raidLimits.outcome),
      history,
    },
    gate: {
      ...place,
      ...heading,
      state: { name: 'withdrawn', since: at, by: account, reason: text(gateLimits.reason) },
      round: gateLimits.rounds,
      hash,
      covers,
      coveredHash: hashOfCovered(fields),
      openedAt: at,
      openedBy: `b${account.slice(1)}`,
      standing,
      // Everybody else who was asked in an earlier round.
      formerly: many((gateLimits.rounds - 1) * gateLimits.signatories, account),
      deemedAfterDays: gateLimits.deemedDays.most,
      announcedAt: many(noticesKept, at),
      toldOn: many(noticesKept, day),
      override: { by: account, at, reason: text(gateLimits.reason) },
      decisions: many(gateLimits.rounds, {
        round: gateLimits.rounds,
        openedAt: at,
        decidedAt: at,
        result: 'accepted-with-conditions' as const,
      }),
      changedAt: at,
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
      templates: many(templateLimits.perProject, { id, name: text(templateLimits.name), tasks: templateLimits.tasks }),
    },
    // What a template and the shelf of gate templates hold has a limit in bytes, by the rules themselves.
    template: {
      id,
      projectId: issueId,
      name: text(templateLimits.name),
      tasks: filling(templateLimits.bytes, templateTask),
      isRemoved: true,
      history,
    },
    'gate-templates': { projectId: issueId, templates: filling(templateLimits.bytes, gateTemplate) },
    // As many and as long answers as a task may ask for.
    'confidential-answer': {
      askId: id,
      answers: Object.fromEntries(
        Array.from({ length: taskLimits.questions }, (_, index) => [`q${index}`, text(taskLimits.answer)]),
      ),
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

  const attribution = { actor: account, at };
  /** The largest of what each thing's history keeps. */
  const events: readonly AuditEvent[] = [
    audited({ ...attribution, what: 'task-given', task: givenTask }),
    audited({ ...attribution, what: 'task-changed', terms: asking }),
    audited({ ...attribution, what: 'task-completed', proof }),
    auditedGate({ ...attribution, what: 'gate-drafted', gate: { ...place, ...heading }, termsHash: hash }),
    auditedGate({
      ...attribution,
      what: 'gate-opened',
      round: gateLimits.rounds,
      hash,
      rule: terms.rule,
      due: day,
      covers,
      coveredHash: hashOfCovered(fields),
      standing,
      deemedAfterDays: gateLimits.deemedDays.most,
    }),
    auditedGate({ ...attribution, what: 'gate-signed', signOff, signOffHash: hash, fingerprint: hash }),
    { ...attribution, what: 'engagement-changed', facts: settings },
    { ...attribution, what: 'contacts-set', facts: { contacts } },
    { ...attribution, what: 'stakeholder-changed', facts: { before: customer, ...customer } },
    { ...attribution, what: 'effect-refused', text: refused, facts: { entryId: numbered } },
    { ...attribution, what: 'sent-again', facts: { entryIds: many(20, `${numbered}.9`) } },
    { ...attribution, what: 'entry-answered', text: text(raidLimits.outcome) },
  ];

  const line = { what: 'gate-invalidated' as const, title: terms.title, due: day, owner: account };
  const message = { language: 'en-US' as const, to: account };
  const facts = { title: terms.title, engagement: settings.name, due: day, reason };
  const effects: readonly Effect[] = [
    // A line for everybody of the customer's side and for anyone of it, which is more than the fifty that a digest aims at.
    {
      kind: 'tell-customer',
      requestId: issueId,
      message: {
        ...message,
        name: 'digest',
        parts: many(engagementLimits.stakeholders + 1, { to: account, lines: [line], more: 1_000 }),
      },
    },
    { kind: 'tell-customer', requestId: issueId, message: { ...message, name: 'task-given-due', facts } },
    { kind: 'raise-issue', entryId: id, engagementId: id },
    { kind: 'add-participant', requestId: issueId, accountId: account },
  ];
  const entries: readonly OutboxEntry[] = effects.map((effect) => ({
    id: `${numbered}.9`,
    effect,
    reference: 'CSFFFFFFFF',
    status: 'pending',
    attempts: 30,
    dueAt: at,
    firstTriedAt: at,
    problem: refused,
  }));

  const attempt = 'a'.repeat(64);
  const found = 1_000_000;
  const giving = { attempt, engagementId: id, owner: givenTask.owner, activation, issueId };
  const shapes = {
    giveTask: { ...asking, ...giving } satisfies GiveTask & { issueId: string },
    completeTask: { taskId: id, revision: found, ...proof } satisfies CompleteTask,
    draftGate: { attempt, engagementId: id, subject: place.subject, terms } satisfies DraftGate,
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
      tasks: many(templateLimits.tasks, templateTask),
    } satisfies SaveTemplate,
    raiseEntry: { attempt, engagementId: id, kind: 'risk', risk } satisfies RaiseEntry,
  };
  return { records, asks, events, entries, payloads: shapes };
}

/** As many of the same as fit into so many bytes of JSON. */
function filling<Row>(bytes: number, row: Row): Row[] {
  const each = new TextEncoder().encode(JSON.stringify(row)).length + 1;
  return many(Math.floor(bytes / each), row);
}
