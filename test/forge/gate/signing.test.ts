/** Signatures on the local host: what customers sign, what comes of it, and what is refused. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import {
  draftGate,
  gateReference,
  gatesOf,
  onPanel,
  openGate,
  openGateAgain,
  shownTo,
  signAs,
  signatory,
  signingOf,
} from '../site/gates';
import { issuesMade, linksOf, makeReporter, moveTo, rename, textOf } from '../site/issues';
import { accepted, codeOf, issueProperty } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('signing', () => {
  it('is done when the rule is met, and proves it', async () => {
    const gate = await openGate(site, engagement);
    expect(await signAs(site, sofia, gate)).toMatchObject({
      state: 'waiting',
      own: { outcome: 'accepted', by: sofia },
    });
    expect(await signAs(site, uwe, gate)).toMatchObject({ state: 'satisfied', how: 'signed' });
    await site.host.settle();
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gate: 'satisfied', isGateHeld: false });
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.verification).toEqual({ isIntact: true, events: 4 });
    expect(certificate.rounds[0]?.signOffs.map(({ accountName }) => accountName)).toEqual([
      'Sofia Sponsor (Northwind demo)',
      'Uwe User (Northwind demo)',
    ]);
    expect(accepted(await site.portal(sofia, 'show-certificate', { gateId: gate.id })).rounds).toHaveLength(1);
  });

  it('counts once, however often and by how many windows it is sent', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate));
    const elsewhere = signingOf(await shownTo(site, sofia, gate));
    expect(elsewhere.shownAt).not.toBe(wanted.shownAt);
    const sent = [wanted, wanted, elsewhere];
    const replies = await Promise.all(sent.map((each) => site.portal(sofia, 'sign-gate', each)));
    expect(replies.map(codeOf)).toEqual(['accepted', 'accepted', 'accepted']);
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.rounds[0]?.signOffs).toHaveLength(1);
    expect(codeOf(await site.portal(sofia, 'sign-gate', { ...wanted, outcome: 'abstained' }))).toBe(
      'gate-already-signed',
    );
  });

  it('lets two at once decide the same without an error', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const [hers, his] = [await shownTo(site, sofia, gate), await shownTo(site, uwe, gate)];
    const replies = await Promise.all([
      site.portal(sofia, 'sign-gate', signingOf(hers)),
      site.portal(uwe, 'sign-gate', signingOf(his)),
    ]);
    expect(replies.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'satisfied' });
    const { rounds } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(rounds[0]?.signOffs.map(({ isAfterDecision = false }) => isAfterDecision)).toEqual([false, true]);
  });

  it('is kept after the rule is met: nobody is asked for it, and nothing of the decision changes', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, sofia, gate);
    await site.host.settle();
    const decided = await onPanel(site, gate.id);
    expect(await gatesOf(site, engagement, uwe)).toMatchObject([
      { state: 'satisfied', turn: 'nobody', isDone: true, mayStillSign: true },
    ]);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ mayStillSign: false });
    const conditions = [{ text: 'Translate the examples', due: null }];
    const said = { outcome: 'accepted-with-conditions', conditions } as const;
    expect(await signAs(site, uwe, gate, said)).toMatchObject({
      state: 'satisfied',
      mayStillSign: false,
      mayWithdraw: false,
      own: { by: uwe, outcome: 'accepted-with-conditions', isAfterDecision: true },
    });
    await site.host.settle();
    const { state, since, decisions, how } = await onPanel(site, gate.id);
    expect({ state, since, decisions, how }).toEqual({
      state: decided.state,
      since: decided.since,
      decisions: decided.decisions,
      how: decided.how,
    });
    expect(await gatesOf(site, engagement, uwe)).toMatchObject([{ state: 'satisfied', mayStillSign: false }]);
    expect((await issuesMade(site)).map(({ fields }) => fields.summary)).toEqual(['Translate the examples']);
    const certificate = accepted(await site.portal(uwe, 'show-certificate', { gateId: gate.id }));
    expect(certificate.verification).toEqual({ isIntact: true, events: 4 });
    expect(certificate.rounds[0]?.signOffs.map(({ by }) => by)).toEqual([sofia, uwe]);
    const { signed } = accepted(await site.portal(uwe, 'list-signed', { engagementId: engagement.id, as: 'yourself' }));
    expect(signed).toMatchObject([{ gateId: gate.id, outcome: 'accepted-with-conditions', isInForce: true }]);
  });

  it('after the rule is met is refused on content that has changed meanwhile', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, sofia, gate);
    const wanted = signingOf(await shownTo(site, uwe, gate));
    await rename(site, 'HAR-1', 'Quite another design');
    expect(codeOf(await site.portal(uwe, 'sign-gate', wanted))).toBe('gate-content-changed');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated' });
  });

  it('goes step by step in a sequence', async () => {
    const signatories = [signatory(sofia, 2), signatory(uwe)];
    const gate = await openGate(site, engagement, { order: 'sequence', signatories });
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ state: 'later' }]);
    const hers = signingOf(await shownTo(site, sofia, gate));
    expect(codeOf(await site.portal(sofia, 'sign-gate', hers))).toBe('gate-out-of-turn');
    await signAs(site, uwe, gate);
    await site.host.settle();
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ state: 'sign' }]);
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'satisfied' });
  });

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
    expect(textOf(made[0]?.fields.description).join('\n')).toContain('The price list is missing');
    const panel = accepted(await site.team(manager, 'show-issue', {}));
    const ask = { kind: 'gate', id: gate.id };
    expect(panel.raid).toMatchObject([{ ask }, { ask }]);
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

  it('can be rejected with a reason, and taken back until somebody else has acted', async () => {
    const gate = await openGate(site, engagement);
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not what we agreed' });
    expect(rejected).toMatchObject({ state: 'rejected', mayWithdraw: true });
    const back = accepted(
      await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }),
    );
    expect(back).toMatchObject({ state: 'sign', own: null });
    const signed = await signAs(site, sofia, gate);
    await signAs(site, uwe, gate);
    expect(
      codeOf(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: signed.revision })),
    ).not.toBe('accepted');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'satisfied' });
  });

  it('is not given again by an old call that comes once more after it was taken back', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate));
    const { revision } = accepted(await site.portal(sofia, 'sign-gate', wanted));
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision }));
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe('changed-meanwhile');
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'waiting' });
  });

  it('is one’s own where one claims to stand in for oneself', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)] });
    const wanted = signingOf(await shownTo(site, sofia, gate));
    const signed = accepted(await site.portal(sofia, 'sign-gate', { ...wanted, onBehalfOf: sofia }));
    expect(signed.own).toMatchObject({ by: sofia, onBehalfOf: null });
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe('accepted');
    const { rounds } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(rounds[0]?.signOffs).toMatchObject([{ by: sofia, onBehalfOf: null }]);
  });

  it('is not taken back once the team has settled other terms: the round would go on by those', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    await signAs(site, uwe, gate);
    await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not what we agreed' });
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, rule: { kind: 'any' as const } };
    const changed = accepted(await site.team(manager, 'change-gate', { ...gateReference(details), terms }));
    expect(await shownTo(site, sofia, gate)).toMatchObject({ state: 'rejected', mayWithdraw: false });
    const reference = { gateId: gate.id, revision: changed.revision };
    expect(codeOf(await site.portal(sofia, 'withdraw-sign-off', reference))).toBe('gate-locked');
    // By the new rule, what had been accepted is enough; it takes an administrator to ask for less.
    const opened = await site.team(people.projectAdministrator, 'open-gate', gateReference(changed));
    expect(accepted(opened)).toMatchObject({ state: 'satisfied', round: 2 });
  });

  it.each([
    ['a criterion unanswered', { answers: [{ verdict: 'met' as const, reason: '' }, null] }, 'criterion-unanswered'],
    ['one answer too few', { answers: [{ verdict: 'met' as const, reason: '' }] }, 'criterion-unanswered'],
    [
      'not met without a reason',
      {
        answers: [
          { verdict: 'not-met' as const, reason: ' ' },
          { verdict: 'met' as const, reason: '' },
        ],
      },
      'field-missing',
    ],
    [
      'acceptance of what is not met',
      {
        answers: [
          { verdict: 'not-met' as const, reason: 'No' },
          { verdict: 'met' as const, reason: '' },
        ],
      },
      'criterion-not-met',
    ],
    [
      'a concession that is not allowed',
      {
        outcome: 'accepted-with-conditions' as const,
        answers: [
          { verdict: 'not-met' as const, reason: 'No' },
          { verdict: 'met' as const, reason: '' },
        ],
      },
      'concession-not-allowed',
    ],
    ['conditions without any', { outcome: 'accepted-with-conditions' as const }, 'condition-missing'],
    ['a rejection without a reason', { outcome: 'rejected' as const }, 'field-missing'],
    ['no name', { printedName: '  ' }, 'field-missing'],
    ['a name that turns the text around', { printedName: 'Sofia\u202eevil' }, 'field-turned'],
    ['another content', { hash: '0'.repeat(64) }, 'gate-content-changed'],
    ['another round', { round: 2 }, 'gate-content-changed'],
    ['somebody else’s signature', { onBehalfOf: uwe }, 'not-found'],
  ])('refuses %s, and changes nothing', async (_, changes, code) => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate), changes);
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe(code);
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', waitingFor: [sofia, uwe] });
  });

  it('is for its signatories alone', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)], rule: { kind: 'all' } });
    const wanted = signingOf(await shownTo(site, sofia, gate));
    for (const who of [uwe, people.otherCompanyCustomer, people.bystander, manager, people.projectAdministrator]) {
      expect(codeOf(await site.portal(who, 'sign-gate', wanted)), who).toBe('not-found');
      expect(codeOf(await site.portal(who, 'sign-gate', { ...wanted, onBehalfOf: sofia })), who).toBe('not-found');
      expect(codeOf(await site.portal(who, 'show-gate', { gateId: gate.id })), who).toBe('not-found');
      const reference = { gateId: gate.id, revision: gate.revision };
      expect(codeOf(await site.portal(who, 'withdraw-sign-off', reference)), who).toBe('not-found');
    }
  });

  it('is refused to who has become the issue’s reporter', async () => {
    const insider = people.internalCustomer;
    const administrator = people.projectAdministrator;
    const wanted = { engagementId: engagement.id, accountId: insider, roles: ['user' as const] };
    accepted(await site.admin(administrator, 'add-stakeholder', wanted));
    await site.host.settle();
    const gate = await openGate(site, engagement, { signatories: [signatory(insider)] });
    const shown = await shownTo(site, insider, gate);
    await makeReporter(site, 'HAR-1', insider);
    expect(codeOf(await site.portal(insider, 'sign-gate', signingOf(shown)))).toBe('signatory-on-team');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open' });
  });

  it('leaves a trace where the team tries to give it, once a person and round', async () => {
    const insider = people.internalCustomer;
    const wanted = { engagementId: engagement.id, accountId: insider, roles: ['user' as const] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', wanted));
    await site.host.settle();
    const gate = await openGate(site, engagement, { signatories: [signatory(insider), signatory(sofia)] });
    const shown = await shownTo(site, insider, gate);
    await makeReporter(site, 'HAR-1', insider);
    const sent = signingOf(shown);
    for (const outcome of ['accepted', 'abstained', 'accepted'] as const) {
      expect(codeOf(await site.portal(insider, 'sign-gate', { ...sent, outcome }))).toBe('signatory-on-team');
    }
    // A person who is no customer at all learns nothing, and leaves a trace all the same.
    const asCustomer = { ...sent, onBehalfOf: sofia };
    for (const who of [manager, manager, people.bystander]) {
      expect(codeOf(await site.portal(who, 'sign-gate', asCustomer))).toBe('not-found');
    }
    const { history, verification } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(history.filter(({ what }) => what === 'signing-refused')).toMatchObject([
      { by: insider, round: 1, name: 'Mira Marketing (demo)' },
      { by: manager, round: 1, onBehalfOfName: 'Sofia Sponsor (Northwind demo)' },
    ]);
    expect(verification).toEqual({ isIntact: true, events: 4 });
    const seen = accepted(await site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(seen.history.map(({ what }) => what)).toContain('signing-refused');
    expect(await signAs(site, sofia, gate)).toMatchObject({ own: { by: sofia } });
  });
});

describe('a signatory', () => {
  it('can’t be taken out of the engagement while a gate waits for them', async () => {
    const gate = await openGate(site, engagement);
    const who = { engagementId: engagement.id, accountId: uwe };
    expect(codeOf(await site.admin(people.projectAdministrator, 'remove-stakeholder', who))).toBe(
      'stakeholder-signs-gates',
    );
    await signAs(site, uwe, gate);
    await site.host.settle();
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', who));
  });

  it('can’t be taken out either before their list shows the gate, or after it was reopened by who rejected it', async () => {
    const administrator = people.projectAdministrator;
    const who = { engagementId: engagement.id, accountId: uwe };
    const remove = async () => codeOf(await site.admin(administrator, 'remove-stakeholder', who));
    const draft = await draftGate(site, engagement);
    const gate = accepted(await site.team(manager, 'open-gate', draft));
    expect(await remove()).toBe('stakeholder-signs-gates');
    await site.host.settle();
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not yet' });
    await site.host.settle();
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }));
    expect(await remove()).toBe('stakeholder-signs-gates');
    // Nor does a list that is behind keep anybody who has signed.
    await site.host.settle();
    await signAs(site, uwe, gate);
    expect(await remove()).toBe('accepted');
  });

  it('who is no customer any more is told to the team, which changes the signatories and asks again', async () => {
    const who = { engagementId: engagement.id, accountId: uwe };
    const gate = await openGate(site, engagement);
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not yet' });
    await site.host.settle();
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', who));
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'rejected', gone: [] });
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }));
    await site.host.settle();
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', gone: [uwe] });
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, signatories: [signatory(sofia)] };
    // To take somebody out of a gate that blocks is to ask for less.
    const wanted = { ...gateReference(details), terms };
    const changed = accepted(await site.team(people.projectAdministrator, 'change-gate', wanted));
    expect(await openGateAgain(site, changed)).toMatchObject({ state: 'open', waitingFor: [sofia], gone: [] });
  });
});
