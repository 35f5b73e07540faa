/** Gates beside what happens in Jira: its events, its searches, and the condition that only hides a transition. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { deleteInJira } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gateTerms, openGate, signingOf } from '../site/gates';
import { issuesMade, textOf } from '../site/issues';
import { accepted, issueProperty, jiraGet, newAttempt } from '../site/site';
import { move, offered, put } from '../site/transitions';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const pm = people.projectManager;
const admin = people.projectAdministrator;
const signatories = [people.customerSponsor, people.customerUser];
const story = 'HAR-9';
const minutes = 60_000;
const path = `/rest/api/3/issue/${story}`;

const gateOn = (changes: Partial<GateTerms> = {}, issueKey = story) => openGate(site, engagement, changes, issueKey);
const stateOf = async (gate: { id: string }, person = pm) => {
  const { state, changed, reason } = accepted(await site.plan(person, 'show-gate', { gateId: gate.id }));
  return { state, changed, reason };
};

async function sign(gate: { id: string }, by = signatories): Promise<void> {
  for (const person of by) {
    const shown = accepted(await site.portal(person, 'show-gate', { gateId: gate.id }));
    accepted(await site.portal(person, 'sign-gate', signingOf(shown)));
  }
  await site.host.settle();
}

async function gateOnVersion(versionId: string) {
  const terms = gateTerms({ title: 'The pilot', covers: ['name', 'description'] });
  const draft = {
    attempt: newAttempt(),
    engagementId: engagement.id,
    subject: { kind: 'version', versionId },
    terms,
  } as const;
  const { id, revision } = accepted(await site.plan(pm, 'draft-gate', draft));
  const gate = accepted(await site.plan(pm, 'open-gate', { gateId: id, revision }));
  await site.host.settle();
  return gate;
}

describe('Jira’s events', () => {
  it('invalidate what was signed and what is asked, naming what has changed', async () => {
    const [signed, asked] = [await gateOn(), await gateOn({ title: 'Asked' })];
    const other = await gateOn({ title: 'Elsewhere' }, 'HAR-8');
    const narrow = await gateOn({ title: 'Narrow', covers: ['description'] });
    await sign(signed);
    await put(site.host, pm, path, { fields: { summary: 'Book two berths' } });
    await site.host.advance(5 * minutes);
    for (const gate of [signed, asked]) {
      expect(await stateOf(gate)).toMatchObject({ state: 'invalidated', changed: ['summary'] });
    }
    expect(await stateOf(other)).toMatchObject({ state: 'open' });
    expect(await stateOf(narrow)).toMatchObject({ state: 'open' });
  });

  it('that say nothing of what is covered change nothing, and write nothing', async () => {
    const gate = await gateOn();
    await site.host.advance(5 * minutes);
    await put(site.host, pm, path, { fields: { labels: ['pilot'] } });
    await site.host.advance(5 * minutes);
    expect(await stateOf(gate)).toMatchObject({ state: 'open' });
    const heard = site.host.meter.all().findLast(({ functionKey }) => functionKey === 'on-issue-event');
    expect(heard).toMatchObject({ outcome: 'returned', storage: { reads: 2, writes: 0 }, jira: { calls: 1 } });
  });

  it('of an issue without gates cost one read', async () => {
    await put(site.host, pm, path, { fields: { labels: ['pilot'] } });
    await site.host.advance(5 * minutes);
    const heard = site.host.meter.all().findLast(({ functionKey }) => functionKey === 'on-issue-event');
    expect(heard).toMatchObject({ storage: { reads: 1, writes: 0 }, jira: { calls: 0 } });
  });

  it('of its deletion withdraw what is asked; what is signed outlives it', async () => {
    const [signed, asked] = [await gateOn(), await gateOn({ title: 'Asked' })];
    await sign(signed);
    const reply = await site.host.requestJira(admin, {
      method: 'DELETE',
      path: `${path}?deleteSubtasks=true`,
      headers: {},
    });
    expect(reply.status).toBe(204);
    await site.host.advance(5 * minutes);
    // Of what hangs on an issue that is gone, the project's administrators still see all.
    expect(await stateOf(signed, admin)).toMatchObject({ state: 'satisfied' });
    expect(await stateOf(asked, admin)).toMatchObject({ state: 'withdrawn', reason: 'subject-gone' });
  });

  it('of versions do the same', async () => {
    const [first, second] = [await gateOnVersion('10001'), await gateOnVersion('10002')];
    await sign(first);
    await put(site.host, admin, '/rest/api/3/version/10001', { description: 'Three terminals' });
    await put(site.host, admin, '/rest/api/3/version/10002', { releaseDate: '2027-01-31' });
    await site.host.advance(5 * minutes);
    expect(await stateOf(first)).toMatchObject({ state: 'invalidated', changed: ['description'] });
    expect(await stateOf(second)).toMatchObject({ state: 'open' });
    await deleteInJira(site, '/rest/api/3/version/10002');
    await site.host.advance(5 * minutes);
    expect(await stateOf(second)).toMatchObject({ state: 'withdrawn' });
  });

  it('come again where Jira or storage did not answer', async () => {
    const gate = await gateOn();
    await site.host.advance(5 * minutes);
    site.host.faults.next({ service: 'jira', match: /fields=project/, times: 4, fault: { kind: 'error' } });
    await put(site.host, pm, path, { fields: { summary: 'Book two berths' } });
    await site.host.advance(30 * minutes);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await stateOf(gate)).toMatchObject({ state: 'invalidated' });
  });
});

describe('JQL', () => {
  const found = async (jql: string) => {
    const { issues } = await jiraGet(
      site.host,
      pm,
      `/rest/api/3/search/jql?jql=${encodeURIComponent(`${jql} ORDER BY key`)}&fields=summary`,
    );
    return (issues as { key: string }[]).map(({ key }) => key);
  };

  it('finds issues by the state of their gates, since when they wait, and how many rounds they took', async () => {
    const gate = await gateOn({ rule: { kind: 'any' } });
    await gateOn({}, 'HAR-8');
    await sign(gate, [signatories[0] ?? '']);
    await site.host.advance(5 * minutes);
    expect(await found('countersignGate = open')).toEqual(['HAR-8']);
    expect(await found('countersignGate = satisfied')).toEqual([story]);
    expect(await found('countersignGateSince < "2026-11-03"')).toEqual(['HAR-8']);
    expect(await found('countersignGateSince < "2026-11-01"')).toEqual([]);
    expect(await found('countersignGateRounds > 0')).toEqual(expect.arrayContaining([story, 'HAR-8']));
    expect(await found('countersignGateRounds > 1')).toEqual([]);
    expect(await issueProperty(site.host, 'HAR-8')).toMatchObject({ gate: 'open', gateRounds: 1, isGateHeld: true });
  });
});

describe('the condition', () => {
  const names = async () => (await offered(site.host, pm, story)).map(({ name }) => name);
  beforeEach(() => {
    site.host.jira.setTransitionRules('HAR', 'Accept', [{ moduleKey: 'gate-condition', configuration: {} }]);
  });

  it('hides the transition while a gate holds it, and only then', async () => {
    expect(await names()).toContain('Accept');
    const gate = await gateOn();
    expect(await names()).not.toContain('Accept');
    await sign(gate);
    expect(await names()).toContain('Accept');
  });

  it.each([[{}], [null], [{ isGateHeld: null }], [{ isGateHeld: 'yes' }], [{ openTasks: 2 }], [{ isGateHeld: false }]])(
    'lets pass where the property says %j',
    async (value) => {
      await put(site.host, pm, `${path}/properties/countersign`, value);
      expect(await move(site.host, pm, story)).toMatchObject({ status: 204 });
    },
  );
});

describe('a gate on a version', () => {
  it('has what is to be put right fixed in that version, which the issue names, by a day', async () => {
    const gate = await gateOnVersion('10001');
    const [first = ''] = signatories;
    const shown = accepted(await site.portal(first, 'show-gate', { gateId: gate.id }));
    const rejection = signingOf(shown, { outcome: 'rejected', reason: 'It is slow' });
    accepted(await site.portal(first, 'sign-gate', rejection));
    await site.host.settle();
    const [made] = await issuesMade(site);
    const [version] = made?.fields.fixVersions ?? [];
    expect(version?.id).toBe('10001');
    expect(made?.fields.duedate).toBe('2026-11-16');
    expect(textOf(made?.fields.description).join('\n')).toContain(`It is about the version: ${version?.name}`);
  });
});
