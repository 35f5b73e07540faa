import type { EngagementSummary } from '../../contract/engagement';
import type { ProjectProof } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import { settledCalendar } from '../../core/calendar/settle-calendar';
import { absentFrom, type Engagement, goneContactsOf, messageFormatOf } from '../../core/engagement/engagement';
import { mailsOffIn } from '../../core/engagement/mails';
import { nextDigestsOf } from '../../core/engagement/next-digests';

/** An engagement as the team sees it: without Jira's own words, which may hold anything. @param now epoch milliseconds */
export function engagementSummary(proof: ProjectProof, engagement: Engagement, now: number): EngagementSummary {
  proof.assertOf(engagement);
  return {
    id: engagement.id,
    name: engagement.name,
    status: engagement.status,
    requestKey: engagement.request?.key ?? null,
    problem: null,
    troubles: [],
    serviceDeskId: engagement.serviceDeskId,
    requestTypeId: engagement.requestTypeId,
    language: engagement.language,
    calendar: settledCalendar(engagement.calendar),
    reminders: engagement.reminders,
    ladder: engagement.ladder,
    deemed: engagement.deemed ?? null,
    colleaguesSee: engagement.colleaguesSee,
    messageFormat: messageFormatOf(engagement),
    // The people's stance on the project is for administrators: customers with a licence read this, too.
    customers: engagement.customers.map(({ support, ...customer }) => customer),
    absent: absentFrom(engagement),
    ...(engagement.isRequestUnseen ? { isRequestUnseen: true } : {}),
    mailsOff: mailsOffIn(engagement),
    unseen: [],
    contacts: engagement.contacts,
    goneContacts: goneContactsOf(engagement),
    stillRead: [],
    createdAt: engagement.createdAt,
    nextDigests: nextDigestsOf(engagement, now),
    today: dayIn(engagement.calendar.timeZone, now),
    revision: engagement.history.length,
  };
}
