/** Conditions, concessions and unmet criteria of a signature: its Jira issues, and who is shown how many are open. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import { conditionsOf } from '../../../static/team/gate/standing/conditions';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gateReference, gatesOf, onPanel, openGate, openGateAgain, signAs, signatory, toSofia } from '../site/gates';
import { issuesMade, linksOf, moveTo, rename, textOf } from '../site/issues';
import { accepted, issueProperty } from '../site/site';
import { rewrite } from '../site/stored';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

/** Sofia has rejected it, and has found one of its criteria not met. */
async function rejectedGate(): Promise<TeamGate> {
  const gate = await openGate(site, engagement, toSofia());
  const answers = [
    { verdict: 'met' as const, reason: '' },
    { verdict: 'not-met' as const, reason: 'No examples' },
  ];
  await signAs(site, sofia, gate, { outcome: 'rejected', answers, reason: 'It is too slow' });
  await site.host.settle();
  return gate;
}

/** Whether what was asked for is left from a signature that does not count: in the lists of the team and of Sofia. */
async function areLeft(): Promise<boolean[]> {
  const { raid } = accepted(await site.team(manager, 'show-issue', {}));
  const shown = accepted(await site.portal(sofia, 'show-inbox', { engagementId: engagement.id }));
  const listed = [...raid, ...(shown.engagement?.raised ?? []).flatMap(({ condition }) => condition ?? [])];
  return listed.map(({ isLeft }) => isLeft);
}

