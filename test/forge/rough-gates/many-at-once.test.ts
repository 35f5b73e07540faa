/** As many signatories as a gate has, who all sign at the same moment, each of them twice, while storage is slow or throttles. */
import type { ServiceFaults } from 'forge-host/faults';
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { PortalGate, SignGate } from '../../../src/contract/gate/portal-gate';
import { gateLimits } from '../../../src/contract/gate/terms';
import { addCustomers } from '../site/customers';
import { openGate, shownTo, signingOf } from '../site/gates';
import { accepted, codeOf, openEngagement, openSite, type Site } from '../site/site';

/** A person who is told to try again does so. @returns what they see in the end, and how often they were told */
async function signUntilAnswered(site: Site, person: string, wanted: SignGate): Promise<[PortalGate, number]> {
  for (let told = 0; told < 5; told++) {
    const result = await site.portal(person, 'sign-gate', wanted);
    if (result.ok) return [result.value, told];
    expect(codeOf(result)).toBe('try-again');
  }
  throw new Error('Told to try again five times');
}

const rough: [string, ServiceFaults, number][] = [
  // Each call takes a tenth of a second or so: many more collide than on a usual day.
  ['is slow, and nobody is told to try again', { slow: { chance: 1, ms: [20, 200] } }, 0],
  ['is slow, throttles and fails', { slow: { chance: 1, ms: [5, 60] }, throttle: 0.05, error: 0.02 }, 10],
];

it.each(rough)(
  'all are recorded, each once, while storage %s',
  { timeout: 120_000 },
  async (_, storage, toldAtMost) => {
    const site = await openSite();
    try {
      const all = addCustomers(site, gateLimits.signatories);
      const engagement = await openEngagement(site, all);
      // Jira takes twenty participants of one request in two seconds, and the rest a little later.
      await site.host.advance(10 * 60_000);
      const signatories = all.map((accountId) => ({ kind: 'person', accountId, isRequired: false, step: 1 }) as const);
      const gate = await openGate(site, engagement, { signatories });
      const wanted: [string, SignGate][] = [];
      for (const person of all) wanted.push([person, signingOf(await shownTo(site, person, gate))]);

      site.host.faults.use({ storage });
      const replies = await Promise.all(
        [...wanted, ...wanted].map(([person, signing]) => signUntilAnswered(site, person, signing)),
      );
      site.host.faults.use({});
      expect(replies.map(([shown]) => shown.own?.by)).toEqual([...all, ...all]);
      expect(replies.filter(([, told]) => told > 0).length).toBeLessThanOrEqual(toldAtMost);

      await site.host.settle();
      const certificate = accepted(await site.team(people.projectManager, 'show-certificate', { gateId: gate.id }));
      expect(certificate.now).toMatchObject({ state: 'satisfied', how: 'signed' });
      expect(certificate.verification).toEqual({ isIntact: true, events: 2 + all.length });
      expect(certificate.rounds[0]?.signOffs.map(({ by }) => by).toSorted()).toEqual(all.toSorted());
    } finally {
      await site.close();
    }
  },
);
