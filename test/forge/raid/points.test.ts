/** All that signatures ask to be put right counts alike, whatever they decide, and whenever they come. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { SignGate } from '../../../src/contract/gate/portal-gate';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gatesOf, onPanel, openGate, shownTo, signAs, signingOf } from '../site/gates';
import { issuesMade, moveTo } from '../site/issues';
import { accepted, codeOf, issueProperty } from '../site/site';
import { rewrite } from '../site/stored';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;
const day = 24 * 60 * 60_000;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const met = { verdict: 'met', reason: '' } as const;
const notMet = { verdict: 'not-met', reason: 'The price list is missing' } as const;
const abstaining = { outcome: 'abstained', answers: [met, notMet] } as const;
const abstainingFromMust = { outcome: 'abstained', answers: [notMet, met] } as const;
const rejecting = { outcome: 'rejected', reason: 'The price list is missing' } as const;

const certificateOf = async (gateId: string) => accepted(await site.team(manager, 'show-certificate', { gateId }));

/** As everybody is shown it, with one Jira issue for each point that is open. */
async function expectOpen(gateId: string, open: number) {
  await site.host.advance(4 * 60_000);
  const said = { state: 'satisfied', openConditions: open };
  expect(await onPanel(site, gateId)).toMatchObject(said);
  expect(await gatesOf(site, engagement, sofia)).toMatchObject([said]);
  expect(await certificateOf(gateId)).toMatchObject({ now: said, verification: { isIntact: true } });
  const { openConditions = 0 } = (await issueProperty(site.host, 'HAR-1')) as { openConditions?: number };
  expect(openConditions).toBe(open);
}

describe('of an accepted gate', () => {
  it.each<[string, 'before' | 'after', Partial<SignGate>]>([
    ['a rejection asks for that was outvoted', 'before', rejecting],
    ['a rejection asks for that came too late', 'after', rejecting],
    ['an abstention found unmet before', 'before', abstaining],
    ['an abstention found unmet when it was decided', 'after', abstaining],
  ])('is counted, and can be closed by its issue, what %s', async (_, order, said) => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    if (order === 'before') await signAs(site, uwe, gate, said);
    await signAs(site, sofia, gate);
    if (order === 'after') await signAs(site, uwe, gate, said);
    await site.host.settle();
    await expectOpen(gate.id, 1);
    // Sofia has accepted it without conditions.
    expect(await onPanel(site, gate.id)).toMatchObject({ isConcession: false, areConditionsLate: true });
    const [issue, ...others] = await issuesMade(site);
    expect(others).toEqual([]);
    if (said.outcome === 'abstained') expect(issue?.fields.summary).toBe('Not met: The examples can be copied');
    await moveTo(site, issue?.key ?? '', 'Done');
    await expectOpen(gate.id, 0);
  });
});

describe('a criterion that must be met, and is not, as who abstains finds', () => {
  it('can only be rejected where no concession is allowed, as it can’t be accepted', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, uwe, gate), abstainingFromMust);
    expect(codeOf(await site.portal(uwe, 'sign-gate', wanted))).toBe('concession-not-allowed');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', waitingFor: [sofia, uwe] });
    await signAs(site, uwe, gate, { ...rejecting, answers: [notMet, met] });
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'rejected' });
  });

  it('makes the acceptance a concession where that is allowed, and becomes an issue', async () => {
    const gate = await openGate(site, engagement, { allowsConcessions: true });
    await signAs(site, uwe, gate, abstainingFromMust);
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'satisfied', isConcession: true });
    await site.host.settle();
    await expectOpen(gate.id, 1);
    const panel = await onPanel(site, gate.id);
    expect(panel).toMatchObject({ isConcession: true });
    expect(panel).not.toHaveProperty('areConditionsLate');
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gateConcessions: 1 });
    const [issue] = await issuesMade(site);
    expect(issue?.fields.summary).toBe('Not met: Every message of the old system is covered');
    const certificate = await certificateOf(gate.id);
    // Who abstained has accepted nothing.
    expect(certificate.rounds.flatMap(({ signOffs }) => signOffs.flatMap((each) => each.concessions ?? []))).toEqual(
      [],
    );
    await moveTo(site, issue?.key ?? '', 'Done');
    await expectOpen(gate.id, 0);
    expect(await onPanel(site, gate.id)).toMatchObject({ isConcession: true });
  });
});

