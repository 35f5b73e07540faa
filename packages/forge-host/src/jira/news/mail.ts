/** The mails that Jira sends, above all JSM's notifications to customers: the only way to reach them outside the portal. */
import { findPerson } from '../people/people';
import type { IssueRecord } from '../records/issue';
import { findRequest, isSubscribed, organizationMembersOf, participantsOf } from '../records/request';
import type { Site } from '../site/site';

export type Mail = {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Account id. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly requestKey: string;
};

export function mailbox(site: Site): Mail[] {
  return site.all<Mail>('SELECT id, at, recipient AS "to", subject, text, requestKey FROM jira_mail ORDER BY id');
}

function send(site: Site, to: string, issue: IssueRecord, subject: string, text: string): void {
  site.run(
    'INSERT INTO jira_mail (id, at, recipient, subject, text, requestKey) VALUES (?, ?, ?, ?, ?, ?)',
    site.nextId('mail', 1),
    site.clock.now(),
    to,
    subject,
    text,
    issue.key,
  );
}

/** Everybody on the customer's side of a request who wants its mails. */
function audience(site: Site, issue: IssueRecord): string[] {
  const reporter = issue.reporter === null ? [] : [issue.reporter];
  const all = new Set([...reporter, ...participantsOf(site, issue.id), ...organizationMembersOf(site, issue.id)]);
  return [...all].filter((accountId) => canGetMail(site, accountId) && isSubscribed(site, issue.id, accountId));
}

function canGetMail(site: Site, accountId: string): boolean {
  const person = findPerson(site, accountId);
  return person?.status === 'active' && person.accountType !== 'app';
}

const nameOf = (site: Site, accountId: string) => findPerson(site, accountId)?.displayName ?? 'Somebody';

function closing(site: Site, issue: IssueRecord): string {
  const deskId = findRequest(site, issue.id)?.deskId ?? 0;
  return `\n\nView request: ${site.url}/servicedesk/customer/portal/${deskId}/${issue.key}`;
}

/** "Request created" goes to the reporter, also when they opened it themselves. */
export function mailRequestCreated(site: Site, issue: IssueRecord): void {
  if (issue.reporter === null || !canGetMail(site, issue.reporter)) return;
  const text = `Just confirming that we got your request "${issue.summary}". We're on it.`;
  send(site, issue.reporter, issue, `${issue.key} ${issue.summary}`, text + closing(site, issue));
}

/** "Public comment added" goes to everybody on the customer's side but its author. */
export function mailPublicComment(site: Site, issue: IssueRecord, author: string, text: string): void {
  for (const to of audience(site, issue)) {
    if (to === author) continue;
    const said = `${nameOf(site, author)} commented:\n\n${text}`;
    send(site, to, issue, `${issue.key} ${issue.summary}`, said + closing(site, issue));
  }
}

export function mailParticipantAdded(site: Site, issue: IssueRecord, added: string, author: string): void {
  if (added === author || !canGetMail(site, added)) return;
  const text = `${nameOf(site, author)} shared the request "${issue.summary}" with you.`;
  send(site, added, issue, `${issue.key} ${issue.summary}`, text + closing(site, issue));
}

export function mailStatusChanged(site: Site, issue: IssueRecord, author: string, status: string): void {
  for (const to of audience(site, issue)) {
    if (to === author) continue;
    const text = `${nameOf(site, author)} changed the status to ${status}.`;
    send(site, to, issue, `${issue.key} ${issue.summary}`, text + closing(site, issue));
  }
}

/** A mail that an app asks Jira to send about an issue. */
export function mailNotification(site: Site, issue: IssueRecord, to: string, subject: string, text: string): void {
  send(site, to, issue, subject, text);
}
