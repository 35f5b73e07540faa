/** Gates with a due day, as days go by on the customer's calendar: reminded of, overdue, expired. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { isDigest, linesOf } from '../site/digests';
import { gateDays } from '../site/gate-days';
import { gateTerms, openGate, openGateAgain, shownTo, signAs, signatory, signingOf, toSofia } from '../site/gates';
import { accepted, codeOf, giveTask, issueProperty } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

const days = gateDays();
const { begin, advanceTo, shown, told, lines, history } = days;

/** The number of mails that each person has got on each day from the app's comments. */
function mailsADay(): number[] {
  const counts = new Map<string, number>();
  for (const { to, at, text } of days.site.host.jira.mailbox()) {
    if (!isDigest(text)) continue;
    const key = `${to} ${new Date(at).toISOString().slice(0, 10)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

describe('a due day', () => {
  it('is over when it is in the customer’s zone, and the issue says so', async () => {
    await begin({ calendar: { ...standardCalendar('Europe/Berlin'), timeZone: 'America/New_York' } });
    const gate = await openGate(days.site, days.engagement, toSofia({ due: '2026-11-24' }));
    await advanceTo('2026-11-25T04:55:00Z');
    expect((await shown(gate)).isOverdue).toBe(false);
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ overdue: 0 });
    expect(await shownTo(days.site, sofia, gate)).toMatchObject({ isOverdue: false, today: '2026-11-24' });
    await advanceTo('2026-11-25T05:05:00Z');
    expect((await shown(gate)).isOverdue).toBe(true);
    expect(await shownTo(days.site, sofia, gate)).toMatchObject({ isOverdue: true, state: 'sign' });
    await advanceTo('2026-11-25T06:15:00Z');
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ overdue: 1 });
    // It is no event: the customer and the certificate know the day.
    expect((await history(gate)).map((line) => line.slice(11))).toEqual(['gate-drafted', 'gate-opened']);
    // Late is not too late.
    expect(await signAs(days.site, sofia, gate)).toMatchObject({ state: 'satisfied', isOverdue: false });
  });

  it('is reminded of in the digest, in fewer and fewer words, and never twice a day', async () => {
    await begin();
    await openGate(days.site, days.engagement, { title: 'Design', due: '2026-11-27' });
    await openGate(days.site, days.engagement, { title: 'Plan', due: '2026-11-27', isUrgent: true }, 'HAR-2');
    await giveTask(days.site, days.engagement, { due: '2026-11-27' });
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
    const signatories = [signatory(sofia, 1), signatory(uwe, 2)];
    const gate = await openGate(days.site, days.engagement, {
      title: 'Design',
      due: '2026-11-27',
      order: 'sequence',
      signatories,
    });
    await advanceTo('2026-11-24T07:00:00Z');
    expect(await lines()).toEqual(['2026-11-23 Please sign off: Design (by Friday, November 27, 2026)']);
    expect((await told())[0]?.body).toContain('For Sofia Sponsor');
    await signAs(days.site, sofia, gate);
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
    const gate = await openGate(days.site, days.engagement, toSofia({ due: '2026-11-24', lapse: 'expire' }));
    const wanted = signingOf(await shownTo(days.site, sofia, gate));
    await advanceTo('2026-11-24T22:30:00Z');
    expect((await shown(gate)).state).toBe('open');
    await advanceTo('2026-11-25T00:30:00Z');
    expect(codeOf(await days.site.portal(sofia, 'sign-gate', wanted))).not.toBe('accepted');
    await advanceTo('2026-11-25T12:00:00Z');
    const expired = await shown(gate);
    expect(expired).toMatchObject({ state: 'expired', isOverdue: false });
    expect((await lines()).at(-1)).toBe('2026-11-25 The time to sign off is over: Design');
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ gate: 'expired', isGateHeld: true });
    const changed = accepted(
      await days.site.team(manager, 'change-gate', {
        gateId: gate.id,
        revision: expired.revision,
        terms: gateTerms(toSofia({ due: '2026-12-04', lapse: 'expire' })),
      }),
    );
    await openGateAgain(days.site, changed);
    expect(await signAs(days.site, sofia, gate)).toMatchObject({ state: 'satisfied', round: 2 });
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
