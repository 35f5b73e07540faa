/** The gates that keep somebody in an engagement, read before they are to be taken out of it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { openGate, signAs } from '../site/gates';
import { issueSecurity } from '../site/issue-security';
import { accepted, openEngagement, openSite, type Site } from '../site/site';

let security: ReturnType<typeof issueSecurity>;
let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  security = issueSecurity();
  site = await openSite(security.options);
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const listed = async () => {
  const who = { engagementId: engagement.id, accountId: people.customerUser };
  return accepted(await site.admin(people.projectAdministrator, 'list-gates-to-sign', who));
};

it('are named until they are signed', async () => {
  expect(await listed()).toEqual([]);
  const gate = await openGate(site, engagement);
  const { id, title, subject } = gate;
  expect(await listed()).toEqual([{ id, title, subject }]);
  await signAs(site, people.customerUser, gate);
  expect(await listed()).toEqual([]);
});

it('are told by their titles, and nothing of their issue, also where the administrator can’t see that', async () => {
  const { id, title, subject } = await openGate(site, engagement);
  if (subject.kind !== 'issue') throw new Error('The gate is on an issue');
  security.hide([subject.issueId], [people.projectAdministrator]);
  expect(await listed()).toEqual([{ id, title, subject }]);
});
