/** Conditions of a signature that have no Jira issue: the team reads why. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { onPanel, openGate, signAs } from '../site/gates';
import { accepted } from '../site/site';

const minutes = 60_000;
const day = 24 * 60 * minutes;
const making = /^POST \/rest\/api\/3\/issue \{/;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

async function askForOne(): Promise<string> {
  const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
  const conditions = [{ text: 'Translate', due: null }];
  await signAs(site, people.customerSponsor, gate, { outcome: 'accepted-with-conditions', conditions });
  await site.host.settle();
  return gate.id;
}

const pointsOf = async (gateId: string) =>
  accepted(await site.team(people.projectManager, 'show-gate', { gateId })).points;
const statesOf = async (gateId: string) => (await pointsOf(gateId)).map(({ issueState }) => issueState);

it('could not be made: it is not being created until it is sent again', async () => {
  site.host.faults.next({ service: 'jira', match: making, fault: { kind: 'error', status: 404 } });
  const gateId = await askForOne();
  await site.host.advance(2 * day);
  expect(await statesOf(gateId)).toEqual(['refused']);
  expect(await onPanel(site, gateId)).toMatchObject({ openConditions: 1 });
  site.host.faults.next({ service: 'jira', match: making, fault: { kind: 'error', status: 503 } });
  accepted(await site.admin(people.projectAdministrator, 'send-again', { engagementId: engagement.id }));
  await site.host.settle();
  expect(await statesOf(gateId)).toEqual(['filing']);
  await site.host.advance(60 * minutes);
  expect(await statesOf(gateId)).toEqual(['there']);
});
