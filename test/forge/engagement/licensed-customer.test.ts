/** A customer who has a Jira licence sees the issue panel as the team does, and is offered nothing that is refused to them. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, codeOf, openEngagement, taskFor } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const offered = async (person: string): Promise<readonly string[]> =>
  accepted(await site.team(person, 'show-issue', {}, { issueKey: 'HAR-1' })).mayActIn;

describe('the engagements in which the issue panel offers to act', () => {
  it('are none to who may not edit the issue', async () => {
    expect(await offered(people.internalCustomer)).toEqual([]);
  });

  it('are not those in which somebody is a customer, where they would be refused', async () => {
    const { projectManager, customerSponsor } = people;
    expect(await offered(projectManager)).toEqual([engagement.id]);
    const own = await openEngagement(site, [customerSponsor, projectManager], 'Inside');
    expect(await offered(projectManager)).toEqual([engagement.id]);
    expect((await offered(people.projectAdministrator)).toSorted()).toEqual([engagement.id, own.id].toSorted());
    const given = await site.team(projectManager, 'give-task', taskFor(own), { issueKey: 'HAR-1' });
    expect(codeOf(given)).toBe('not-allowed');
    accepted(await site.team(projectManager, 'give-task', taskFor(engagement), { issueKey: 'HAR-1' }));
  });
});
