/** Conditions of a signature that have no Jira issue: the team reads why. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { onPanel, openGate, signAs } from '../site/gates';
import { issuesMade } from '../site/issues';
import { accepted } from '../site/site';
import { rewrite } from '../site/stored';

const minutes = 60_000;
const day = 24 * 60 * minutes;

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

it('was deleted for good before that was noted: it is not being created, and not open', async () => {
  const gateId = await askForOne();
  for (let turn = 0; turn < 4; turn++) {
    for (const { key } of await issuesMade(site)) {
      const path = `/rest/api/3/issue/${key}`;
      await site.host.requestJira(people.projectAdministrator, { method: 'DELETE', path, headers: {} });
    }
    await site.host.advance(10 * minutes);
  }
  const noted = await onPanel(site, gateId);
  // As it was stored then: open for ever, and without a word that it was deleted.
  const [point] = await pointsOf(gateId);
  rewrite(site.host, 'record', `raid:${point?.id}`, ({ doc: { isGone: _, ...doc }, ...value }) => ({ ...value, doc }));
  rewrite(site.host, 'gate', `gate:${gateId}`, ({ doc, ...value }) => {
    const standing = (doc.standing as { decided?: { conditions?: object } }[]).map((each) =>
      each.decided?.conditions ? { ...each, decided: { ...each.decided, conditions: { all: 1, open: 1 } } } : each,
    );
    return { ...value, doc: { ...doc, standing } };
  });
  expect(await statesOf(gateId)).toEqual(['deleted']);
  expect(await onPanel(site, gateId)).toMatchObject({ openConditions: 1 });
  await site.host.advance(2 * day);
  expect(await statesOf(gateId)).toEqual(['deleted']);
  const { openConditions, deletedConditions } = noted;
  expect([openConditions, deletedConditions]).toEqual([0, 1]);
  expect(await onPanel(site, gateId)).toMatchObject({ openConditions, deletedConditions });
});

it('could not be made: it is not being created until it is sent again', async () => {
  const making = /^POST \/rest\/api\/3\/issue \{/;
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
