/** Urgent asks have a reason, and spare the customer at night and in critical periods, unless their author says "even now". */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import type { EngagementSettings } from '../../../src/contract/calls/admin';
import { gateLimits } from '../../../src/contract/gate/terms';
import { draftGate, gateTerms, onPanel, openGate, openGateAgain, signAs, signatory, toSofia } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { rename } from '../site/issues';
import {
  accepted,
  codeOf,
  giveTask,
  openEngagement,
  openSite,
  publicComments,
  type Site,
  taskFor,
  termsOf,
} from '../site/site';

/** A Monday night, nine o'clock in the customer's Berlin: quiet until eight. */
const night = Date.parse('2026-11-23T20:00:00Z');
const hour = 60 * 60_000;
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite({ startsAt: night, manifest: hourly.manifest });
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const told = async () => (await publicComments(site.host, engagement.requestKey)).join('\n');
const urgent = { isUrgent: true, urgentReason: 'The harbour is closed tomorrow', isEvenNow: undefined } as const;
const urgentGate = { isUrgent: true, urgentReason: urgent.urgentReason } as const;

async function settings() {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const known = engagements.find(({ id }) => id === engagement.id);
  if (!known) throw new Error('The engagement is not known');
  return known;
}
async function settle(changes: Partial<EngagementSettings>) {
  const { revision } = await settings();
  const change = { engagementId: engagement.id, revision, ...changes };
  accepted(await site.admin(projectAdministrator, 'change-engagement', change));
}
const settleCalendar = async (changes: object) => settle({ calendar: { ...(await settings()).calendar, ...changes } });
const criticalNow = () => settleCalendar({ criticalPeriods: [{ name: 'Move', from: '2026-11-23', to: '2026-11-25' }] });

describe('an urgent task', () => {
  it('is given with a reason, which stays with it and in its history, and which the customer does not see', async () => {
    const without = taskFor(engagement, { isUrgent: true, urgentReason: ' ' });
    expect(await site.team(projectManager, 'give-task', without)).toMatchObject({
      error: { code: 'field-missing', field: 'urgentReason' },
    });
    const task = await giveTask(site, engagement, urgent);
    expect(task.urgentReason).toBe(urgent.urgentReason);
    const { lines } = accepted(await site.team(projectManager, 'show-history', { taskId: task.id }));
    expect(lines).toMatchObject([{ what: 'task-given', text: urgent.urgentReason }]);
    await site.host.advance(12 * hour);
    const shown = accepted(await site.portal(customerSponsor, 'show-task', { taskId: task.id }));
    expect(JSON.stringify(shown)).not.toContain(urgent.urgentReason);
    expect(await told()).not.toContain(urgent.urgentReason);
    // It is no part of what is asked once it is not urgent any more.
    const { taskId, revision } = { taskId: task.id, revision: task.revision };
    const terms = termsOf(taskFor(engagement));
    const calm = accepted(await site.team(projectManager, 'change-task', { taskId, revision, terms }));
    expect(calm.urgentReason).toBeUndefined();
  });

  it('is told at the end of the quiet hours', async () => {
    await giveTask(site, engagement, { title: 'Close the gate', ...urgent });
    await site.host.advance(9 * hour);
    expect(await told()).not.toContain('Close the gate');
    await site.host.advance(2.5 * hour);
    expect(await told()).toContain('Close the gate');
  });

  it('is told at night where its author says so, and nothing that comes after is', async () => {
    const given = await giveTask(site, engagement, { title: 'Close the gate', ...urgent, isEvenNow: true });
    await site.host.settle();
    expect(await told()).toContain('Close the gate');
    const { id: taskId, revision } = given;
    accepted(await site.team(projectManager, 'withdraw-task', { taskId, revision, reason: 'Somebody else did' }));
    await site.host.settle();
    expect(await told()).not.toContain('Somebody else did');
    await site.host.advance(12 * hour);
    expect(await told()).toContain('Somebody else did');
  });

  it('is told as it is when the night is over: not at all once it is done', async () => {
    const given = await giveTask(site, engagement, { title: 'Close the gate', ...urgent });
    const completed = { taskId: given.id, revision: given.revision, comment: 'Closed' };
    accepted(await site.portal(customerSponsor, 'complete-task', completed));
    await site.host.advance(12 * hour);
    expect(await told()).not.toContain('Close the gate');
    expect((await settings()).troubles).toEqual([]);
  });

  it('is told by its words, day and language of the morning, and only to whose it still is', async () => {
    const given = await giveTask(site, engagement, { title: 'Close the gate', ...urgent });
    const { id: taskId, revision } = given;
    const terms = termsOf(taskFor(engagement, { title: 'Close both gates', due: '2026-12-04', ...urgent }));
    const changed = accepted(await site.team(projectManager, 'change-task', { taskId, revision, terms }));
    const other = await giveTask(site, engagement, { title: 'Count the ships', ...urgent });
    const owner = { kind: 'person', accountId: customerUser } as const;
    const handed = { taskId: other.id, revision: other.revision, owner };
    accepted(await site.team(projectManager, 'reassign-task', handed));
    await settle({ language: 'de-DE' });
    await site.host.advance(12 * hour);
    const all = await publicComments(site.host, engagement.requestKey);
    expect(changed.title).toBe('Close both gates');
    expect(all.filter((body) => body.includes('Close the gate'))).toEqual([]);
    expect(all.filter((body) => body.startsWith('Neue Aufgabe') && body.includes('Close both gates'))).toEqual([
      expect.stringContaining('4. Dezember 2026'),
    ]);
    expect(all.filter((body) => body.includes('Count the ships'))).toEqual([expect.stringContaining('Uwe')]);
  });

  it('is given in a critical period only if that is confirmed, and told then', async () => {
    await criticalNow();
    expect(await site.team(projectManager, 'give-task', taskFor(engagement, urgent))).toMatchObject({
      error: { code: 'urgent-in-critical-period', field: 'isEvenNow', facts: { name: 'Move' } },
    });
    await giveTask(site, engagement, { title: 'Close the gate', ...urgent, isEvenNow: true });
    await site.host.settle();
    expect(await told()).toContain('Close the gate');
  });

  it('that begins in a critical period waits for its end', async () => {
    await criticalNow();
    const activation = { kind: 'date', day: '2026-11-24' } as const;
    await giveTask(site, engagement, { title: 'Close the gate', ...urgent, activation });
    await site.host.advance(50 * hour);
    expect(await told()).not.toContain('Close the gate');
    await site.host.advance(10 * hour);
    expect(await told()).toContain('Close the gate');
  });
});

