/** The requests of a crowd's engagements, in Jira itself, with its people as customers of the service project: they can open the portal. */
import * as people from '../../../demo/people';
import { jiraGet, type Site } from '../site/site';
import { type Crowd, customersIn, type Request } from './world';

/** @returns the request of an engagement, by the numbers of its project and its own */
export async function openRequests(
  { host }: Site,
  crowd: Crowd,
): Promise<(project: number, engagement: number) => Request> {
  const agent = people.projectAdministrator;
  const desks = await jiraGet(host, agent, '/rest/servicedeskapi/servicedesk');
  const { id: serviceDeskId } = desks.values.find(({ projectKey }: { projectKey: string }) => projectKey === 'CARE');
  const types = await jiraGet(host, agent, `/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype`);
  const requestTypeId = types.values[0].id;
  const known = new Set<string>();
  const opened = new Map<string, Request>();
  for (let project = 0; project < crowd.projects; project++) {
    for (let engagement = 0; engagement < crowd.engagementsOfEach; engagement++) {
      const customers = customersIn(crowd, project, engagement);
      for (const accountId of customers) {
        if (known.has(accountId)) continue;
        known.add(accountId);
        host.jira.addCustomer('CARE', {
          accountId,
          displayName: `Customer ${known.size} (demo)`,
          emailAddress: `customer${known.size}@demo.example`,
          accountType: 'customer',
          timeZone: 'Europe/Berlin',
          locale: 'en-US',
          role: 'Customer',
        });
      }
      const summary = `Engagement ${project}-${engagement}`;
      const requestFieldValues = { summary, description: summary };
      const body = JSON.stringify({
        ...{ serviceDeskId, requestTypeId, requestFieldValues },
        requestParticipants: customers,
      });
      const headers = { 'content-type': 'application/json' };
      const path = '/rest/servicedeskapi/request';
      const reply = await host.requestJira(agent, { method: 'POST', path, headers, body });
      if (reply.status !== 201) throw new Error(`The request was refused: ${JSON.stringify(reply.body)}`);
      const { issueId, issueKey } = reply.body as { issueId: string; issueKey: string };
      opened.set(summary, { id: issueId, key: issueKey });
    }
  }
  return (project, engagement) => {
    const request = opened.get(`Engagement ${project}-${engagement}`);
    if (!request) throw new Error('There is no such engagement');
    return request;
  };
}