describe('signing', () => {
  it('makes linked Jira issues of what is to be put right, with an owner and a day', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const signed = await signAs(site, sofia, gate, {
      outcome: 'accepted-with-conditions',
      answers: [
        { verdict: 'met', reason: '' },
        { verdict: 'not-met', reason: 'The price list is missing' },
      ],
      conditions: [{ text: 'Translate the examples', due: '2027-01-15' }],
    });
    expect(signed).toMatchObject({ state: 'satisfied' });
    await site.host.settle();
    const made = (await issuesMade(site)).toSorted((a, b) => (a.fields.summary < b.fields.summary ? -1 : 1));
    expect(made.map(({ fields }) => fields.summary)).toEqual([
      'Not met: The examples can be copied',
      'Translate the examples',
    ]);
    expect(made.map(({ fields }) => fields.assignee?.accountId)).toEqual([manager, manager]);
    expect(made.map(linksOf)).toEqual([[['Blocks', 'HAR-1']], [['Blocks', 'HAR-1']]]);
    const days = made.map(({ fields }) => fields.duedate);
    expect(days).toEqual(['2026-11-16', '2027-01-15']);
    const descriptions = made.map(({ fields }) => textOf(fields.description).join('\n'));
    expect(descriptions[0]).toContain('The price list is missing');
    expect(descriptions[0]).toContain('has found this criterion not met in a sign-off');
    expect(descriptions[1]).toContain('has set this condition in a sign-off');
    const panel = accepted(await site.team(manager, 'show-issue', {}));
    const ask = { kind: 'gate', id: gate.id };
    expect(panel.raid).toMatchObject([{ ask }, { ask }]);
  });

  it('stays among what was done lately while points are open, however much is done after it', async () => {
    const rule = { rule: { kind: 'any' } } as const;
    const first = await openGate(site, engagement, rule);
    const conditions = [{ text: 'Translate the examples', due: '2027-01-15' }];
    await signAs(site, sofia, first, { outcome: 'accepted-with-conditions', conditions });
    const others: string[] = [];
    for (let each = 0; each < 5; each++) {
      await site.host.advance(60_000);
      const next = await openGate(site, engagement, rule);
      await signAs(site, sofia, next, {});
      others.unshift(next.id);
    }
    const shown = accepted(await site.portal(sofia, 'show-inbox', { engagementId: engagement.id }));
    expect(shown.engagement?.recent.map(({ id }) => id)).toEqual([first.id, ...others.slice(0, 4)]);
  });

  it('keeps, counts and raises each of two conditions in the same words', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const twice = [
      { text: 'Translate the examples', due: '2027-01-15' },
      { text: 'Translate the examples', due: '2027-01-15' },
    ];
    const signed = await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions: twice });
    expect(signed).toMatchObject({ openConditions: 2, own: { conditions: twice } });
    await site.host.settle();
    const [first, ...others] = await issuesMade(site);
    expect([first, ...others].map((each) => each?.fields.summary)).toEqual(twice.map(({ text }) => text));
    await moveTo(site, first?.key ?? '', 'Done');
    await site.host.advance(4 * 60_000);
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    expect(details).toMatchObject({ openConditions: 1 });
    expect(conditionsOf(details).map(({ text }) => text)).toEqual(twice.map(({ text }) => text));
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.rounds[0]?.signOffs[0]).toMatchObject({ conditions: twice });
  });

  it.each([
    [
      'was withdrawn',
      async (gate: TeamGate, revision: number) => {
        const command = { gateId: gate.id, revision, reason: 'Not needed' };
        accepted(await site.team(people.projectAdministrator, 'withdraw-gate', command));
      },
    ],
    ['was changed since', () => rename(site, 'HAR-1', 'A new summary')],
  ])('says of what a gate asked for that %s that it is left from there', async (_, act) => {
    const gate = await openGate(site, engagement, toSofia());
    const conditions = [{ text: 'Translate the examples', due: null }];
    await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions });
    await site.host.settle();
    expect(await areLeft()).toEqual([false, false]);
    const { revision } = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    await act(gate, revision);
    await site.host.advance(5 * 60_000);
    expect(await areLeft()).toEqual([true, true]);
    const { points } = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    expect(points).toMatchObject([{ isLeft: true }]);
  });

  it('says of a condition whose day is over that it is, to the team and to who asked for it, until it is done', async () => {
    const gate = await openGate(site, engagement, toSofia());
    const conditions = [{ text: 'Translate the examples', due: '2026-11-05' }];
    await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions });
    await site.host.settle();
    const areOverdue = async () => {
      const { raid } = accepted(await site.team(manager, 'show-issue', {}));
      const { raised } =
        accepted(await site.portal(sofia, 'show-inbox', { engagementId: engagement.id })).engagement ?? {};
      return [raid[0]?.isOverdue, raised?.[0]?.condition?.isOverdue];
    };
    expect(await areOverdue()).toEqual([false, false]);
    await site.host.advance(5 * 24 * 60 * 60_000);
    expect(await areOverdue()).toEqual([true, true]);
    const [made] = await issuesMade(site);
    await moveTo(site, made?.key ?? '', 'Done');
    await site.host.advance(60 * 60_000);
    expect(await areOverdue()).toEqual([false, false]);
  });

  it('says to everybody how many conditions are open, until the last of their issues is done', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const signed = await signAs(site, sofia, gate, {
      outcome: 'accepted-with-conditions',
      answers: [
        { verdict: 'met', reason: '' },
        { verdict: 'not-met', reason: 'The price list is missing' },
      ],
      conditions: [{ text: 'Translate the examples', due: null }],
    });
    expect(signed).toMatchObject({ state: 'satisfied', openConditions: 2 });
    const expectOpen = async (open: number) => {
      await site.host.advance(4 * 60_000);
      expect(await onPanel(site, gate.id)).toMatchObject({ openConditions: open });
      expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ openConditions: open }]);
      const property = await issueProperty(site.host, 'HAR-1');
      expect((property as { openConditions?: number }).openConditions ?? 0).toBe(open);
      const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
      expect(certificate).toMatchObject({ now: { openConditions: open }, verification: { isIntact: true } });
    };
    await expectOpen(2);
    const { entries } = accepted(await site.portal(sofia, 'list-raised', { engagementId: engagement.id }));
    const condition = { of: gate.title, due: expect.stringMatching(/^2026-/), ownerName: 'Petra Manager (demo)' };
    expect(entries).toMatchObject([{ condition }, { condition }]);
    const [first, second] = await issuesMade(site);
    await moveTo(site, first?.key ?? '', 'Done');
    await expectOpen(1);
    await moveTo(site, second?.key ?? '', 'Done');
    await expectOpen(0);
    await moveTo(site, second?.key ?? '', 'In Progress');
    await expectOpen(1);
  });

  it('links an issue, and counts its condition, that was done before the app knew of it', async () => {
    const gate = await openGate(site, engagement, toSofia());
    const making = /^POST \/rest\/api\/3\/issue \{/;
    site.host.faults.next({ service: 'jira', match: making, fault: { kind: 'lost-response' } });
    const conditions = [{ text: 'Translate the examples', due: null }];
    await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions });
    await site.host.settle();
    const [only] = await issuesMade(site);
    await moveTo(site, only?.key ?? '', 'Done');
    await site.host.advance(60 * 60_000);
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ openConditions: 0 }]);
    expect((await issuesMade(site)).flatMap(linksOf)).toEqual([['Blocks', 'HAR-1']]);
    const property = (await issueProperty(site.host, 'HAR-1')) as { openConditions?: number };
    expect(property.openConditions ?? 0).toBe(0);
  });

  it('says of what a rejected round asked for that it is left from there, once a later one is accepted', async () => {
    const gate = await rejectedGate();
    const rejected = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const signature = (as: string) => ({ as, title: gate.title });
    expect(rejected.points).toMatchObject([
      { signature: signature('rejection'), isLeft: false, issueState: 'there', progress: 'new' },
      { signature: signature('unmet'), isLeft: false, issueState: 'there', progress: 'new' },
    ]);
    expect(await areLeft()).toEqual([false, false, false, false]);
    const again = await openGateAgain(site, rejected);
    await signAs(site, sofia, again, { answers: [null, { verdict: 'met', reason: '' }] });
    await site.host.settle();
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    expect(details).toMatchObject({ state: 'satisfied', openConditions: null });
    expect(details.points.map(({ isLeft }) => isLeft)).toEqual([true, true]);
    expect(await areLeft()).toEqual([true, true, true, true]);
    const openLeft = async () =>
      accepted(await site.portal(sofia, 'show-certificate', { gateId: gate.id })).now?.openLeft;
    expect(await openLeft()).toBe(2);
    const [first] = await issuesMade(site);
    await moveTo(site, first?.key ?? '', 'Done');
    await site.host.advance(4 * 60_000);
    expect(await openLeft()).toBe(1);
  });

  it('says the same of points that were raised before entries told of their signatures', async () => {
    const gate = await rejectedGate();
    const shown = async () => accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const rejected = await shown();
    for (const { id } of rejected.points) {
      rewrite(site.host, 'record', `raid:${id}`, ({ doc, ...record }) => {
        const { signOffId: _, isRejection: __, ...entry } = doc;
        return { ...record, doc: entry };
      });
    }
    expect((await shown()).points).toEqual(rejected.points);
    await openGateAgain(site, rejected);
    expect((await shown()).points.map(({ isLeft, signature }) => [isLeft, signature?.as])).toEqual([
      [true, 'rejection'],
      [true, 'unmet'],
    ]);
  });

  it('shows a concession as one to everybody: the team, the customer, JQL and the certificate', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' }, allowsConcessions: true });
    const signed = await signAs(site, sofia, gate, {
      outcome: 'accepted-with-conditions',
      answers: [
        { verdict: 'not-met', reason: 'The price list is missing' },
        { verdict: 'met', reason: '' },
      ],
    });
    expect(signed).toMatchObject({ state: 'satisfied', isConcession: true, content: { allowsConcessions: true } });
    await site.host.settle();
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'satisfied', isConcession: true });
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ isConcession: true }]);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gate: 'satisfied', gateConcessions: 1 });
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.now).toMatchObject({ isConcession: true });
    const [signOff] = certificate.rounds.flatMap((round) => round.signOffs);
    expect(signOff?.concessions).toEqual([signOff?.answers[0]?.criterion]);
    expect(certificate.verification.isIntact).toBe(true);
  });

  it('makes none of what was taken back, though somebody else had signed meanwhile, and thought again', async () => {
    const three = [sofia, uwe, people.internalCustomer];
    const wanted = { engagementId: engagement.id, accountId: people.internalCustomer, roles: ['user' as const] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', wanted));
    const gate = await openGate(site, engagement, { signatories: three.map((accountId) => signatory(accountId)) });
    const conditions = [{ text: 'Translate the examples', due: null }];
    await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions });
    const { revision } = await signAs(site, uwe, gate);
    accepted(await site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }));
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: revision + 1 }));
    await site.host.settle();
    expect(await issuesMade(site)).toEqual([]);
  });

  it('makes none of what was taken back, though the gate was opened again before', async () => {
    const gate = await openGate(site, engagement);
    const signed = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not what we agreed' });
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: signed.revision }));
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, title: 'Interface design, as discussed' };
    await openGateAgain(site, accepted(await site.team(manager, 'change-gate', { ...gateReference(details), terms })));
    expect(await issuesMade(site)).toEqual([]);
  });
});
