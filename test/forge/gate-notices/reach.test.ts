/** Whoever gets no mails from the request hears of no notice: their silence counts for nothing, until they are told anew. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { stored } from '../rough-gates/records';
import { openGate, shownTo, signAs, toSofia } from '../site/gates';
import { accepted } from '../site/site';
import { agreed, both, fullNotice, noticeDays, sofia, uwe } from './given';

const { days, participants, mails, inJira, standingOf } = noticeDays();
const { begin, advanceTo, shown, lines, history } = days;

describe('silence', () => {
  it.each<[string, string, () => Promise<unknown>, () => Promise<unknown>]>([
    [
      'off-request',
      'who was taken off the request',
      () => participants('DELETE', uwe),
      () => participants('POST', uwe),
    ],
    ['mails-off', 'who has switched off its mails', () => mails(uwe, false), () => mails(uwe, true)],
  ])(
    'does not count (%s) for somebody %s, and everybody sees why, until they are told anew',
    async (why, _, leave, back) => {
      await begin(agreed);
      const gate = await openGate(days.site, days.engagement, both);
      await advanceTo('2026-11-25T12:00:00Z');
      await leave();
      await advanceTo('2026-12-04T12:00:00Z');
      const halted = await shown(gate);
      expect(halted).toMatchObject({ state: 'open', deemedAfter: null, isSilenceHalted: true });
      const standing = await standingOf(gate);
      expect(standing.get(uwe)).toMatchObject({ unreachable: why });
      expect(standing.get(uwe)?.notices).toBeUndefined();
      expect(standing.get(sofia)?.unreachable).toBeUndefined();
      expect(await shownTo(days.site, sofia, gate)).toMatchObject({ deemedAfter: null, halt: 'others' });
      const before = (await lines()).filter((line) => line.includes(fullNotice)).length;
      await back();
      await advanceTo('2026-12-21T12:00:00Z');
      const after = await shown(gate);
      expect(after).toMatchObject({ state: 'satisfied', how: 'deemed' });
      expect((await lines()).filter((line) => line.includes(fullNotice)).length).toBeGreaterThan(before + 1);
      const told =
        stored(days.site, 'gate', gate.id)?.standing.find(({ accountId }) => accountId === uwe)?.notices ?? [];
      expect(told.length).toBeGreaterThanOrEqual(2);
      expect(told.every(({ on }) => on > '2026-12-04')).toBe(true);
      const certificate = accepted(await days.site.portal(sofia, 'show-certificate', { gateId: gate.id }));
      expect(certificate.verification.isIntact).toBe(true);
      expect(certificate.history.filter(({ what }) => what === 'reach-noted')).toMatchObject([
        { unreachable: [{ why }] },
        { unreachable: [] },
      ]);
    },
  );

  it('halts for somebody who was off the request before any notice, and the others are not told of new days for ever', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await participants('DELETE', uwe);
    await advanceTo('2026-12-14T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'open', deemedAfter: null, isSilenceHalted: true });
    expect((await standingOf(gate)).get(uwe)).toMatchObject({ unreachable: 'off-request' });
    // The day's look finds it before anybody is told.
    expect((await lines()).filter((line) => line.includes(fullNotice))).toEqual([]);
    expect((await history(gate)).slice(2)).toEqual(['2026-11-23 reach-noted']);
  });

  it('is halted as soon as somebody switches off the mails, and goes on as soon as they switch them on', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    accepted(await mails(uwe, false));
    await days.site.host.settle();
    const shownToSofia = await shownTo(days.site, sofia, gate);
    expect(shownToSofia).toMatchObject({ deemedAfter: null, halt: 'others' });
    expect(await shown(gate)).toMatchObject({ deemedAfter: null, isSilenceHalted: true });
    accepted(await mails(uwe, true));
    await days.site.host.settle();
    expect(await shown(gate)).toMatchObject({ deemedAfter: '2026-11-30', isSilenceHalted: false });
  });

  it('stands still while somebody has switched off the mails: those working days are none of the agreed ones', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    expect(gate.deemedAfter).toBe('2026-11-30');
    await advanceTo('2026-11-23T09:00:00Z');
    accepted(await mails(sofia, false));
    await advanceTo('2026-12-02T05:58:00Z');
    accepted(await mails(sofia, true));
    // None of the five days has passed: they are Thursday to Wednesday.
    expect(await shown(gate)).toMatchObject({ deemedAfter: '2026-12-09', isSilenceHalted: false });
    // Both sides read which days are not counted.
    const uncounted = [{ from: '2026-11-23', to: '2026-12-02' }];
    expect((await shownTo(days.site, sofia, gate)).uncounted).toEqual(uncounted);
    expect((await shown(gate)).uncounted).toEqual(uncounted);
    await advanceTo('2026-12-09T22:30:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'open', deemedAfter: '2026-12-09' });
    await advanceTo('2026-12-10T12:00:00Z');
    expect(await shown(gate)).toMatchObject({ state: 'satisfied', how: 'deemed' });
    const told = (await lines()).filter((line) => line.includes(fullNotice));
    expect(told.map((line) => line.slice(0, 10))).toEqual(['2026-12-04', '2026-12-08']);
    expect(told.every((line) => line.includes('after Wednesday, December 9, 2026'))).toBe(true);
    const certificate = accepted(await days.site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(certificate.verification.isIntact).toBe(true);
  });

  it('is told with no notice on the day on which mails come on again, and then with a day that holds', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await advanceTo('2026-11-30T04:00:00Z');
    accepted(await mails(uwe, false));
    await advanceTo('2026-12-01T04:58:00Z');
    accepted(await mails(uwe, true));
    const { deemedAfter } = await shown(gate);
    const before = (await lines()).filter((line) => line.includes(fullNotice)).length;
    await advanceTo('2026-12-11T12:00:00Z');
    const told = (await lines()).filter((line) => line.includes(fullNotice)).slice(before);
    expect(told.filter((line) => line.startsWith('2026-12-01'))).toEqual([]);
    expect(deemedAfter).toBe('2026-12-07');
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter((line) => !line.includes('after Monday, December 7, 2026'))).toEqual([]);
    expect((await history(gate)).at(-1)).toBe('2026-12-07 gate-deemed');
  });

  it('counts nowhere from the start for whoever had switched off the mails before the gate was opened', async () => {
    await begin(agreed);
    accepted(await mails(sofia, false));
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem' }));
    const halted = { deemedAfter: null, isSilenceHalted: true };
    // The very reply says so, and all that is read after it.
    expect(gate).toMatchObject({ ...halted, turn: 'team' });
    expect(gate.standing).toMatchObject([{ accountId: sofia, unreachable: 'mails-off' }]);
    // She reads that it is she whom no message reaches, in her list and in the whole of it.
    const toHer = { deemedAfter: null, halt: 'mails-off' };
    expect(await shownTo(days.site, sofia, gate)).toMatchObject(toHer);
    const { engagement } = accepted(
      await days.site.portal(sofia, 'show-request', {}, { requestKey: days.engagement.requestKey }),
    );
    expect(engagement?.asks).toMatchObject([{ id: gate.id, ...toHer }]);
    expect(await history(gate)).toEqual([
      '2026-11-23 gate-drafted',
      '2026-11-23 gate-opened',
      '2026-11-23 reach-noted',
    ]);
    await advanceTo('2026-11-23T06:31:00Z');
    const listed = accepted(await days.site.plan(people.projectManager, 'list-gates', { state: 'open' }));
    expect(listed.gates).toMatchObject([halted]);
    await advanceTo('2026-12-04T12:00:00Z');
    expect((await lines()).filter((line) => line.includes(fullNotice))).toEqual([]);
    expect(await shown(gate)).toMatchObject({ state: 'open', ...halted });
    const certificate = accepted(await days.site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(certificate.verification.isIntact).toBe(true);
    accepted(await mails(sofia, true));
    expect(await shown(gate)).toMatchObject({ isSilenceHalted: false });
  });

  it('counts nowhere for whoever takes a decision back after switching off the mails', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await signAs(days.site, uwe, gate);
    accepted(await mails(uwe, false));
    await days.site.host.settle();
    expect(await shown(gate)).toMatchObject({ isSilenceHalted: false });
    const { revision } = await shownTo(days.site, uwe, gate);
    accepted(await days.site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }));
    expect(await shown(gate)).toMatchObject({ deemedAfter: null, isSilenceHalted: true });
  });

  it('is shown as it is to the very next reader once somebody switches off the mails, or on', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    const settings = async () =>
      accepted(await days.site.admin(people.projectAdministrator, 'show-settings', {})).engagements.map(
        ({ mailsOff }) => mailsOff,
      );
    // Nothing that would come soon has run.
    accepted(await mails(uwe, false));
    expect(await shown(gate)).toMatchObject({ deemedAfter: null, isSilenceHalted: true });
    expect(await shownTo(days.site, uwe, gate)).toMatchObject({ deemedAfter: null, halt: 'mails-off' });
    expect(await settings()).toEqual([[uwe]]);
    accepted(await mails(uwe, true));
    expect(await shown(gate)).toMatchObject({ deemedAfter: '2026-11-30', isSilenceHalted: false });
    expect(await shownTo(days.site, uwe, gate)).toMatchObject({ deemedAfter: '2026-11-30', halt: null });
    expect(await settings()).toEqual([[]]);
    await inJira('DELETE', uwe);
    accepted(await days.site.portal(uwe, 'show-mails', { engagementId: days.engagement.id }));
    expect(await shown(gate)).toMatchObject({ deemedAfter: null, isSilenceHalted: true });
  });

  it('goes by what somebody has set in Jira itself, once their portal has shown it to them', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await inJira('DELETE', uwe);
    const engagementId = days.engagement.id;
    const seen = async () => accepted(await days.site.portal(uwe, 'show-mails', { engagementId })).areWanted;
    expect(await seen()).toBe(false);
    await advanceTo('2026-11-25T12:00:00Z');
    expect((await standingOf(gate)).get(uwe)).toMatchObject({ unreachable: 'mails-off' });
    await inJira('PUT', uwe);
    expect(await seen()).toBe(true);
    await advanceTo('2026-11-27T12:00:00Z');
    expect((await standingOf(gate)).get(uwe)?.unreachable).toBeUndefined();
  });

  it('does not count for somebody who had switched off the mails when it was written, and has them again since', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await advanceTo('2026-11-25T05:00:00Z');
    // It can't be noted at once, and the look that would find it before anything is written is lost; that of the day comes later.
    days.site.host.faults.next({
      service: 'storage',
      match: /transaction.*"gate:/,
      times: 4,
      fault: { kind: 'error' },
    });
    days.site.host.faults.next({ service: 'queue', times: 8, fault: { kind: 'error' } });
    accepted(await mails(uwe, false));
    let isBack = false;
    days.afterJira = async (request) => {
      if (isBack || request.method !== 'POST' || !request.path.endsWith('/comment')) return;
      if (new Date(days.site.host.clock.now()).toISOString() < '2026-11-25') return;
      isBack = true;
      accepted(await mails(uwe, true));
    };
    await advanceTo('2026-11-25T12:00:00Z');
    expect(isBack).toBe(true);
    expect((await standingOf(gate)).get(uwe)?.notices).toBeUndefined();
    expect((await standingOf(gate)).get(sofia)?.notices).toHaveLength(1);
  });

  it('does not count for somebody who switches off the mails while Jira is asked whom they reach', async () => {
    await begin(agreed);
    const gate = await openGate(days.site, days.engagement, both);
    await advanceTo('2026-11-30T22:30:00Z');
    let isOff = false;
    days.afterJira = async ({ path }) => {
      if (isOff || !path.includes('/participant')) return;
      isOff = true;
      accepted(await mails(uwe, false));
    };
    await advanceTo('2026-12-01T05:00:00Z');
    expect(isOff).toBe(true);
    expect(await shown(gate)).toMatchObject({ state: 'open', isSilenceHalted: true });
  });

  it('does not count for somebody out of reach who takes their signature back while Jira is asked of the others', async () => {
    await begin({ deemed: { workingDays: 10 } });
    const gate = await openGate(days.site, days.engagement, both);
    const { revision } = await signAs(days.site, uwe, gate);
    days.conceal(uwe);
    await advanceTo('2026-11-24T12:00:00Z');
    let isTakenBack = false;
    let asked = '';
    days.afterJira = async ({ method, path }) => {
      if (path.includes('/user/bulk')) asked = decodeURIComponent(path);
      const isOfOthers = asked.includes(sofia) && !asked.includes(uwe);
      if (isTakenBack || method !== 'GET' || !path.includes('/participant') || !isOfOthers) return;
      isTakenBack = true;
      accepted(await days.site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }));
    };
    for (let hour = 0; hour < 30 && !isTakenBack; hour++) await days.site.host.advance(60 * 60_000);
    expect(isTakenBack).toBe(true);
    expect((await standingOf(gate)).get(uwe)).toMatchObject({ decided: null, unreachable: 'off-request' });
    expect(await shown(gate)).toMatchObject({ state: 'open', isSilenceHalted: true });
  });

  it('never counts for somebody who switches mails on and off at once, and ends with none', async () => {
    await begin(agreed);
    accepted(await mails(uwe, false));
    let others: Promise<unknown> | undefined;
    days.afterJira = async (request) => {
      // The mails are on, which is not noted yet: they are switched off again.
      if (request.method !== 'PUT' || !request.path.endsWith('/notification') || others) return;
      others = mails(uwe, false);
      await others;
    };
    accepted(await mails(uwe, true));
    expect(others).toBeDefined();
    expect(stored(days.site, 'engagement', days.engagement.id)?.mailsOff).toEqual([uwe]);
  });
});
