import * as s from 'superstruct';
import { askLimits } from '../../../contract/calls/ask';
import { linkLimits, type Subject } from '../../../contract/common';
import { customerRoles, type ReminderDays, reminderLimits } from '../../../contract/engagement';
import type { ChangeGate, DraftGate, GateReference, GateWithReason, OpenGate } from '../../../contract/gate/commands';
import { type SignGate, signedAs } from '../../../contract/gate/portal-gate';
import { outcomes, verdicts } from '../../../contract/gate/sign-off';
import { gateStates } from '../../../contract/gate/state';
import type { SaveGateTemplate } from '../../../contract/gate/template';
import {
  type GateRule,
  type GateTerms,
  gateLimits,
  gateModes,
  lapses,
  meanings,
  type Signatory,
} from '../../../contract/gate/terms';
import { templateLimits } from '../../../contract/template';
import {
  accountId,
  attempt,
  count,
  cursor,
  day,
  id,
  line,
  list,
  number,
  required,
  revision,
  text,
  webAddress,
} from '../../calls/payload';

/** The shapes of what is sent about gates. */

const link = s.object({ url: webAddress, label: text(linkLimits.label) });

const criterion = s.object({ text: required(gateLimits.criterion), priority: s.enums(['must', 'should']) });

const signatoryFields = { isRequired: s.boolean(), step: s.min(count(gateLimits.steps), 1) };
const signatory = s.union([
  s.object({ ...signatoryFields, kind: s.literal('person'), accountId }),
  s.object({ ...signatoryFields, kind: s.literal('role'), role: s.enums(customerRoles) }),
]) as unknown as s.Struct<Signatory, null>;

const least = s.min(count(gateLimits.signatories), 1);
const rule = s.union([
  s.object({ kind: s.enums(['any', 'all']) }),
  s.object({ kind: s.enums(['quorum', 'named']), count: least }),
]) as unknown as s.Struct<GateRule, null>;

/**
 * Fields in which the team talks, fields without an end, and fields that change by themselves or by the very transition
 * are never covered.
 */
const neverCovered = [
  'updated',
  'lastViewed',
  'status',
  'statuscategorychangedate',
  'resolution',
  'resolutiondate',
  'comment',
  'worklog',
  'issuelinks',
  'subtasks',
  'watches',
  'votes',
  'thumbnail',
  'project',
];
const field = s.refine(
  s.pattern(s.string(), /^[A-Za-z][A-Za-z0-9_]{0,59}$/),
  'field-invalid',
  (name) => !neverCovered.includes(name),
);

const days = count(reminderLimits.days);
const reminders: s.Struct<ReminderDays> = s.object({
  before: list(s.min(days, 1), 0, reminderLimits.before),
  onDue: s.boolean(),
  afterEvery: days,
  afterAtMost: count(reminderLimits.afterAtMost),
}) as unknown as s.Struct<ReminderDays>;

const shapeOfTerms = {
  title: line(gateLimits.title),
  deliverable: s.object({
    name: line(gateLimits.deliverable),
    version: text(gateLimits.version),
    links: list(link, 0, gateLimits.links),
  }),
  criteria: list(criterion, 1, gateLimits.criteria),
  meaning: s.enums(meanings),
  statement: required(gateLimits.statement),
  signatories: list(signatory, 1, gateLimits.signatories),
  rule,
  order: s.enums(['parallel', 'sequence']),
  due: s.nullable(day),
  dueReason: s.optional(text(askLimits.dueReason)),
  lapse: s.enums(lapses),
  mode: s.enums(gateModes),
  allowsConcessions: s.optional(s.literal(true)),
  isUrgent: s.boolean(),
  urgentReason: s.optional(text(askLimits.urgentReason)),
  reminders: s.optional(reminders),
  covers: list(field, 0, gateLimits.fields + 3),
};

const terms = s.object(shapeOfTerms) as unknown as s.Struct<GateTerms, unknown>;

const subject = s.union([
  s.object({ kind: s.literal('issue'), issueId: number }),
  s.object({ kind: s.literal('version'), versionId: number }),
]) as unknown as s.Struct<Subject, null>;

const reference = { gateId: id, revision };

export const gate = s.object({ gateId: id });
export const gateReference: s.Describe<GateReference> = s.object(reference);
export const openGate: s.Struct<OpenGate, unknown> = s.object({ ...reference, isEvenNow: s.optional(s.literal(true)) });
export const gateWithReason: s.Describe<GateWithReason> = s.object({
  ...reference,
  reason: required(gateLimits.reason),
});
export const changeGate: s.Struct<ChangeGate, unknown> = s.object({ ...reference, terms });
export const draftGate: s.Struct<DraftGate, unknown> = s.object({ attempt, engagementId: id, subject, terms });
export const listSigned = s.object({ engagementId: id, as: s.enums(signedAs), after: s.optional(cursor) });
export const listGates = s.object({ state: s.enums(gateStates), after: s.optional(cursor) });

const { due, dueReason, ...lasting } = shapeOfTerms;
export const saveGateTemplate: s.Struct<SaveGateTemplate, unknown> = s.object({
  attempt,
  templateId: s.nullable(id),
  name: line(templateLimits.name),
  dueAfter: s.nullable(count(templateLimits.days)),
  terms: s.object(lasting) as unknown as s.Struct<SaveGateTemplate['terms'], unknown>,
}) as unknown as s.Struct<SaveGateTemplate, unknown>;
export const gateTemplate = s.object({ templateId: id });

const answer = s.nullable(s.object({ verdict: s.enums(verdicts), reason: text(gateLimits.reason) }));

const signing = s.object({
  gateId: id,
  round: s.min(count(gateLimits.rounds), 1),
  hash: s.pattern(s.string(), /^[0-9a-f]{64}$/),
  onBehalfOf: s.nullable(accountId),
  outcome: s.enums(outcomes),
  answers: list(answer, 1, gateLimits.criteria),
  conditions: list(s.object({ text: required(gateLimits.condition), due: s.nullable(day) }), 0, gateLimits.conditions),
  reason: text(gateLimits.reason),
  changesSeen: count(10_000),
  printedName: line(gateLimits.printedName),
  shownAt: s.pattern(s.string(), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
}) as unknown as s.Struct<SignGate, unknown>;

/** With so many signatures as a gate can have, all their words are to fit into one certificate. */
export const signGate: s.Struct<SignGate, unknown> = s.refine(signing, 'field-too-long', (said) => {
  const texts = [
    said.reason,
    ...said.conditions.map(({ text }) => text),
    ...said.answers.map((each) => each?.reason ?? ''),
  ];
  return texts.join('').length <= gateLimits.signOff || String(gateLimits.signOff);
});
