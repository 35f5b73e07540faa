import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en-US.json';
import type { SignedContent } from '../../../../../src/contract/gate/content';
import type { TeamGateDetails } from '../../../../../src/contract/gate/team-gate';
import { GateParts } from '../../../../../static/team/gate/details/gate-parts';
import { StandingList } from '../../../../../static/team/gate/standing/standing-list';
import { engagement, point } from '../../../samples/samples';
import { gateDetails, gateTerms, signOff } from '../../../samples/team-gate-samples';
import { decided, personOf, rendered, said } from './given';

describe('the details of a gate', () => {
  const shown = (details: TeamGateDetails) =>
    rendered(createElement(GateParts, { details, engagement: engagement(), personOf }));
  const signed = [{ accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') }];

  it.each(['rejected', 'expired', 'invalidated'] as const)(
    'speak of silence once a round is over as of what comes when it is asked again: %s',
    (state) => {
      const terms = gateTerms({ lapse: 'deem' });
      const html = shown(gateDetails({ state, round: 1, terms, waitingFor: [] }));
      expect(html).not.toMatch(/<dt>(If nobody decides|Reminders)</);
      expect(html).toMatch(
        /<dt>If nobody decides after you have asked again<.*If nobody decides, it counts as accepted/,
      );
      expect(html).toContain('<dt>Reminders after you have asked again<');
    },
  );
  it.each([
    ['draft', 0],
    ['open', 1],
  ] as const)('speak of silence plainly while it is %s', (state, round) => {
    const html = shown(gateDetails({ state, round, terms: gateTerms({ lapse: 'deem' }) }));
    expect(html).toMatch(/<dt>If nobody decides<.*If nobody decides, it counts as accepted/);
    expect(html).not.toContain('after you have asked again');
  });
  it('say why it was passed, and leave who passed it to the line above', () => {
    const override = { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'Agreed by phone' };
    const html = shown(gateDetails({ override }));
    expect(html).toMatch(/<dt>Why it was passed, Nov 20[^<]*<.*Agreed by phone/);
    expect(html).not.toContain('Passed without sign-off by');
  });

  it('name who gave an earlier signature for somebody else', () => {
    const earlier = signOff('old', { round: 1, by: 'ben', onBehalfOf: 'anna' });
    const html = shown(gateDetails({ round: 2, standing: signed, signOffs: [earlier, signOff('s-anna')] }));
    expect(html).toMatch(/Anna[^A-Z]*accepts.*?signed by Ben/s);
  });
  it('name what an earlier signature has left as left, and say of each point how it is', () => {
    const points = [
      point('r1', { what: 'The menu is missing', isLeft: true, signature: { as: 'rejection', title: 'Design' } }),
      point('r2', { what: 'Add examples', issueState: 'deleted', issueKey: null, progress: null }),
      point('r3', { what: 'Mend the index', issueState: 'unseen' }),
    ];
    const details = { standing: signed, waitingFor: [], signOffs: [signOff('s-anna')], points };
    const [toPutRight = '', left = ''] = shown(gateDetails({ ...details, state: 'satisfied', how: 'signed' }))
      .split('To be put right')[1]
      ?.split('Left from an earlier signature') ?? [''];
    expect(toPutRight).toMatch(/Add examples.*Deleted in Jira.*Mend the index.*Not found in Jira/);
    expect(toPutRight).not.toMatch(/menu|To do/);
    expect(left).toMatch(/no longer count: .*The menu is missing.*To do/);
  });

  it('say of a signature that no longer counts that it does not, in no green', () => {
    const details = { standing: signed, waitingFor: [], signOffs: [signOff('s-anna')] };
    const note = 'no longer counts, because what was signed has changed';
    expect(shown(gateDetails({ ...details, state: 'satisfied', how: 'signed' }))).not.toContain(note);
    expect(shown(gateDetails({ ...details, state: 'invalidated' }))).toContain(note);
    const look = (state: 'satisfied' | 'invalidated') =>
      /<span( class="[^"]*")?>accepts</.exec(shown(gateDetails({ ...details, state })))?.[1];
    expect(look('satisfied')).toContain('good');
    expect(look('invalidated')).toBeUndefined();
  });

  it('name what will be asked before what was asked, where that is not the same', () => {
    const content = { ...(gateDetails().asked?.content as SignedContent), title: 'Accept the tariff import, again' };
    const changes = [{ part: 'title', before: 'Accept the tariff import', after: content.title }] as const;
    const changed = shown(gateDetails({ state: 'invalidated', waitingFor: [], next: { content, changes } }));
    const [next, last] = [changed.indexOf('What will be asked next'), changed.indexOf('What was asked last')];
    expect(next).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(next);
    const same = shown(gateDetails({ state: 'rejected', waitingFor: [], next: { content, changes: [] } }));
    expect(same).not.toContain('What will be asked');
    expect(shown(gateDetails({ state: 'draft', round: 0, asked: null, next: { content, changes: [] } }))).toContain(
      'What will be asked<',
    );
  });

  it('say the rule of a changed gate by its new terms', () => {
    const terms = gateTerms({
      signatories: ['anna', 'ben'].map((accountId) => ({ kind: 'person', accountId, isRequired: false, step: 1 })),
    });
    const details = gateDetails({ state: 'invalidated', waitingFor: [], standing: signed, terms });
    const html = rendered(createElement(GateParts, { details, engagement: engagement(), personOf }));
    expect(html).toContain('Signatories of round 1');
    expect(html).toContain('Met when all 2 signatories accept');
  });

  it('say how to mend what keeps somebody from deciding only to those who can', () => {
    const standing = [
      { accountId: 'anna', isRequired: false, step: 1, decided: null, unreachable: 'on-team' },
      { accountId: 'ben', isRequired: false, step: 1, decided: null },
    ] as const;
    const stuck = gateDetails({ standing, gone: ['ben'] });
    expect(shown(stuck).match(/ask again/g)).toHaveLength(2);
    expect(shown({ ...stuck, mayEdit: false })).toContain('nobody signs their own work');
    expect(shown({ ...stuck, mayEdit: false })).not.toContain('ask again');
    expect(said({ standing, gone: ['ben'] }).join()).not.toContain('ask again');
  });
});

it.each(['off-request', 'closed', 'mails-off', 'unseen', 'on-team'] as const)(
  'only a gate that silence accepts says that silence does not count: %s',
  (unreachable) => {
    const standing = [{ accountId: 'anna', isRequired: false, step: 1, decided: null, unreachable }];
    const shown = (lapse: 'wait' | 'expire' | 'deem') =>
      rendered(createElement(StandingList, { details: gateDetails({ standing, lapse }), personOf }));
    const why = english[`gate-team.unreachable.${unreachable}`];
    for (const lapse of ['wait', 'expire'] as const) {
      expect(shown(lapse)).toContain(why);
      expect(shown(lapse)).not.toContain('silence');
    }
    expect(shown('deem').includes('so silence does not count')).toBe(unreachable !== 'on-team');
    expect(shown('deem')).toContain(why);
  },
);