describe('an urgent gate', () => {
  it('has a reason, waits for the end of the night, and goes out in a critical period if that is confirmed', async () => {
    const nameless = { ...gateTerms(), ...toSofia(), isUrgent: true };
    const subject = { kind: 'version', versionId: '1' } as const;
    const wanted = { attempt: 'attempt-urgent', engagementId: engagement.id, subject, terms: nameless };
    expect(codeOf(await site.team(projectManager, 'draft-gate', wanted))).not.toBe('accepted');
    const at = await draftGate(site, engagement, gateTerms({ ...toSofia(), title: 'Night watch', ...urgentGate }));
    accepted(await site.team(projectManager, 'open-gate', at));
    await site.host.settle();
    expect(await told()).not.toContain('Night watch');
    await site.host.advance(12 * hour);
    expect(await told()).toContain('Night watch');

    await criticalNow();
    const other = await draftGate(
      site,
      engagement,
      gateTerms({ ...toSofia(), title: 'Day watch', ...urgentGate }),
      'HAR-2',
    );
    expect(codeOf(await site.team(projectManager, 'open-gate', other))).toBe('urgent-in-critical-period');
    accepted(await site.team(projectManager, 'open-gate', { ...other, isEvenNow: true }));
    await site.host.settle();
    expect(await told()).toContain('Day watch');
  });

  const asked = async (title: string) =>
    (await publicComments(site.host, engagement.requestKey)).filter((body) => body.split('\n', 1)[0]?.endsWith(title));

  it('that is asked for twice in a night is told once, in the morning', async () => {
    const draft = await draftGate(site, engagement, gateTerms({ ...toSofia(), title: 'Night watch', ...urgentGate }));
    const gate = accepted(await site.team(projectManager, 'open-gate', draft));
    await rename(site, 'HAR-1', 'A new summary');
    await site.host.advance(hour / 4);
    await openGateAgain(site, await onPanel(site, gate.id));
    await site.host.advance(14 * hour);
    expect(await asked('Night watch')).toHaveLength(1);
  });

  it('is told to those of a later step when their turn has come, and to nobody twice', async () => {
    const inTurn = {
      order: 'sequence',
      signatories: [signatory(customerSponsor, 1), signatory(customerUser, 2)],
    } as const;
    await site.host.advance(12 * hour);
    const gate = await openGate(site, engagement, { title: 'In turn', ...inTurn, ...urgentGate });
    expect(await asked('In turn')).toEqual([expect.stringContaining('of Sofia Sponsor')]);
    await signAs(site, customerSponsor, gate);
    await site.host.settle();
    const all = await asked('In turn');
    expect(all).toHaveLength(2);
    expect(all.filter((body) => body.includes('of Uwe User'))).toHaveLength(1);
    await signAs(site, customerUser, gate);
    await site.host.advance(24 * hour);
    expect(await asked('In turn')).toHaveLength(2);
  });

  describe('whose first step signs, takes back and signs again', () => {
    const inTurn = {
      order: 'sequence',
      signatories: [signatory(customerSponsor, 1), signatory(customerUser, 2)],
    } as const;
    const minute = 60_000;
    const toUwe = async () => (await asked('In turn')).filter((body) => body.includes('of Uwe User'));
    const takeBack = async (gate: { id: string }, { revision }: { revision: number }) => {
      accepted(await site.portal(customerSponsor, 'withdraw-sign-off', { gateId: gate.id, revision }));
      await site.host.advance(minute);
    };

    it('is told to the next step once, and the gate still fits its history', async () => {
      await site.host.advance(12 * hour);
      const gate = await openGate(site, engagement, { title: 'In turn', ...inTurn, ...urgentGate });
      for (let times = 0; times < gateLimits.takenBack; times++) {
        const signed = await signAs(site, customerSponsor, gate);
        await site.host.advance(minute);
        await takeBack(gate, signed);
      }
      await signAs(site, customerSponsor, gate);
      await site.host.advance(minute);
      expect(await toUwe()).toHaveLength(1);
      const { verification } = accepted(await site.team(projectManager, 'show-certificate', { gateId: gate.id }));
      expect(verification.isIntact).toBe(true);
    });

    it('is told to the next step when it is asked once more', async () => {
      await site.host.advance(12 * hour);
      const gate = await openGate(site, engagement, { title: 'In turn', ...inTurn, ...urgentGate });
      await signAs(site, customerSponsor, gate);
      await site.host.advance(minute);
      await rename(site, 'HAR-1', 'A new summary');
      await site.host.advance(minute);
      await openGateAgain(site, await onPanel(site, gate.id));
      await signAs(site, customerSponsor, gate, { changesSeen: 1 });
      await site.host.advance(minute);
      expect(await toUwe()).toHaveLength(2);
    });

    it('is told to the next step at the end of the night, where the first news of it had not gone by then', async () => {
      const gate = await openGate(site, engagement, { title: 'In turn', ...inTurn, ...urgentGate });
      await takeBack(gate, await signAs(site, customerSponsor, gate));
      expect(await toUwe()).toEqual([]);
      await signAs(site, customerSponsor, gate);
      await site.host.advance(14 * hour);
      expect(await toUwe()).toHaveLength(1);
    });

    it('is told to the next step after all, where the first news found nobody to tell', async () => {
      await site.host.advance(12 * hour);
      const gate = await openGate(site, engagement, { title: 'In turn', ...inTurn, ...urgentGate });
      await takeBack(gate, await signAs(site, customerSponsor, gate));
      await site.host.advance(hour);
      expect(await toUwe()).toEqual([]);
      await signAs(site, customerSponsor, gate);
      await site.host.advance(hour);
      expect(await toUwe()).toHaveLength(1);
    });
  });

  it('is told to nobody of a later step whose turn is over by the end of the night', async () => {
    const inTurn = {
      order: 'sequence',
      signatories: [signatory(customerSponsor, 1), signatory(customerUser, 2)],
    } as const;
    const gate = await openGate(site, engagement, { title: 'In turn', ...inTurn, ...urgentGate });
    await signAs(site, customerSponsor, gate);
    await signAs(site, customerUser, gate);
    await site.host.advance(14 * hour);
    expect((await asked('In turn')).filter((body) => body.includes('Uwe'))).toEqual([]);
  });

  it('says that it is urgent, and where it is to be found', async () => {
    await openGate(site, engagement, { ...toSofia(), title: 'Night watch', ...urgentGate });
    const [body = ''] = await asked('Night watch');
    expect(body).toContain('has marked this as urgent');
    expect(body).toMatch(/Open your tasks: https?:\/\/\S+\/portal\/\S+/);
    expect(body).not.toContain(urgentGate.urgentReason);
  });
});
