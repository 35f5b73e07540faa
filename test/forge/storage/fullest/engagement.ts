import { calendarLimits, type WorkingCalendar } from '../../../../src/contract/calendar';
import { type CustomerStakeholder, customerRoles, engagementLimits } from '../../../../src/contract/engagement';
import { account, day, many, type Words } from './filled';

/** An engagement, with its people. */
export function fullEngagement({ text }: Words) {
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
    deemed: { workingDays: engagementLimits.deemedDays.most },
    colleaguesSee: true,
    messageFormat: 'document' as const,
  };
  const support = { current: 'supportive' as const, needed: 'supportive' as const };
  const deputy = { accountId: account, from: day, until: day };
  const customer: CustomerStakeholder = {
    accountId: account,
    kind: 'external',
    roles: customerRoles,
    isPrimary: false,
    support,
    deputy,
    proposedDeputy: { ...deputy, at: '2026-11-22T09:30:00.000Z', isDeclined: true },
    deputyDeclined: account,
  };
  const contact = {
    accountId: account,
    role: text(engagementLimits.contactRole),
    hours: text(engagementLimits.contactHours),
    languages: text(engagementLimits.contactLanguages),
    backup: account,
    escalation: engagementLimits.contacts,
    isSponsor: true as const,
  };
  const contacts = many(engagementLimits.contacts, contact);
  return { settings, support, deputy, customer, contacts };
}
