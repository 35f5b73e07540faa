/** Signatures that are refused: for what they say, and for who gives them. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { onPanel, openGate, shownTo, signAs, signatory, signingOf } from '../site/gates';
import { makeReporter } from '../site/issues';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const firstNotMet = [
  { verdict: 'not-met' as const, reason: 'No' },
  { verdict: 'met' as const, reason: '' },
];

describe('signing', () => {
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
        answers: firstNotMet,
      },
      'criterion-not-met',
    ],
    [
      'a concession that is not allowed',
      {
        outcome: 'accepted-with-conditions' as const,
        answers: firstNotMet,
      },
      'concession-not-allowed',
    ],
    [
      'an abstention from what must be met and is not',
      {
        outcome: 'abstained' as const,
        answers: firstNotMet,
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
    // A member of the team who is no customer at all learns nothing, and leaves a trace all the same.
    const asCustomer = { ...sent, onBehalfOf: sofia };
    for (const who of [manager, manager]) {
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

  it('leaves a trace of whoever Jira lets browse the project, in their own name or for somebody who is asked', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)], rule: { kind: 'all' } });
    await makeReporter(site, 'HAR-1', people.developer);
    const sent = signingOf(await shownTo(site, sofia, gate));
    const attempts = [
      [manager, null],
      [people.developer, sofia],
      [people.developer, null],
      [people.projectAdministrator, people.bystander],
      // A licensed customer who is not asked.
      [people.internalCustomer, sofia],
    ] as const;
    for (const [who, onBehalfOf] of attempts) {
      expect(codeOf(await site.portal(who, 'sign-gate', { ...sent, onBehalfOf })), who).toBe('not-found');
    }
    expect((await attemptsOn(gate)).map(({ by, onBehalfOfName }) => [by, onBehalfOfName])).toEqual([
      [manager, undefined],
      [people.developer, 'Sofia Sponsor (Northwind demo)'],
      // Nobody is named who is not asked: anything can be sent.
      [people.projectAdministrator, undefined],
      [people.internalCustomer, 'Sofia Sponsor (Northwind demo)'],
    ]);
    expect(await signAs(site, sofia, gate)).toMatchObject({ own: { by: sofia } });
  });

  it('leaves no trace of who has nothing to do with the project, nor of a customer who may not sign for another', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)], rule: { kind: 'all' } });
    const sent = signingOf(await shownTo(site, sofia, gate));
    const others = [people.outsider, people.bystander, people.otherCompanyCustomer, uwe];
    for (const who of others) {
      for (const onBehalfOf of [null, sofia]) {
        expect(codeOf(await site.portal(who, 'sign-gate', { ...sent, onBehalfOf })), who).toBe('not-found');
      }
    }
    expect(await attemptsOn(gate)).toEqual([]);
  });

  const attemptsOn = async (gate: { id: string }) =>
    accepted(await site.team(manager, 'show-certificate', { gateId: gate.id })).history.filter(
      ({ what }) => what === 'signing-refused',
    );
});
