/** A signatory who comes to work on the deliverable: they are asked for nothing that would be refused, and the team sees it. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { openGate, shownTo, signatory, signingOf } from '../site/gates';
import { makeReporter } from '../site/issues';
import { accepted, codeOf, issueProperty } from '../site/site';

const licensed = people.internalCustomer;
const sofia = people.customerSponsor;
const days = gateDays();
const { begin, advanceTo, shown, lines, history } = days;

describe('a signatory who has become the reporter of the issue', () => {
  it('is not asked any more, and is again once somebody else is', async () => {
    await begin();
    const joining = { engagementId: days.engagement.id, accountId: licensed, roles: [] };
    accepted(await days.site.admin(people.projectAdministrator, 'add-stakeholder', joining));
    await days.site.host.settle();
    const signatories = [signatory(sofia), signatory(licensed)];
    const gate = await openGate(days.site, days.engagement, { title: 'Design', signatories, due: '2026-12-18' });
    await advanceTo('2026-11-23T12:00:00Z');
    await makeReporter(days.site, 'HAR-1', licensed);
    await advanceTo('2026-11-24T12:00:00Z');
    const stuck = await shown(gate);
    expect(stuck.standing.map(({ unreachable }) => unreachable)).toEqual([undefined, 'on-team']);
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 1 });
    const [overview] = accepted(await days.site.plan(people.projectManager, 'show-project', {})).engagements;
    expect(overview).toMatchObject({ waitingOnTeam: 1, waitingOnCustomer: 0, asks: [{ people: [sofia, licensed] }] });
    const portal = await shownTo(days.site, licensed, gate);
    expect(portal).toMatchObject({ state: 'sign', turn: 'team' });
    expect(codeOf(await days.site.portal(licensed, 'sign-gate', signingOf(portal)))).toBe('signatory-on-team');
    expect((await shownTo(days.site, sofia, gate)).turn).toBe('customer');
    await advanceTo('2026-12-22T12:00:00Z');
    const asked = (await lines()).filter((line) => line.includes('overdue') || line.includes('due soon'));
    expect(asked.length).toBeGreaterThan(0);
    const toLicensed = (await days.told()).filter(
      ({ body, at }) => at > '2026-11-25' && body.includes('For Mira Marketing (demo):'),
    );
    expect(toLicensed).toEqual([]);
    await makeReporter(days.site, 'HAR-1', people.projectManager);
    await advanceTo('2026-12-23T12:00:00Z');
    expect((await shown(gate)).standing.map(({ unreachable }) => unreachable)).toEqual([undefined, undefined]);
    expect((await shownTo(days.site, licensed, gate)).turn).toBe('customer');
    expect(await history(gate)).toEqual([
      '2026-11-23 gate-drafted',
      '2026-11-23 gate-opened',
      '2026-11-23 reach-noted',
      '2026-11-24 signing-refused',
      '2026-12-22 reach-noted',
    ]);
  });
});
