/** A customer who has a Jira licence sees issue panel and project page as the team does, and is offered nothing that is refused to them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demo } from '../../../demo/demo';
import * as people from '../../../demo/people';
import { serviceProject } from '../../../demo/service-project';
import { accepted, codeOf, openEngagement, openSite, type Site, taskFor } from '../site/site';

const { projectManager, projectAdministrator, customerSponsor } = people;

let site: Site;
beforeAll(async () => {
  // The manager is a customer of the service project, too.
  const both = { ...serviceProject, customers: [...(serviceProject.customers ?? []), projectManager] };
  site = await openSite({ content: { ...demo.content, serviceProjects: [both] } });
});
afterAll(() => site.close());

const offeredOnPage = async (person: string): Promise<readonly string[]> =>
  accepted(await site.plan(person, 'show-project', {}))
    .engagements.filter(({ mayAct }) => mayAct)
    .map(({ engagement }) => engagement.id);

const offered = async (person: string): Promise<readonly string[]> =>
  accepted(await site.team(person, 'show-issue', {}, { issueKey: 'HAR-1' })).mayActIn;

it('the issue panel and the project page offer to act where it is not refused: not as a customer, nor without editing the issue', async () => {
  const other = await openEngagement(site);
  const own = await openEngagement(site, [customerSponsor, projectManager], 'Inside');
  expect(await offered(projectManager)).toEqual([other.id]);
  expect((await offered(projectAdministrator)).toSorted()).toEqual([other.id, own.id].toSorted());
  expect(await offered(people.internalCustomer)).toEqual([]);
  expect(await offeredOnPage(projectManager)).toEqual([other.id]);
  expect((await offeredOnPage(projectAdministrator)).toSorted()).toEqual([other.id, own.id].toSorted());
  const give = async (engagement: typeof own) =>
    codeOf(await site.team(projectManager, 'give-task', taskFor(engagement), { issueKey: 'HAR-1' }));
  expect([await give(own), await give(other)]).toEqual(['not-allowed', 'accepted']);
});
