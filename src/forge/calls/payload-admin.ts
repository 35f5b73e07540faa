import { calendarLimits, type WorkingCalendar } from '../../contract/calendar';
import type {
  AddStakeholder,
  ChangeEngagement,
  ChangeStakeholder,
  CreateEngagement,
  HandOverTasks,
  SendTestMessage,
  SetContacts,
  StakeholderReference,
} from '../../contract/calls/admin';
import {
  customerKinds,
  customerRoles,
  engagementLimits,
  type LadderRules,
  languages,
  messageFormats,
  type ReminderRules,
  reminderLimits,
  supportLevels,
} from '../../contract/engagement';
import { isTimeZone } from '../../core/calendar/day';
import { accountId, attempt, count, day, deputy, id, line, number, owner, revision, text } from './payload';
import * as s from './shape';

const roles = s.list(s.oneOf(...customerRoles), 0, customerRoles.length);
const timeZone = s.valid(s.string, (name) => name.length <= 64 && isTimeZone(name));

const kind = s.oneOf(...customerKinds);
const language = s.oneOf(...languages);
const stakeholder: s.Shape<StakeholderReference> = s.object({ engagementId: id, accountId });
const minutes = count(24 * 60 - 1);
const days = count(reminderLimits.days);

// The rules of calendars and reminders give their own refusals, with the field at fault.
const calendar: s.Shape<WorkingCalendar> = s.object({
  timeZone,
  workingDays: s.list(s.oneOf(1, 2, 3, 4, 5, 6, 7), 0, 7),
  holidays: s.list(s.object({ day, name: text(calendarLimits.name) }), 0, calendarLimits.holidays),
  criticalPeriods: s.list(
    s.object({ name: text(calendarLimits.name), from: day, to: day }),
    0,
    calendarLimits.criticalPeriods,
  ),
  quietFrom: minutes,
  quietTo: minutes,
});

const reminders: s.Shape<ReminderRules> = s.object({
  at: minutes,
  before: s.list(days, 0, reminderLimits.before),
  onDue: s.boolean,
  afterEvery: days,
  afterAtMost: count(reminderLimits.afterAtMost),
});

const step = s.nullable(days);
const ladder: s.Shape<LadderRules> = s.object({ nudge: step, visible: step, sponsor: step, pause: step });

const createEngagement: s.Shape<CreateEngagement> = s.object({
  attempt,
  name: line(engagementLimits.name),
  serviceDeskId: number,
  requestTypeId: number,
  timeZone,
  language,
  primary: s.object({ accountId, roles }),
});

const changeEngagement: s.Shape<ChangeEngagement> = s.object({
  engagementId: id,
  revision,
  name: s.optional(line(engagementLimits.name)),
  language: s.optional(language),
  calendar: s.optional(calendar),
  reminders: s.optional(reminders),
  ladder: s.optional(ladder),
  deemed: s.optional(
    s.nullable(
      s.object({
        workingDays: s.integer(engagementLimits.deemedDays.least, engagementLimits.deemedDays.most),
      }),
    ),
  ),
  colleaguesSee: s.optional(s.boolean),
  messageFormat: s.optional(s.oneOf(...messageFormats)),
});

const sendTestMessage: s.Shape<SendTestMessage> = s.object({ engagementId: id, revision });

const contact = s.object({
  accountId,
  role: line(engagementLimits.contactRole),
  hours: text(engagementLimits.contactHours),
  languages: text(engagementLimits.contactLanguages),
  backup: s.nullable(accountId),
  escalation: s.nullable(count(engagementLimits.contacts)),
  isSponsor: s.optional(s.oneOf(true)),
});

const setContacts: s.Shape<SetContacts> = s.object({
  engagementId: id,
  revision,
  contacts: s.list(contact, 0, engagementLimits.contacts),
});

const addStakeholder: s.Shape<AddStakeholder> = s.object({
  engagementId: id,
  accountId,
  roles,
  kind: s.optional(kind),
});

const level = s.oneOf(...supportLevels);

const changeStakeholder: s.Shape<ChangeStakeholder> = s.object({
  engagementId: id,
  accountId,
  revision,
  kind,
  roles,
  isPrimary: s.boolean,
  support: s.nullable(s.object({ current: level, needed: level })),
  deputy: s.nullable(deputy),
});

const handOverTasks: s.Shape<HandOverTasks> = s.object({ engagementId: id, accountId, to: owner });

/** The shapes of what project administrators send. What is not named here is dropped. */
export const adminPayloads = {
  serviceDesk: s.object({ serviceDeskId: number }),
  findCustomers: s.object({ serviceDeskId: number, text: line(100) }),
  engagement: s.object({ engagementId: id }),
  createEngagement,
  changeEngagement,
  setContacts,
  sendTestMessage,
  addStakeholder,
  stakeholder,
  changeStakeholder,
  handOverTasks,
};
