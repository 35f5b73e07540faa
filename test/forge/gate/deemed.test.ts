/** Gates that count as accepted after an agreed silence, on the customer's calendar. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { gateDays } from '../site/gate-days';
import { gatesOf, gateTerms, openGate, shownTo, signAs, signatory, subjectOf, toSofia } from '../site/gates';
import { issuesMade, rename } from '../site/issues';
import { accepted, codeOf, issueProperty, newAttempt } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;
const admin = people.projectAdministrator;

const days = gateDays();
const { begin, agree, advanceTo, shown, lines, history, mute } = days;
const agreed = { deemed: { workingDays: 5 } };
const hour = 60 * 60_000;

describe('acceptance by an agreed silence', () => {
  it('is to be had only where it was agreed, and as it was when the gate was opened', async () => {
    await begin();
    const subject = await subjectOf(days.site, 'HAR-1');
    const draft = {
      attempt: newAttempt(),
      engagementId: days.engagement.id,
      subject,
      terms: gateTerms({ lapse: 'deem' }),
    };
    expect(codeOf(await days.site.team(manager, 'draft-gate', draft))).toBe('deemed-not-agreed');
    await agree(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    expect(gate.deemedAfter).toBe('2026-11-30');
    await agree({ deemed: { workingDays: 20 } });
    expect((await shown(gate)).deemedAfter).toBe('2026-11-30');
  });

  it('is on the same day in the list as in the gate, whatever becomes of the calendar', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    const listed = async () => (await gatesOf(days.site, days.engagement, sofia)).map((each) => each.deemedAfter);
    expect(await listed()).toEqual(['2026-11-30']);
    const calendar = standardCalendar('Europe/Berlin');
    const holidays = [{ day: '2026-11-27', name: 'Foundation day' }];
    await agree({ calendar: { ...calendar, holidays } });
    expect((await shownTo(days.site, sofia, gate)).deemedAfter).toBe('2026-12-01');
    expect(await listed()).toEqual(['2026-12-01']);
  });

  it('comes after two notices in digests, is logged, and is nowhere a signature', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
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
      '2026-11-25 notice-told',
      '2026-11-27 notice-told',
      '2026-11-30 gate-deemed',
    ]);
    const after = await shown(gate);
    expect(after).toMatchObject({ state: 'satisfied', how: 'deemed', signOffs: [] });
    expect(after.standing.map(({ decided }) => decided)).toEqual([null]);
    expect(after.decisions).toMatchObject([{ round: 1, result: 'deemed' }]);
    const portal = await shownTo(days.site, sofia, gate);
    expect(portal).toMatchObject({ state: 'satisfied', how: 'deemed', own: null });
    // The customer's day, whatever day it is elsewhere at that moment.
    const inBerlin = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' });
    expect(portal.sinceOn).toBe(inBerlin.format(new Date(portal.since)));
    expect(portal.sinceOn).not.toBe(portal.since.slice(0, 10));
    expect(portal.signatories).toMatchObject([{ outcome: null, signedBy: null }]);
    const certificate = accepted(await days.site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(certificate).toMatchObject({ now: { how: 'deemed' }, verification: { isIntact: true } });
    expect(certificate.rounds.flatMap(({ signOffs }) => signOffs)).toEqual([]);
    const notices = ['2026-11-25', '2026-11-27'].map((on) => ({ on, lastDay: '2026-11-30' }));
    expect(certificate.rounds).toMatchObject([{ silent: [{ accountId: sofia, notices }] }]);
    // No signature, and nothing held any more.
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ gate: 'satisfied', isGateHeld: false });
  });

  it('hides nothing of what those asked to be put right who had signed', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, { lapse: 'deem', allowsConcessions: true });
    await signAs(days.site, sofia, gate, {
      outcome: 'accepted-with-conditions',
      answers: [
        { verdict: 'not-met', reason: 'The price list is missing' },
        { verdict: 'met', reason: '' },
      ],
      conditions: [{ text: 'Translate the examples', due: null }],
    });
    await advanceTo('2026-12-01T12:00:00Z');
    const said = { state: 'satisfied', how: 'deemed', isConcession: true, openConditions: 2 };
    expect(await shown(gate)).toMatchObject(said);
    expect(await shownTo(days.site, uwe, gate)).toMatchObject(said);
    expect(await gatesOf(days.site, days.engagement, sofia)).toMatchObject([said]);
    const certificate = accepted(await days.site.portal(uwe, 'show-certificate', { gateId: gate.id }));
    expect(certificate).toMatchObject({ now: said, verification: { isIntact: true } });
    // Sofia has decided, Uwe has not.
    expect(certificate.rounds.flatMap(({ silent }) => silent?.map(({ accountId }) => accountId))).toEqual([uwe]);
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ gateConcessions: 1, openConditions: 2 });
    expect((await lines()).at(-1)).toBe(
      `2026-12-01 Counts as accepted, by concession, because the agreed period is over: ${gate.title}`,
    );
    expect(await issuesMade(days.site)).toHaveLength(2);
  });

  it('leaves out holidays and critical periods, in which nobody is told anything either', async () => {
    const calendar = {
      ...standardCalendar('Europe/Berlin'),
      holidays: [{ day: '2026-11-25', name: 'Company holiday' }],
      criticalPeriods: [{ name: 'Stocktaking', from: '2026-11-27', to: '2026-12-02' }],
    };
    await begin({ ...agreed, calendar });
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
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
    const signatories = [signatory(sofia), signatory(uwe)];
    const gate = await openGate(days.site, days.engagement, { lapse: 'deem', rule: { kind: 'any' }, signatories });
    await advanceTo('2026-11-25T12:00:00Z');
    await signAs(days.site, uwe, gate, { outcome: 'rejected', reason: 'The port is missing' });
    await days.site.host.settle();
    await advanceTo('2026-12-18T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'open', deemedAfter: null });
    expect((await lines()).filter((line) => /count|Counts/.test(line) && line >= '2026-11-26')).toEqual([]);
  });

  it('never comes of what has changed meanwhile', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-30T22:50:00Z');
    // Jira's event is late: the comparison at that moment finds it.
    await rename(days.site, 'HAR-1', 'Another thing');
    await advanceTo('2026-12-01T12:00:00Z');
    expect((await shown(gate)).state).toBe('invalidated');
    expect((await lines()).at(-1)).toBe(
      '2026-12-01 Changed since, so that signatures no longer count; the project team can ask you again: Design',
    );
  });

  it('waits while Jira takes no digests, and is announced anew for a day that is still to come', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-27T05:00:00Z');
    mute(true);
    await advanceTo('2026-11-28T04:00:00Z');
    mute(false);
    await advanceTo('2026-12-01T05:00:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-12-20T12:00:00Z');
    await expectFairNotice(gate);
  });

  it('waits where a message is given up, until a later one has told it', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-27T05:00:00Z');
    mute(true, 404);
    await advanceTo('2026-12-07T12:00:00Z');
    mute(false);
    const { engagements } = accepted(await days.site.admin(admin, 'show-settings', {}));
    expect(engagements[0]?.troubles).toContainEqual(expect.objectContaining({ kind: 'message' }));
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-12-20T12:00:00Z');
    await expectFairNotice(gate);
  });

  it('is announced anew where the app was away on the day that it was to come', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-24T12:00:00Z');
    days.site.host.faults.use({ storage: { error: 1 } });
    await advanceTo('2026-12-03T12:00:00Z');
    days.site.host.faults.use({});
    await advanceTo('2026-12-20T12:00:00Z');
    await expectFairNotice(gate);
  });

  it('begins anew, with notices of days to come, when a decision is taken back', async () => {
    await begin(agreed);
    const signatories = [signatory(sofia), signatory(uwe)];
    const gate = await openGate(days.site, days.engagement, {
      title: 'Design',
      lapse: 'deem',
      rule: { kind: 'any' },
      signatories,
    });
    await advanceTo('2026-11-24T12:00:00Z');
    const { revision } = await signAs(days.site, uwe, gate, { outcome: 'rejected', reason: 'The port is missing' });
    await advanceTo('2026-12-09T13:00:00Z');
    accepted(await days.site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }));
    await days.site.host.settle();
    await advanceTo('2026-12-24T12:00:00Z');
    await expectFairNotice(gate);
  });
});

/** Two notices in digests of two days at least, the last of a day that was still to come, and then nothing before it was over. */
async function expectFairNotice(gate: TeamGate): Promise<void> {
  expect(await shown(gate)).toMatchObject({ state: 'satisfied', how: 'deemed' });
  const said = (await lines()).filter((line) => line.includes('will count as accepted'));
  const dates = new Set(said.map((line) => line.slice(0, 10)));
  expect(dates.size, said.join('\n')).toBeGreaterThanOrEqual(2);
  const last = said.at(-1) ?? '';
  const named = new Date(`${/after \w+, (\w+ \d+, \d+)/.exec(last)?.[1]} UTC`).toISOString().slice(0, 10);
  expect(named > last.slice(0, 10), last).toBe(true);
  const deemed = accepted(await days.site.team(manager, 'show-certificate', { gateId: gate.id })).history.find(
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
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    await advanceTo('2026-11-24T12:00:00Z');
    const { revision } = await shown(gate);
    const reason = 'The fair opens tomorrow';
    accepted(await days.site.team(admin, 'override-gate', { gateId: gate.id, revision, reason }));
    await advanceTo('2026-11-25T12:00:00Z');
    expect((await lines()).filter((line) => line.startsWith('2026-11-25'))).toEqual([
      '2026-11-25 As agreed, this will count as accepted after Monday, November 30, 2026 unless you decide: Design',
      '2026-11-25 The project team has gone on without your sign-off, and says why: Design',
    ]);
    expect((await shownTo(days.site, sofia, gate)).override).toMatchObject({ reason });
    expect((await shown(gate)).signOffs).toEqual([]);
  });
});
