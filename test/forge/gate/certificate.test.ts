/** Records of a gate that somebody has edited: the certificate says which. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { openGate, signAs, signatory } from '../site/gates';
import { accepted } from '../site/site';
import { type Stored, tamper } from '../site/stored';

const sofia = people.customerSponsor;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
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
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)] });
    await signAs(site, sofia, gate);
    const ids = { 'sign-off': `${gate.id}.3`, round: `${gate.id}.1`, gate: gate.id, 'audit-event': `${gate.id}.2` };
    tamper(site.host, kind as keyof typeof ids, ids[kind as keyof typeof ids], edit);
    const { verification } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(verification).toMatchObject({ isIntact: false, ...broken, why: 'edited' });
  });
});
