/** Gates on the local host: what the team asks of whom, and what the customer sees of it. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gateReference, gatesOf, gateTerms, openGate, signatory, subjectOf } from '../site/gates';
import { accepted, codeOf, giveTask, issueProperty, newAttempt, openEngagement } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('asking for a sign-off', () => {
  it('shows the customer nothing of a draft, then what they are to sign', async () => {
    const subject = await subjectOf(site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms() };
    const draft = accepted(await site.team(manager, 'draft-gate', wanted));
    expect(draft).toMatchObject({ state: 'draft', round: 0 });
    expect(codeOf(await site.portal(sofia, 'show-gate', { gateId: draft.id }))).toBe('not-found');
    const open = accepted(await site.team(manager, 'open-gate', gateReference(draft)));
    expect(open).toMatchObject({ state: 'open', round: 1, waitingFor: [sofia, uwe] });
    await site.host.settle();
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ id: draft.id, state: 'sign', title: open.title }]);
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
    ['a person twice', { signatories: [0, 0].map(() => signatory(sofia)) }, 'signatory-twice'],
    ['somebody of the team', { signatories: [signatory(people.developer)] }, 'signatory-unknown'],
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
    expect(accepted(await site.team(manager, 'show-issue', {})).asks.gate.shown).toEqual([]);
  });

  it.each([
    ['a quorum that nobody could reach', { rule: { kind: 'quorum' as const, count: 3 } }, 'signatories-too-few'],
    ['a rule for required people without one', { rule: { kind: 'named' as const, count: 1 } }, 'signatories-too-few'],
  ])('does not open %s', async (_, changes, code) => {
    const subject = await subjectOf(site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms(changes) };
    const draft = accepted(await site.team(manager, 'draft-gate', wanted));
    expect(codeOf(await site.team(manager, 'open-gate', gateReference(draft)))).toBe(code);
  });
});

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
