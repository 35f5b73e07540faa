/** Gates as days go by: overdue, reminded of, expired, and accepted by an agreed silence, on the customer's calendar. */
import type { HostOptions } from 'forge-host/host';
import { createJira } from 'forge-host/jira';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { ChangeEngagement } from '../../../src/contract/admin';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { linesOf, type Told, toldOn } from '../site/digests';
import { gateTerms, openGate, openGateAgain, shownTo, signAs, signingOf, subjectOf } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { rename } from '../site/issues';
import {
  accepted,
  codeOf,
  giveTask,
  issueProperty,
  newAttempt,
  openEngagement,
  openSite,
  type Site,
} from '../site/site';

const [sofia, uwe] = [people.customerSponsor, people.customerUser];
const pm = people.projectManager;
const admin = people.projectAdministrator;
const hour = 60 * 60_000;

/** A Monday, half past seven in the customer's Berlin. */
const start = Date.parse('2026-11-23T06:30:00Z');
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let engagement: EngagementSummary & { requestKey: string };
afterEach(() => site.close());

/** Whether Jira takes no comments, but all else. */
let isMute = false;
const createMuteable: NonNullable<HostOptions['createJira']> = (parts, options) => {
  const jira = createJira(parts, options);
  const handle: typeof jira.handle = async (request, as) =>
    isMute && request.method === 'POST' && request.path.endsWith('/comment')
      ? { status: 503, headers: {}, body: {}, scopes: [], points: 0 }
      : jira.handle(request, as);
  return { ...jira, handle };
};

async function begin(changes: Partial<ChangeEngagement> = {}): Promise<void> {
  isMute = false;
  site = await openSite({ startsAt: start, manifest: hourly.manifest, createJira: createMuteable });
  engagement = await openEngagement(site);
  if (Object.keys(changes).length > 0) await agree(changes);
}

/** Changes the engagement as an administrator does in its settings. */
async function agree(changes: Partial<ChangeEngagement>): Promise<void> {
  const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
  const known = engagements.find(({ id }) => id === engagement.id);
  if (!known) throw new Error('The engagement is there');
  const { id: engagementId, revision, name, language, calendar, reminders, ladder, deemed } = known;
  const wanted = { engagementId, revision, name, language, calendar, reminders, ladder, deemed, ...changes };
  accepted(await site.admin(admin, 'change-engagement', wanted));
}

const person = (accountId: string, step = 1) => ({ kind: 'person' as const, accountId, isRequired: false, step });
const toSofia = (changes: Partial<GateTerms> = {}): Partial<GateTerms> => ({
  title: 'Design',
  signatories: [person(sofia)],
  ...changes,
});
const advanceTo = (instant: string) => site.host.advance(Date.parse(instant) - site.host.clock.now());
const shown = async ({ id }: { id: string }) => accepted(await site.team(pm, 'show-gate', { gateId: id }));
const told = (): Promise<Told[]> => toldOn(site, engagement);
const lines = async (): Promise<string[]> => linesOf(await told());
const history = async ({ id }: { id: string }) =>
  accepted(await site.team(pm, 'show-certificate', { gateId: id })).history.map(
    ({ what, at }) => `${at.slice(0, 10)} ${what}`,
  );
const agreed = { deemed: { workingDays: 5 } };

