/** Gates with reminders of their own, over days of digests: obeyed, changed while a round runs, and no end to notices. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { gateDays } from '../site/gate-days';
import { draftGate, gateTerms, openGate, shownTo, signAs, subjectOf, toSofia } from '../site/gates';
import { accepted, codeOf, newAttempt } from '../site/site';

const sofia = people.customerSponsor;
const manager = people.projectManager;

const days = gateDays();
const { begin, advanceTo, shown, lines, history } = days;
const never = { before: [], onDue: false, afterEvery: 0, afterAtMost: 0 };
const due = '2026-11-27';

/** Changes a gate's reminders and nothing else. */
async function remind(gate: { id: string }, reminders: GateTerms['reminders'], changes: Partial<GateTerms> = {}) {
  const { revision, terms } = await shown(gate);
  const { reminders: _, ...rest } = terms;
  const wanted = { ...rest, ...changes, ...(reminders ? { reminders } : {}) };
  return days.site.team(manager, 'change-gate', { gateId: gate.id, revision, terms: wanted });
}

const whatOf = (events: readonly string[]) => events.map((each) => each.slice(11));

describe('reminders of a gate’s own', () => {
  it('come on its days, not on the engagement’s, and on none where it has none', async () => {
    await begin();
    const own = { before: [2], onDue: false, afterEvery: 1, afterAtMost: 2 };
    await openGate(days.site, days.engagement, toSofia({ title: 'Own', due, reminders: own }));
    await openGate(days.site, days.engagement, toSofia({ title: 'Never', due, reminders: never }), 'HAR-2');
    await advanceTo('2026-12-04T12:00:00Z');
    const by = '(by Friday, November 27, 2026)';
    const over = '(was due on Friday, November 27, 2026)';
    expect((await lines()).filter((line) => line.includes('Own'))).toEqual([
      `2026-11-23 Please sign off: Own ${by}`,
      `2026-11-25 Your sign-off is due soon: Own ${by}`,
      `2026-11-30 Your sign-off is overdue: Own ${over}`,
      `2026-12-01 Your sign-off is overdue: Own ${over}`,
    ]);
    expect((await lines()).filter((line) => line.includes('Never'))).toEqual([
      `2026-11-23 Please sign off: Never ${by}`,
    ]);
  });

  it('change while a round runs without invalidating it, from the next digest on', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, toSofia({ due }));
    const asked = await shownTo(days.site, sofia, gate);
    const changed = accepted(await remind(gate, { ...never, before: [2] }));
    expect(changed).toMatchObject({ state: 'open', round: 1 });
    await advanceTo('2026-11-30T12:00:00Z');
    expect((await lines()).map((line) => line.slice(0, 35))).toEqual([
      '2026-11-23 Please sign off: Design ',
      '2026-11-25 Your sign-off is due soo',
    ]);
    // Overdue by now: the day that is over is not asked about anew, and only what is still wanted is told.
    accepted(await remind(gate, { ...never, afterEvery: 1, afterAtMost: 5 }));
    await advanceTo('2026-12-01T12:00:00Z');
    expect((await lines()).at(-1)).toMatch(/^2026-12-01 Your sign-off is overdue/);
    const signed = await shownTo(days.site, sofia, gate);
    expect(signed).toMatchObject({ state: 'sign', round: 1, hash: asked.hash });
    expect(await signAs(days.site, sofia, gate)).toMatchObject({ state: 'satisfied' });
    // Back to the engagement's, after the decision: the signature stays.
    expect(accepted(await remind(gate, undefined))).toMatchObject({ state: 'satisfied', round: 1 });
    expect((await shown(gate)).terms.reminders).toBeUndefined();
    expect(whatOf(await history(gate))).toEqual([
      'gate-drafted',
      'gate-opened',
      'reminders-changed',
      'reminders-changed',
      'gate-signed',
      'reminders-changed',
    ]);
    const ofTeam = accepted(await days.site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(ofTeam.verification).toMatchObject({ isIntact: true });
    // When they are to be reminded is the team's.
    const ofCustomer = accepted(await days.site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(ofCustomer.history.map(({ what }) => what)).toEqual(['gate-drafted', 'gate-opened', 'gate-signed']);
    expect(ofCustomer.verification).toMatchObject({ isIntact: true });
  });

  it('together with anything else are a change of what is asked', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, toSofia({ mode: 'advise' }));
    expect(accepted(await remind(gate, never, { statement: 'I approve it.' })).state).toBe('invalidated');
    expect((await shown(gate)).terms.reminders).toEqual(never);
    expect(accepted(await remind(gate, undefined, { statement: 'I accept it.' })).state).toBe('invalidated');
    expect((await shown(gate)).terms.reminders).toBeUndefined();
  });

  it('are no weakening of a gate that blocks', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, toSofia({ mode: 'block', due }));
    expect(codeOf(await remind(gate, never))).toBe('accepted');
  });

  it('never stop the two notices without which silence does not count', async () => {
    await begin({ deemed: { workingDays: 5 } });
    const gate = await openGate(days.site, days.engagement, toSofia({ lapse: 'deem', reminders: never }));
    await advanceTo('2026-12-01T12:00:00Z');
    const notice = 'As agreed, this will count as accepted after Monday, November 30, 2026 unless you decide: Design';
    expect((await lines()).slice(1, 3)).toEqual([`2026-11-25 ${notice}`, `2026-11-27 ${notice}`]);
    expect((await shown(gate)).how).toBe('deemed');
  });

  it.each([
    { ...never, before: [0] },
    { ...never, before: [1, 2, 3, 4, 5, 6] },
    { ...never, before: [3, 3] },
    { ...never, afterEvery: 61 },
    { ...never, afterAtMost: 21 },
    { ...never, before: [1.5] },
    { before: [1] },
    'never',
  ])('are refused where they can’t be counted: %j', async (reminders) => {
    await begin();
    const subject = await subjectOf(days.site, 'HAR-1');
    const terms = { ...gateTerms(), reminders } as GateTerms;
    const wanted = { attempt: newAttempt(), engagementId: days.engagement.id, subject, terms };
    expect(codeOf(await days.site.team(manager, 'draft-gate', wanted))).toMatch(/^field-(invalid|missing)$/);
    const gate = await draftGate(days.site, days.engagement);
    const refused = await days.site.team(manager, 'change-gate', { ...gate, terms });
    expect(codeOf(refused)).toMatch(/^field-(invalid|missing)$/);
  });
});
