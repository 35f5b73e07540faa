/** Sign-off gates from draft to signature, on the local host: what the team asks, what customers sign, what comes of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import { gateTerms, openGate, openGateAgain, shownTo, signAs, signingOf, subjectOf } from '../site/gates';
import { issuesMade, linksOf, makeReporter, rename, textOf } from '../site/issues';
import {
  accepted,
  codeOf,
  gatesIn,
  giveTask,
  issueProperty,
  newAttempt,
  openEngagement,
  openSite,
  type Site,
} from '../site/site';
import { type Stored, tamper } from '../site/stored';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Site;
let engagement: EngagementSummary & { requestKey: string };

beforeEach(async () => {
  site = await openSite();
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const gatesOf = async (person: string) => {
  const { requestKey } = engagement;
  const shown = accepted(await site.portal(person, 'show-request', {}, { requestKey })).engagement;
  return shown ? gatesIn(shown) : [];
};
const onPanel = async (id: string): Promise<TeamGate> => {
  const found = accepted(await site.team(manager, 'show-issue', {})).gates.find((gate) => gate.id === id);
  if (!found) throw new Error('The gate is not on its issue');
  return found;
};
const referenceTo = ({ id, revision }: TeamGate) => ({ gateId: id, revision });

describe('asking for a sign-off', () => {
  it('shows the customer nothing of a draft, then what they are to sign', async () => {
    const subject = await subjectOf(site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms() };
    const draft = accepted(await site.team(manager, 'draft-gate', wanted));
    expect(draft).toMatchObject({ state: 'draft', round: 0 });
    expect(codeOf(await site.portal(sofia, 'show-gate', { gateId: draft.id }))).toBe('not-found');
    const open = accepted(await site.team(manager, 'open-gate', referenceTo(draft)));
    expect(open).toMatchObject({ state: 'open', round: 1, waitingFor: [sofia, uwe] });
    await site.host.settle();
    expect(await gatesOf(sofia)).toMatchObject([{ id: draft.id, state: 'sign', title: open.title }]);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gate: 'open', gateRounds: 1, isGateHeld: true });
  });

  it('drafts one gate however often the form is sent', async () => {
    const subject = await subjectOf(site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms() };
    const [first, second] = await Promise.all([
      site.team(manager, 'draft-gate', wanted),
      site.team(manager, 'draft-gate', wanted),
    ]);
    expect(accepted(first).id).toBe(accepted(second).id);
    const corrected = { ...wanted, terms: gateTerms({ title: 'Another title' }) };
    expect(codeOf(await site.team(manager, 'draft-gate', corrected))).toBe('changed-meanwhile');
  });

  it('turns roles into the people who have them when it is opened', async () => {
    const gate = await openGate(site, engagement, {
      signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }],
      rule: { kind: 'any' },
    });
    expect(gate.standing.map(({ accountId }) => accountId)).toEqual([sofia]);
  });

  it.each([
    ['a person twice', { signatories: [0, 0].map(() => person(sofia)) }, 'signatory-twice'],
    ['somebody of the team', { signatories: [person(people.developer)] }, 'signatory-unknown'],
    [
      'a criterion twice',
      { criteria: [0, 0].map(() => ({ text: 'Works', priority: 'must' as const })) },
      'criterion-twice',
    ],
    ['a day that is over', { due: '2020-01-01' }, 'date-in-past'],
    ['acceptance by silence where none was agreed', { lapse: 'deem' as const }, 'deemed-not-agreed'],
    ['an end without a day', { lapse: 'expire' as const }, 'field-missing'],
    [
      '51 criteria',
      { criteria: Array.from({ length: 51 }, (_, n) => ({ text: `C${n}`, priority: 'must' as const })) },
      'field-invalid',
    ],
    [
      'a link that runs code',
      { deliverable: { name: 'D', version: '', links: [{ url: 'javascript:alert(1)', label: '' }] } },
      'field-invalid',
    ],
    ['comments as a covered field', { covers: ['comment'] }, 'field-invalid'],
    ['a megabyte of statement', { statement: 'x'.repeat(400_000) }, 'field-too-long'],
  ])('refuses %s, and changes nothing', async (_, changes, code) => {
    const subject = await subjectOf(site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms(changes) };
    expect(codeOf(await site.team(manager, 'draft-gate', wanted))).toBe(code);
    expect(accepted(await site.team(manager, 'show-issue', {})).gates).toEqual([]);
  });

  it.each([
    ['a quorum that nobody could reach', { rule: { kind: 'quorum' as const, count: 3 } }, 'signatories-too-few'],
    ['a rule for required people without one', { rule: { kind: 'named' as const, count: 1 } }, 'signatories-too-few'],
  ])('does not open %s', async (_, changes, code) => {
    const subject = await subjectOf(site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms(changes) };
    const draft = accepted(await site.team(manager, 'draft-gate', wanted));
    expect(codeOf(await site.team(manager, 'open-gate', referenceTo(draft)))).toBe(code);
  });
});

const person = (accountId: string) => ({ kind: 'person' as const, accountId, isRequired: false, step: 1 });

describe('an inbox over several engagements', () => {
  it('begins with the one whose ask presses most, a task or a sign-off', async () => {
    const others = await openEngagement(site, [sofia, uwe], 'Other matters');
    await giveTask(site, others, { due: '2027-11-01' });
    const gate = await openGate(site, engagement, { due: '2027-01-11' });
    const first = async () => accepted(await site.portal(sofia, 'show-inbox', {}, { moduleKey: 'inbox' })).engagement;
    expect(await first()).toMatchObject({ engagementId: engagement.id, asks: [{ kind: 'gate', id: gate.id }] });
    const task = await giveTask(site, others, { due: '2027-01-08' });
    const shown = await first();
    expect(shown?.engagementId).toBe(others.id);
    expect(shown?.asks[0]).toMatchObject({ kind: 'task', id: task.id });
  });
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
    expect(await onPanel(gate.id)).toMatchObject({ state: 'satisfied' });
  });

  it('goes step by step in a sequence', async () => {
    const signatories = [
      { ...person(sofia), step: 2 },
      { ...person(uwe), step: 1 },
    ];
    const gate = await openGate(site, engagement, { order: 'sequence', signatories });
    expect(await gatesOf(sofia)).toMatchObject([{ state: 'later' }]);
    const hers = signingOf(await shownTo(site, sofia, gate));
    expect(codeOf(await site.portal(sofia, 'sign-gate', hers))).toBe('gate-out-of-turn');
    await signAs(site, uwe, gate);
    await site.host.settle();
    expect(await gatesOf(sofia)).toMatchObject([{ state: 'sign' }]);
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'satisfied' });
  });

  it('makes linked Jira issues of what is to be put right, with an owner and a day', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const signed = await signAs(site, sofia, gate, {
      outcome: 'accepted-with-conditions',
      answers: [
        { verdict: 'not-met', reason: 'The price list is missing' },
        { verdict: 'met', reason: '' },
      ],
      conditions: [{ text: 'Translate the examples', due: '2027-01-15' }],
    });
    expect(signed).toMatchObject({ state: 'satisfied' });
    await site.host.settle();
    const made = (await issuesMade(site)).toSorted((a, b) => (a.fields.summary < b.fields.summary ? -1 : 1));
    expect(made.map(({ fields }) => fields.summary)).toEqual([
      'Every message of the old system is covered',
      'Translate the examples',
    ]);
    expect(made.map(({ fields }) => fields.assignee?.accountId)).toEqual([manager, manager]);
    expect(made.map(linksOf)).toEqual([[['Blocks', 'HAR-1']], [['Blocks', 'HAR-1']]]);
    expect(made[1]?.fields.duedate).toBe('2027-01-15');
    expect(textOf(made[0]?.fields.description).join('\n')).toContain('The price list is missing');
    const panel = accepted(await site.team(manager, 'show-issue', {}));
    expect(panel.raid.map(({ gateId }) => gateId)).toEqual([gate.id, gate.id]);
  });

  it('makes none of what was taken back, though somebody else had signed meanwhile, and thought again', async () => {
    const three = [sofia, uwe, people.internalCustomer];
    const wanted = { engagementId: engagement.id, accountId: people.internalCustomer, roles: ['user' as const] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', wanted));
    const gate = await openGate(site, engagement, { signatories: three.map(person) });
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
    await openGateAgain(site, accepted(await site.team(manager, 'change-gate', { ...referenceTo(details), terms })));
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
    expect(await onPanel(gate.id)).toMatchObject({ state: 'satisfied' });
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
    const gate = await openGate(site, engagement, { signatories: [person(sofia)] });
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
    const changed = accepted(await site.team(manager, 'change-gate', { ...referenceTo(details), terms }));
    expect(await shownTo(site, sofia, gate)).toMatchObject({ state: 'rejected', mayWithdraw: false });
    const reference = { gateId: gate.id, revision: changed.revision };
    expect(codeOf(await site.portal(sofia, 'withdraw-sign-off', reference))).toBe('gate-locked');
    // By the new rule, what had been accepted is enough; it takes an administrator to ask for less.
    const opened = await site.team(people.projectAdministrator, 'open-gate', referenceTo(changed));
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
    ['conditions without any', { outcome: 'accepted-with-conditions' as const }, 'condition-missing'],
    ['a rejection without a reason', { outcome: 'rejected' as const }, 'field-missing'],
    ['no name', { printedName: '  ' }, 'field-missing'],
    ['a name that turns the text around', { printedName: 'Sofia\u202eevil' }, 'field-invalid'],
    ['another content', { hash: '0'.repeat(64) }, 'gate-content-changed'],
    ['another round', { round: 2 }, 'gate-content-changed'],
    ['somebody else’s signature', { onBehalfOf: uwe }, 'not-found'],
  ])('refuses %s, and changes nothing', async (_, changes, code) => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate), changes);
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe(code);
    expect(await onPanel(gate.id)).toMatchObject({ state: 'open', waitingFor: [sofia, uwe] });
  });

  it('is for its signatories alone', async () => {
    const gate = await openGate(site, engagement, { signatories: [person(sofia)], rule: { kind: 'all' } });
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
    const gate = await openGate(site, engagement, { signatories: [person(insider)] });
    const shown = await shownTo(site, insider, gate);
    await makeReporter(site, 'HAR-1', insider);
    expect(codeOf(await site.portal(insider, 'sign-gate', signingOf(shown)))).toBe('signatory-on-team');
    expect(await onPanel(gate.id)).toMatchObject({ state: 'open' });
  });
});

describe('a deputy', () => {
  const standIn = async (until: string) => {
    const administrator = people.projectAdministrator;
    const { engagements } = accepted(await site.admin(administrator, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    const principal = known?.customers.find(({ accountId }) => accountId === sofia);
    if (!known || !principal) throw new Error('The sponsor is in the engagement');
    const { accountId, kind, roles, isPrimary } = principal;
    return site.admin(administrator, 'change-stakeholder', {
      engagementId: known.id,
      revision: known.revision,
      accountId,
      kind,
      roles: [...roles],
      isPrimary,
      support: null,
      deputy: { accountId: uwe, until },
    });
  };

  it('signs for their principal while the record is valid, and the certificate says for whom', async () => {
    const gate = await openGate(site, engagement, { signatories: [person(sofia)] });
    const today = engagement.today;
    accepted(await standIn(today));
    expect(await gatesOf(uwe)).toMatchObject([{ state: 'sign', onBehalfOf: 'Sofia Sponsor (Northwind demo)' }]);
    const shown = await shownTo(site, uwe, gate);
    expect(shown).toMatchObject({ signsFor: sofia });
    const signed = accepted(await site.portal(uwe, 'sign-gate', signingOf(shown)));
    expect(signed).toMatchObject({ state: 'satisfied', own: { by: uwe, onBehalfOf: sofia } });
    const { rounds } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(rounds[0]?.signOffs).toMatchObject([{ onBehalfOfName: 'Sofia Sponsor (Northwind demo)', by: uwe }]);
  });

  it('can’t take back what they signed when the record has ended', async () => {
    const gate = await openGate(site, engagement);
    accepted(await standIn(engagement.today));
    const { revision } = await signAs(site, uwe, gate, { onBehalfOf: sofia });
    await site.host.advance(2 * 24 * 3_600_000);
    expect(codeOf(await site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }))).toBe('not-found');
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.rounds[0]?.signOffs).toMatchObject([{ by: uwe, isWithdrawn: false }]);
  });

  it('can’t any more when the record has ended', async () => {
    const gate = await openGate(site, engagement, { signatories: [person(sofia)] });
    accepted(await standIn(engagement.today));
    const wanted = signingOf(await shownTo(site, uwe, gate));
    await site.host.advance(2 * 24 * 3_600_000);
    expect(codeOf(await site.portal(uwe, 'sign-gate', wanted))).toBe('not-found');
  });
});

describe('a change of what is signed', () => {
  it('invalidates by itself, and asks again only for what changed', async () => {
    const gate = await openGate(site, engagement);
    await signAs(site, sofia, gate);
    await rename(site, 'HAR-1', 'A new summary');
    // Jira's events come up to three minutes late.
    await site.host.advance(5 * 60_000);
    const invalidated = await onPanel(gate.id);
    expect(invalidated).toMatchObject({ state: 'invalidated', changed: ['summary'] });
    expect(await gatesOf(uwe)).toMatchObject([{ state: 'invalidated' }]);

    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    expect(details.next?.changes).toMatchObject([{ part: 'field', field: 'summary', after: 'A new summary' }]);
    const again = await openGateAgain(site, invalidated);
    expect(again).toMatchObject({ state: 'open', round: 2 });
    const hers = await shownTo(site, sofia, again);
    expect(hers.earlier).toMatchObject([
      { verdict: 'met', round: 1 },
      { verdict: 'met', round: 1 },
    ]);
    expect(hers.changes).toHaveLength(1);
    const unseen = signingOf(hers, { changesSeen: 0 });
    expect(codeOf(await site.portal(sofia, 'sign-gate', unseen))).toBe('changes-unseen');
    const signed = accepted(await site.portal(sofia, 'sign-gate', signingOf(hers)));
    expect(signed.own?.answers).toMatchObject([{ round: 1 }, { round: 1 }]);
    expect((await shownTo(site, uwe, again)).earlier).toEqual([null, null]);
  });

  it('is found at the moment of signing, though no event has come', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate));
    await rename(site, 'HAR-1', 'Changed a second ago');
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe('gate-content-changed');
    expect(await onPanel(gate.id)).toMatchObject({ state: 'invalidated' });
  });

  it('keeps signatures on the very same content when only the people change', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    await signAs(site, sofia, gate);
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, signatories: [person(sofia)] };
    const changed = accepted(await site.team(manager, 'change-gate', { ...referenceTo(details), terms }));
    expect(changed).toMatchObject({ state: 'invalidated', changed: ['terms'] });
    expect(await openGateAgain(site, changed)).toMatchObject({ state: 'satisfied', round: 2 });
    const { verification } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(verification).toMatchObject({ isIntact: true });
  });
});

describe('passing without a signature', () => {
  it('takes an administrator where the gate blocks, and the customer reads why', async () => {
    const gate = await openGate(site, engagement);
    const command = { gateId: gate.id, revision: gate.revision, reason: 'The fair opens tomorrow' };
    expect(codeOf(await site.team(manager, 'override-gate', command))).toBe('not-allowed');
    accepted(await site.team(people.projectAdministrator, 'override-gate', command));
    await site.host.settle();
    expect(await gatesOf(sofia)).toMatchObject([{ isOverridden: true, state: 'sign' }]);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ override: { reason: 'The fair opens tomorrow' } });
  });

  it('is not to be had by withdrawing the gate, or by making it one that advises', async () => {
    const gate = await openGate(site, engagement);
    const reference = { gateId: gate.id, revision: gate.revision };
    const withdrawn = await site.team(manager, 'withdraw-gate', { ...reference, reason: 'Not needed' });
    const softened = await site.team(manager, 'change-gate', { ...reference, terms: gateTerms({ mode: 'advise' }) });
    expect([withdrawn, softened].map(codeOf)).toEqual(['not-allowed', 'not-allowed']);
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', { ...reference, reason: 'Not needed' }));
  });

  it('takes a reason of anybody’s where the gate asks for one', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    const command = { gateId: gate.id, revision: gate.revision, reason: 'Agreed by phone' };
    expect(accepted(await site.team(manager, 'override-gate', command)).override).toMatchObject({ by: manager });
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
});

describe('what a round before the last has settled', () => {
  it('is compared with what the signer decided on, not with what they have never seen', async () => {
    const gate = await openGate(site, engagement);
    await signAs(site, sofia, gate);
    for (const summary of ['Second', 'Third']) {
      await rename(site, 'HAR-1', summary);
      await site.host.advance(5 * 60_000);
      await openGateAgain(site, await onPanel(gate.id));
    }
    expect((await shownTo(site, sofia, gate)).changes).toMatchObject([{ field: 'summary', after: 'Third' }]);
    expect((await shownTo(site, sofia, gate)).changes).not.toMatchObject([{ before: 'Second' }]);
    expect((await shownTo(site, uwe, gate)).changes).toMatchObject([{ before: 'Second' }]);
  });
});

describe('tampering with what is stored', () => {
  it.each([
    [
      'a signature',
      'sign-off',
      { what: 'sign-off', at: 3 },
      (doc: Stored) => ({ ...doc, printedName: 'Somebody else' }),
    ],
    [
      'what a round asked',
      'round',
      { what: 'round', at: 1 },
      (doc: Stored) => ({ ...doc, content: { ...doc.content, title: 'Else' } }),
    ],
    ['who has signed', 'gate', { what: 'state' }, (doc: Stored) => ({ ...doc, standing: [] })],
    ['the history', 'audit-event', { what: 'history', at: 2 }, (doc: Stored) => ({ ...doc, actor: 'somebody' })],
  ])('is named by the verification: %s', async (_, kind, broken, edit) => {
    const gate = await openGate(site, engagement, { signatories: [person(sofia)] });
    await signAs(site, sofia, gate);
    const ids = { 'sign-off': `${gate.id}.3`, round: `${gate.id}.1`, gate: gate.id, 'audit-event': `${gate.id}.2` };
    tamper(site.host, kind as keyof typeof ids, ids[kind as keyof typeof ids], edit);
    const { verification } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(verification).toMatchObject({ isIntact: false, ...broken, why: 'edited' });
  });
});