/** How many mails each person has got on each day from the app's comments. */
function mailsADay(): number[] {
  const counts = new Map<string, number>();
  for (const { to, at, text } of site.host.jira.mailbox()) {
    if (!text.includes('what waits for you')) continue;
    const key = `${to} ${new Date(at).toISOString().slice(0, 10)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

describe('a due day', () => {
  it('is over when it is in the customer’s zone, and the issue says so', async () => {
    await begin({ calendar: { ...(await berlin()), timeZone: 'America/New_York' } });
    const gate = await openGate(site, engagement, toSofia({ due: '2026-11-24' }));
    await advanceTo('2026-11-25T04:55:00Z');
    expect((await shown(gate)).isOverdue).toBe(false);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ isOverdue: false, today: '2026-11-24' });
    await advanceTo('2026-11-25T05:05:00Z');
    expect((await shown(gate)).isOverdue).toBe(true);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ isOverdue: true, state: 'sign' });
    // Late is not too late.
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'satisfied', isOverdue: false });
  });

  it('is reminded of in the digest, in fewer and fewer words, and never twice a day', async () => {
    await begin();
    await openGate(site, engagement, { title: 'Design', due: '2026-11-27' });
    await openGate(site, engagement, { title: 'Plan', due: '2026-11-27', isUrgent: true }, 'HAR-2');
    await giveTask(site, engagement, { due: '2026-11-27' });
    await advanceTo('2026-12-02T12:00:00Z');
    const ofDesign = (await lines()).filter((line) => line.endsWith('Design') || line.includes('Design ('));
    const each = (line: string) => [line, line];
    expect(ofDesign).toEqual(
      [
        '2026-11-23 Please sign off: Design (by Friday, November 27, 2026)',
        '2026-11-24 Your sign-off is due soon: Design (by Friday, November 27, 2026)',
        '2026-11-26 Your sign-off is due soon: Design (by Friday, November 27, 2026)',
        '2026-11-27 Your sign-off is due today: Design',
        '2026-12-01 Your sign-off is overdue: Design (was due on Friday, November 27, 2026)',
      ].flatMap(each),
    );
    // That it waits was told at once; it is reminded of like the other.
    expect((await lines()).filter((line) => line.includes('Please sign off: Plan'))).toEqual([]);
    expect(Math.max(...mailsADay())).toBe(1);
    expect(mailsADay().length).toBeGreaterThan(8);
  });

  it('is nothing to who has signed, and comes to who is next in the sequence', async () => {
    await begin();
    const signatories = [person(sofia, 1), person(uwe, 2)];
    const gate = await openGate(site, engagement, {
      title: 'Design',
      due: '2026-11-27',
      order: 'sequence',
      signatories,
    });
    await advanceTo('2026-11-24T07:00:00Z');
    expect(await lines()).toEqual(['2026-11-23 Please sign off: Design (by Friday, November 27, 2026)']);
    expect((await told())[0]?.body).toContain('For Sofia Sponsor');
    await signAs(site, sofia, gate);
    await advanceTo('2026-11-26T12:00:00Z');
    const after = (await told()).slice(1);
    expect(after.every(({ body }) => body.includes('For Uwe User') && !body.includes('For Sofia'))).toBe(true);
    expect(linesOf(after)).toEqual([
      '2026-11-24 Please sign off: Design (by Friday, November 27, 2026)',
      '2026-11-26 Your sign-off is due soon: Design (by Friday, November 27, 2026)',
    ]);
  });

  it('ends a gate that expires, until the customer is asked again', async () => {
    await begin();
    const gate = await openGate(site, engagement, toSofia({ due: '2026-11-24', lapse: 'expire' }));
    const wanted = signingOf(await shownTo(site, sofia, gate));
    await advanceTo('2026-11-24T22:30:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-11-25T00:30:00Z');
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).not.toBe('accepted');
    await advanceTo('2026-11-25T12:00:00Z');
    const expired = await shown(gate);
    expect(expired).toMatchObject({ state: 'expired', isOverdue: false });
    expect((await lines()).at(-1)).toBe('2026-11-25 The time to sign off is over: Design');
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gate: 'expired', isGateHeld: true });
    const changed = accepted(
      await site.team(pm, 'change-gate', {
        gateId: gate.id,
        revision: expired.revision,
        terms: gateTerms(toSofia({ due: '2026-12-04', lapse: 'expire' })),
      }),
    );
    await openGateAgain(site, changed);
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'satisfied', round: 2 });
    expect((await history(gate)).map((line) => line.slice(11))).toEqual([
      'gate-drafted',
      'gate-opened',
      'gate-expired',
      'gate-changed',
      'gate-opened',
      'gate-signed',
    ]);
  });
});

async function berlin() {
  const { standardCalendar } = await import('../../../src/core/calendar/standard');
  return standardCalendar('Europe/Berlin');
}

describe('acceptance by an agreed silence', () => {
  it('is to be had only where it was agreed, and as it was when the gate was opened', async () => {
    await begin();
    const subject = await subjectOf(site, 'HAR-1');
    const draft = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms({ lapse: 'deem' }) };
    expect(codeOf(await site.team(pm, 'draft-gate', draft))).toBe('deemed-not-agreed');
    await agree(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    expect(gate.deemedAfter).toBe('2026-11-30');
    await agree({ deemed: { workingDays: 20 } });
    expect((await shown(gate)).deemedAfter).toBe('2026-11-30');
  });

  it('comes after two notices in digests, is logged, and is nowhere a signature', async () => {
    await begin(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-30T22:30:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-12-01T12:00:00Z');
    const notice = 'As agreed, this will count as accepted after Monday, November 30, 2026 unless you decide: Design';
    expect(await lines()).toEqual([
      '2026-11-23 Please sign off: Design',
      `2026-11-25 ${notice}`,
      `2026-11-27 ${notice}`,
      '2026-12-01 Counts as accepted, because the agreed period is over: Design',
    ]);
    expect(await history(gate)).toEqual([
      '2026-11-23 gate-drafted',
      '2026-11-23 gate-opened',
      '2026-11-24 lapse-announced',
      '2026-11-26 lapse-announced',
      '2026-11-30 gate-deemed',
    ]);
    const after = await shown(gate);
    expect(after).toMatchObject({ state: 'satisfied', how: 'deemed', signOffs: [] });
    expect(after.standing.map(({ decided }) => decided)).toEqual([null]);
    expect(after.decisions).toMatchObject([{ round: 1, result: 'deemed' }]);
    const portal = await shownTo(site, sofia, gate);
    expect(portal).toMatchObject({ state: 'satisfied', how: 'deemed', own: null });
    expect(portal.signatories).toMatchObject([{ outcome: null, signedBy: null }]);
    const certificate = accepted(await site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(certificate).toMatchObject({ how: 'deemed', verification: { isIntact: true } });
    expect(certificate.rounds.flatMap(({ signOffs }) => signOffs)).toEqual([]);
    // No signature, and nothing held any more.
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gate: 'satisfied', isGateHeld: false });
  });

  it('leaves out holidays and critical periods, in which nobody is told anything either', async () => {
    const calendar = {
      ...(await berlin()),
      holidays: [{ day: '2026-11-25', name: 'Company holiday' }],
      criticalPeriods: [{ name: 'Stocktaking', from: '2026-11-27', to: '2026-12-02' }],
    };
    await begin({ ...agreed, calendar });
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    expect(gate.deemedAfter).toBe('2026-12-07');
    await advanceTo('2026-12-08T12:00:00Z');
    const notice = 'As agreed, this will count as accepted after Monday, December 7, 2026 unless you decide: Design';
    expect(await lines()).toEqual([
      '2026-11-23 Please sign off: Design',
      `2026-11-26 ${notice}`,
      `2026-12-04 ${notice}`,
      '2026-12-08 Counts as accepted, because the agreed period is over: Design',
    ]);
  });

  it('never comes once somebody has decided against it', async () => {
    await begin(agreed);
    const signatories = [person(sofia), person(uwe)];
    const gate = await openGate(site, engagement, { lapse: 'deem', rule: { kind: 'any' }, signatories });
    await advanceTo('2026-11-25T12:00:00Z');
    await signAs(site, uwe, gate, { outcome: 'rejected', reason: 'The port is missing' });
    await site.host.settle();
    await advanceTo('2026-12-18T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'open', deemedAfter: null });
    expect((await lines()).filter((line) => /count|Counts/.test(line) && line >= '2026-11-26')).toEqual([]);
  });

  it('never comes of what has changed meanwhile', async () => {
    await begin(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-30T22:50:00Z');
    // Jira's event is late: the comparison at that moment finds it.
    await rename(site, 'HAR-1', 'Another thing');
    await advanceTo('2026-12-01T12:00:00Z');
    expect((await shown(gate)).state).toBe('invalidated');
    expect((await lines()).at(-1)).toBe('2026-12-01 Changed by the project team, who will ask you again: Design');
  });

  it('waits while Jira takes no digests, and is announced anew for a day that is still to come', async () => {
    await begin(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-27T05:00:00Z');
    isMute = true;
    await advanceTo('2026-11-28T04:00:00Z');
    isMute = false;
    await advanceTo('2026-12-01T05:00:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-12-20T12:00:00Z');
    await expectFairNotice(gate);
  });

  it('waits where a message is given up, until it has been sent again', async () => {
    await begin(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-27T05:00:00Z');
    site.host.faults.next({ service: 'jira', match: /\/comment/, fault: { kind: 'error', status: 404 } });
    await advanceTo('2026-12-07T12:00:00Z');
    const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
    expect(engagements[0]?.troubles).toMatchObject([{ kind: 'message' }]);
    expect((await shown(gate)).state).toBe('open');
    accepted(await site.admin(admin, 'send-again', { engagementId: engagement.id }));
    await advanceTo('2026-12-20T12:00:00Z');
    await expectFairNotice(gate);
  });

  it('is announced anew where the app was away on the day that it was to come', async () => {
    await begin(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-24T12:00:00Z');
    site.host.faults.use({ storage: { error: 1 } });
    await advanceTo('2026-12-03T12:00:00Z');
    site.host.faults.use({});
    await advanceTo('2026-12-20T12:00:00Z');
    await expectFairNotice(gate);
  });

  it('begins anew, with notices of days to come, when a decision is taken back', async () => {
    await begin(agreed);
    const signatories = [person(sofia), person(uwe)];
    const gate = await openGate(site, engagement, {
      title: 'Design',
      lapse: 'deem',
      rule: { kind: 'any' },
      signatories,
    });
    await advanceTo('2026-11-24T12:00:00Z');
    const { revision } = await signAs(site, uwe, gate, { outcome: 'rejected', reason: 'The port is missing' });
    await advanceTo('2026-12-09T13:00:00Z');
    accepted(await site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }));
    await site.host.settle();
    await advanceTo('2026-12-24T12:00:00Z');
    await expectFairNotice(gate);
  });
});

/** Two notices in digests of two days at least, the last of a day that was still to come, and then nothing before it was over. */
async function expectFairNotice(gate: TeamGate): Promise<void> {
  expect(await shown(gate)).toMatchObject({ state: 'satisfied', how: 'deemed' });
  const said = (await lines()).filter((line) => line.includes('will count as accepted'));
  const days = new Set(said.map((line) => line.slice(0, 10)));
  expect(days.size, said.join('\n')).toBeGreaterThanOrEqual(2);
  const last = said.at(-1) ?? '';
  const named = new Date(`${/after \w+, (\w+ \d+, \d+)/.exec(last)?.[1]} UTC`).toISOString().slice(0, 10);
  expect(named > last.slice(0, 10), last).toBe(true);
  const deemed = accepted(await site.team(pm, 'show-certificate', { gateId: gate.id })).history.find(
    ({ what }) => what === 'gate-deemed',
  );
  expect(
    new Date(Date.parse(deemed?.at ?? '') + hour).toISOString().slice(0, 10) > named,
    `${deemed?.at} ${last}`,
  ).toBe(true);
}

describe('a gate that is passed without a signature', () => {
  it('is disclosed in the digest, and what else there is to tell of it is not lost by that', async () => {
    await begin(agreed);
    const gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-24T12:00:00Z');
    const { revision } = await shown(gate);
    const reason = 'The fair opens tomorrow';
    accepted(await site.team(admin, 'override-gate', { gateId: gate.id, revision, reason }));
    await advanceTo('2026-11-25T12:00:00Z');
    expect((await lines()).filter((line) => line.startsWith('2026-11-25'))).toEqual([
      '2026-11-25 As agreed, this will count as accepted after Monday, November 30, 2026 unless you decide: Design',
      '2026-11-25 The project team has gone on without your sign-off, and says why: Design',
    ]);
    expect((await shownTo(site, sofia, gate)).override).toMatchObject({ reason });
    expect((await shown(gate)).signOffs).toEqual([]);
  });
});

describe('a deputy', () => {
  const standIn = async (until: string) => {
    const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    const principal = known?.customers.find(({ accountId }) => accountId === sofia);
    if (!known || !principal) throw new Error('The sponsor is in the engagement');
    const { kind, roles, isPrimary } = principal;
    const wanted = {
      engagementId: known.id,
      revision: known.revision,
      accountId: sofia,
      kind,
      roles: [...roles],
      isPrimary,
    };
    accepted(
      await site.admin(admin, 'change-stakeholder', { ...wanted, support: null, deputy: { accountId: uwe, until } }),
    );
    await site.host.settle();
  };

  it('who is taken out of the engagement signs no more, and what they signed still counts', async () => {
    await begin();
    const [first, second] = [
      await openGate(site, engagement, toSofia()),
      await openGate(site, engagement, toSofia({ title: 'Plan' }), 'HAR-2'),
    ];
    await standIn('2026-12-31');
    const wanted = signingOf(await shownTo(site, uwe, second));
    expect(await signAs(site, uwe, first)).toMatchObject({ state: 'satisfied' });
    await site.host.settle();
    const who = { engagementId: engagement.id, accountId: uwe };
    accepted(await site.admin(admin, 'remove-stakeholder', who));
    await site.host.settle();
    expect(codeOf(await site.portal(uwe, 'sign-gate', wanted))).toBe('not-found');
    expect(codeOf(await site.portal(uwe, 'show-gate', { gateId: first.id }))).toBe('not-found');
    expect(await shown(first)).toMatchObject({ state: 'satisfied' });
    const { rounds, verification } = accepted(await site.portal(sofia, 'show-certificate', { gateId: first.id }));
    expect(verification.isIntact).toBe(true);
    expect(rounds[0]?.signOffs).toMatchObject([
      { by: uwe, onBehalfOf: sofia, accountName: 'Uwe User (Northwind demo)' },
    ]);
    expect(await signAs(site, sofia, second)).toMatchObject({ state: 'satisfied' });
  });

  it('signs to the end of the last day of their record, in the customer’s zone', async () => {
    await begin();
    const gate = await openGate(site, engagement, toSofia());
    await standIn('2026-11-24');
    await advanceTo('2026-11-24T22:59:00Z');
    expect(await shownTo(site, uwe, gate)).toMatchObject({
      signsFor: sofia,
      onBehalfOf: 'Sofia Sponsor (Northwind demo)',
    });
    const wanted = signingOf(await shownTo(site, uwe, gate));
    await advanceTo('2026-11-24T23:00:00Z');
    expect(codeOf(await site.portal(uwe, 'sign-gate', wanted))).toBe('not-found');
  });
});
