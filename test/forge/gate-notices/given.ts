/** The notices before silence counts, in days of a site of their own. */
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { signatory } from '../site/gates';

export const sofia = people.customerSponsor;
export const uwe = people.customerUser;

export const agreed = { deemed: { workingDays: 5 } };
export const both = { title: 'Design', lapse: 'deem', signatories: [signatory(sofia), signatory(uwe)] } as const;
export const fullNotice = 'As agreed, this will count as accepted after';

/** A site and its days for each test of a file, with what customers do about their mails. */
export function noticeDays() {
  const days = gateDays();
  const onRequest = (path: string) => `/rest/servicedeskapi/request/${days.engagement.requestKey}/${path}`;
  return {
    days,
    participants: (method: 'POST' | 'DELETE', accountId: string) =>
      days.site.host.requestJira(people.projectAdministrator, {
        method,
        path: onRequest('participant'),
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ accountIds: [accountId] }),
      }),
    mails: (who: string, areWanted: boolean) =>
      days.site.portal(who, 'set-mails', { engagementId: days.engagement.id, areWanted }),
    /** Switches the request's mails on or off for oneself, where Jira itself has it. */
    inJira: (method: 'PUT' | 'DELETE', who: string) =>
      days.site.host.requestJira(who, { method, path: onRequest('notification'), headers: {} }),
    standingOf: async (gate: { id: string }) =>
      new Map((await days.shown(gate)).standing.map((each) => [each.accountId, each])),
  };
}
