import { askLimits } from '../../../contract/calls/ask';
import { linkLimits } from '../../../contract/common';
import { customerRoles, type ReminderDays, reminderLimits } from '../../../contract/engagement';
import type { ChangeGate, DraftGate, GateWithReason, OpenGate } from '../../../contract/gate/commands';
import { gateStates } from '../../../contract/gate/state';
import type { SaveGateTemplate } from '../../../contract/gate/template';
import { gateLimits, gateModes, lapses, meanings } from '../../../contract/gate/terms';
import { templateLimits } from '../../../contract/template';
import {
  accountId,
  attempt,
  count,
  cursor,
  day,
  id,
  line,
  number,
  required,
  text,
  webAddress,
} from '../../calls/payload';
import * as s from '../../calls/shape';
import { reference } from './payload';

/** The shapes of what the team sends about gates. */

const link = s.object({ url: webAddress, label: text(linkLimits.label) });

const criterion = s.object({ text: required(gateLimits.criterion), priority: s.oneOf('must', 'should') });

const signatoryFields = { isRequired: s.boolean, step: s.integer(1, gateLimits.steps) };
const signatory = s.union(
  s.object({ ...signatoryFields, kind: s.oneOf('person'), accountId }),
  s.object({ ...signatoryFields, kind: s.oneOf('role'), role: s.oneOf(...customerRoles) }),
);

const least = s.integer(1, gateLimits.signatories);
const rule = s.union(
  s.object({ kind: s.oneOf('any', 'all') }),
  s.object({ kind: s.oneOf('quorum', 'named'), count: least }),
);

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
const field = s.valid(s.matching(/^[A-Za-z][A-Za-z0-9_]{0,59}$/), (name) => !neverCovered.includes(name));

const days = count(reminderLimits.days);
const reminders: s.Shape<ReminderDays> = s.object({
  before: s.list(s.integer(1, reminderLimits.days), 0, reminderLimits.before),
  onDue: s.boolean,
  afterEvery: days,
  afterAtMost: count(reminderLimits.afterAtMost),
});

const shapeOfTerms = {
  title: line(gateLimits.title),
  deliverable: s.object({
    name: line(gateLimits.deliverable),
    version: text(gateLimits.version),
    links: s.list(link, 0, gateLimits.links),
  }),
  criteria: s.list(criterion, 1, gateLimits.criteria),
  meaning: s.oneOf(...meanings),
  statement: required(gateLimits.statement),
  signatories: s.list(signatory, 1, gateLimits.signatories),
  rule,
  order: s.oneOf('parallel', 'sequence'),
  due: s.nullable(day),
  dueReason: s.optional(text(askLimits.dueReason)),
  lapse: s.oneOf(...lapses),
  mode: s.oneOf(...gateModes),
  allowsConcessions: s.optional(s.oneOf(true)),
  isUrgent: s.boolean,
  urgentReason: s.optional(text(askLimits.urgentReason)),
  reminders: s.optional(reminders),
  covers: s.list(field, 0, gateLimits.fields + 3),
};

const terms = s.object(shapeOfTerms);

const subject = s.union(
  s.object({ kind: s.oneOf('issue'), issueId: number }),
  s.object({ kind: s.oneOf('version'), versionId: number }),
);
export const openGate: s.Shape<OpenGate> = s.object({ ...reference, isEvenNow: s.optional(s.oneOf(true)) });
export const gateWithReason: s.Shape<GateWithReason> = s.object({
  ...reference,
  reason: required(gateLimits.reason),
});
export const changeGate: s.Shape<ChangeGate> = s.object({ ...reference, terms });
export const draftGate: s.Shape<DraftGate> = s.object({ attempt, engagementId: id, subject, terms });
export const listGates = s.object({ state: s.oneOf(...gateStates), after: s.optional(cursor) });

const { due, dueReason, ...lasting } = shapeOfTerms;
export const saveGateTemplate: s.Shape<SaveGateTemplate> = s.object({
  attempt,
  templateId: s.nullable(id),
  name: line(templateLimits.name),
  dueAfter: s.nullable(count(templateLimits.days)),
  terms: s.object(lasting),
});
export const gateTemplate = s.object({ templateId: id });
