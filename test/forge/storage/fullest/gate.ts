import { askLimits } from '../../../../src/contract/calls/ask';
import { namedParts } from '../../../../src/contract/gate/content';
import type { SignOff } from '../../../../src/contract/gate/sign-off';
import { type GateTerms, gateLimits } from '../../../../src/contract/gate/terms';
import { templateLimits } from '../../../../src/contract/template';
import { contentOf } from '../../../../src/core/gate/content/content';
import { coveredField } from '../../../../src/core/gate/content/covered';
import { hashOfCovered } from '../../../../src/core/gate/content/hashes';
import { noticesNeeded } from '../../../../src/core/gate/deemed';
import type { SignatoryStanding } from '../../../../src/core/gate/gate';
import { account, at, day, hash, id, issueId, many, numbered, type Words } from './filled';

/** All that a mail can say to have changed. */
export const allParts = 2 ** (namedParts.length + 1) - 1;

/** A gate, what a round of it asks, and a signature. */
export function fullGate({ text, jiraText, link }: Words, timeZone: string) {
  const deliverable = {
    name: text(gateLimits.deliverable),
    version: text(gateLimits.version),
    links: many(gateLimits.links, link),
  };
  const covers = many(gateLimits.fields + 3, 'c'.repeat(60));
  const reminders = { before: [60, 59, 58, 57, 56], onDue: true, afterEvery: 60, afterAtMost: 20 };
  const terms: Required<GateTerms> = {
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
    dueReason: text(askLimits.dueReason),
    lapse: 'expire',
    mode: 'require-reason',
    allowsConcessions: true,
    isUrgent: true,
    urgentReason: text(askLimits.urgentReason),
    reminders,
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
    dueReason: terms.dueReason,
    lapse: terms.lapse,
    isUrgent: true,
    urgentReason: text(askLimits.urgentReason),
    reminders,
  };
  const identity = { id, engagementId: id, projectId: issueId, subject: { kind: 'issue' as const, issueId } };
  const standing: Required<SignatoryStanding>[] = many(gateLimits.signatories, {
    accountId: account,
    isRequired: true,
    step: gateLimits.steps,
    decided: {
      outcome: 'accepted-with-conditions' as const,
      by: `b${account.slice(1)}`,
      at,
      signOffId: numbered,
      round: gateLimits.rounds,
      isConcession: true as const,
      isAfterDecision: true as const,
      conditions: { all: 60, open: 60, deleted: 60 },
      fingerprint: hash,
    } satisfies Required<NonNullable<SignatoryStanding['decided']>>,
    earlier: { signOffId: numbered, round: gateLimits.rounds },
    takenBackAt: at,
    awayUntil: at,
    takenBack: gateLimits.takenBack,
    isToldAtOnce: true as const,
    notices: many(noticesNeeded + 1, { on: day, lastDay: day }),
    unreachable: 'off-request' as const,
    changed: allParts,
  });
  const conditions = many(gateLimits.conditions, { text: text(gateLimits.condition), due: day });
  const wordsLeft = gateLimits.signOff - gateLimits.reason - gateLimits.conditions * gateLimits.condition;
  /** All words of a signature together have a limit: so many reasons go beside its conditions. */
  const reasons = Array.from({ length: gateLimits.criteria }, (_, index) =>
    index < wordsLeft / gateLimits.reason ? text(gateLimits.reason) : '',
  );
  const signOff: Required<SignOff> = {
    id: numbered,
    gateId: id,
    engagementId: id,
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
    concessions: many(gateLimits.criteria, hash.slice(0, 16)),
    reason: text(gateLimits.reason),
    printedName: text(gateLimits.printedName),
    nameDiffers: true,
    by: account,
    onBehalfOf: account,
    at,
    timeZone,
    isAfterDecision: true,
  };
  const gateTemplate = {
    id,
    name: text(templateLimits.name),
    dueAfter: templateLimits.days,
    terms: { ...terms, due: undefined, dueReason: undefined },
  };
  return {
    reminders,
    covers,
    coveredHash: hashOfCovered(fields),
    terms,
    content,
    heading,
    identity,
    standing,
    conditions,
    reasons,
    signOff,
    gateTemplate,
  };
}
