/** The gates that keep somebody in an engagement, read before they are to be taken out of it. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withSecuredSite } from '../site/fresh';
import { openGate, signAs } from '../site/gates';
import type { IssueSecurity } from '../site/issue-security';
import { accepted } from '../site/site';

let security: IssueSecurity;
let site: Fresh['site'];
let engagement: Fresh['engagement'];
withSecuredSite((fresh) => {
  ({ site, engagement, security } = fresh);
});

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