/** Stores a gate as if nothing that its signatures ask for had been counted. */
function forget(gateId: string, isEngagementToo: boolean): void {
  rewrite(site.host, 'gate', `gate:${gateId}`, ({ doc, ...value }) => {
    const standing = (doc.standing as { decided?: Record<string, unknown> }[]).map(({ decided, ...each }) => {
      const { conditions: _, isConcession: __, ...before } = decided ?? {};
      return decided ? { ...each, decided: before } : each;
    });
    return { ...value, doc: { ...doc, standing } };
  });
  if (!isEngagementToo) return;
  rewrite(site.host, 'engagement', `engagement:${engagement.id}`, ({ doc, ...value }) => {
    const { arePointsCounted: _, ...before } = doc;
    return { ...value, doc: { ...before, areConditionsCounted: true } };
  });
}

/** Takes away what was raised of a gate's signatures, as if it had never been. */
async function unraise(gateId: string): Promise<void> {
  const { points } = accepted(await site.team(manager, 'show-gate', { gateId }));
  for (const { id } of points) {
    const stored = [1, 2, 3].map((seq) => ['audit-event', `audit-event:${id}.${seq}`] as const);
    for (const [entityName, key] of [['record', `raid:${id}`] as const, ...stored]) {
      site.host.storage.handle('/api/v1/entity/delete', { entityName, key });
    }
  }
  for (const { key } of await issuesMade(site)) {
    const path = `/rest/api/3/issue/${key}`;
    await site.host.requestJira(people.projectAdministrator, { method: 'DELETE', path, headers: {} });
  }
  await site.host.settle();
}

describe('a signature that was stored before all of that counted', () => {
  it.each([
    ['rejected', rejecting],
    ['abstained', abstaining],
  ] as const)('leaves the record intact, counted or not, where it %s late', async (_, said) => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, sofia, gate);
    await signAs(site, uwe, gate, said);
    await site.host.settle();
    forget(gate.id, true);
    expect((await certificateOf(gate.id)).verification).toMatchObject({ isIntact: true });
    await site.host.advance(3 * day);
    await expectOpen(gate.id, 1);
    expect(await issuesMade(site)).toHaveLength(1);
  });

  it('leaves the record intact where an abstention makes a concession, which is made up for', async () => {
    const gate = await openGate(site, engagement, { allowsConcessions: true });
    await signAs(site, uwe, gate, abstainingFromMust);
    await signAs(site, sofia, gate);
    await site.host.settle();
    forget(gate.id, true);
    expect(await certificateOf(gate.id)).toMatchObject({
      now: { isConcession: false },
      verification: { isIntact: true },
    });
    await site.host.advance(3 * day);
    await expectOpen(gate.id, 1);
    expect(await onPanel(site, gate.id)).toMatchObject({ isConcession: true });
  });

  it('is raised, too, where an abstention asks for it, and counted once, whatever was counted', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, sofia, gate);
    await site.host.settle();
    await signAs(site, uwe, gate, abstaining);
    await site.host.settle();
    await unraise(gate.id);
    rewrite(site.host, 'engagement', `engagement:${engagement.id}`, ({ doc, ...value }) => {
      const { arePointsCounted: _, ...before } = doc;
      return { ...value, doc: before };
    });
    expect(await issuesMade(site)).toEqual([]);
    await site.host.advance(3 * day);
    await expectOpen(gate.id, 1);
    const [issue, ...others] = await issuesMade(site);
    expect(others).toEqual([]);
    await moveTo(site, issue?.key ?? '', 'Done');
    await expectOpen(gate.id, 0);
  });

  it('leaves the record intact where nobody makes up for it', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, uwe, gate, rejecting);
    await signAs(site, sofia, gate);
    await site.host.settle();
    forget(gate.id, false);
    expect((await certificateOf(gate.id)).verification).toMatchObject({ isIntact: true });
  });
});
