/** Gates against people who try: what they may not see, whose word they may not set aside, and what must not grow. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { askLimits } from '../../../src/contract/calls/ask';
import { taskLimits } from '../../../src/contract/task/task';
import { type Fresh, withSecuredSite } from '../site/fresh';
import { draftGate, gateTerms, openGate, shownTo, signAs } from '../site/gates';
import type { IssueSecurity } from '../site/issue-security';
import { rename } from '../site/issues';
import { accepted, codeOf, taskFor } from '../site/site';

const [sofia, uwe] = [people.customerSponsor, people.customerUser];
const [manager, developer, administrator] = [people.projectManager, people.developer, people.projectAdministrator];

let site: Fresh['site'];
let security: IssueSecurity;
let engagement: Fresh['engagement'];
withSecuredSite((fresh) => {
  ({ site, engagement, security } = fresh);
});

/** Product events come up to three minutes late. */
const heard = async () => {
  await site.host.advance(200_000);
  await site.host.settle();
};
const person = (accountId: string) => ({ kind: 'person' as const, accountId, isRequired: false, step: 1 });

describe('an issue that is hidden from a project’s administrator', () => {
  it('is shown to them by no gate on it, nor by its certificate, nor by them to a customer', async () => {
    const { id } = await openGate(site, engagement);
    const summary = (await shownTo(site, sofia, { id })).content.fields[0]?.text ?? '';
    await rename(site, 'HAR-1', 'The secret merger');
    await heard();
    const { issue } = await site.extensionFor({ issueKey: 'HAR-1' });
    security.hide([(issue as { id: string }).id], [administrator]);

    const shown = accepted(await site.plan(administrator, 'show-gate', { gateId: id }));
    expect(shown).toMatchObject({ state: 'invalidated', next: null, asked: { hidesFields: true } });
    expect(shown.asked?.content).toMatchObject({ statement: gateTerms().statement, fields: [] });
    const certificate = accepted(await site.plan(administrator, 'show-certificate', { gateId: id }));
    expect(certificate).toMatchObject({
      rounds: [{ hidesFields: true, content: { fields: [] } }],
      verification: { isIntact: true },
    });
    const told = JSON.stringify([shown, certificate]);
    expect([told.includes(summary), told.includes('secret merger')]).toEqual([false, false]);
    const command = { gateId: id, revision: shown.revision };
    expect(codeOf(await site.plan(administrator, 'open-gate', command))).toBe('gate-subject-gone');

    const { next, asked } = accepted(await site.team(manager, 'show-gate', { gateId: id }));
    expect(next?.content.fields[0]?.text).toBe('The secret merger');
    expect(asked?.content.fields[0]?.text).toBe(summary);
    expect(asked).not.toHaveProperty('hidesFields');
  });
  it('leaves of its gates titles to the team from which it is hidden, too', async () => {
    const asked = await openGate(site, engagement);
    await signAs(site, sofia, asked, { outcome: 'rejected', reason: 'It is slow' });
    await heard();
    const list = async (who: string) => accepted(await site.plan(who, 'list-gates', { state: 'rejected' }));
    expect(await list(developer)).toMatchObject({
      gates: [{ id: asked.id, deliverable: 'Interface design' }],
      hidden: [],
    });
    const { issue } = await site.extensionFor({ issueKey: 'HAR-1' });
    const rowFor = async (who: string) => accepted(await site.plan(who, 'show-project', {})).engagements[0]?.asks[0];
    expect(await rowFor(developer)).toMatchObject({ id: asked.id, people: expect.arrayContaining([sofia]) });
    security.hide([(issue as { id: string }).id], [developer, administrator]);
    expect(await rowFor(developer)).toMatchObject({ id: asked.id, title: asked.title, people: null });
    expect(await rowFor(administrator)).toMatchObject({ people: expect.arrayContaining([sofia]) });
    expect(await list(developer)).toEqual({
      gates: [],
      hidden: [
        {
          id: asked.id,
          engagementId: engagement.id,
          title: asked.title,
          state: 'rejected',
          meaning: 'acceptance',
          turn: 'team',
          isOverdue: false,
          how: null,
          isConcession: false,
          openConditions: null,
          due: null,
          deemedAfter: null,
          revision: asked.revision + 1,
        },
      ],
      next: null,
    });
    expect(await list(administrator)).toMatchObject({ gates: [{ id: asked.id }], hidden: [] });
    expect(await list(manager)).toMatchObject({ gates: [{ id: asked.id }], hidden: [] });
  });
});

describe('who has rejected, or not decided yet', () => {
  const onlySofia = gateTerms({ signatories: [person(sofia)], rule: { kind: 'any' } });

  it.each(['rejected', undefined] as const)(
    'is not left out of a blocking gate by anybody but an administrator: %s',
    async (outcome) => {
      const { id } = await openGate(site, engagement);
      await signAs(site, sofia, { id });
      if (outcome) await signAs(site, uwe, { id }, { outcome, reason: 'It is slow', printedName: 'Uwe' });
      const { revision } = accepted(await site.team(manager, 'show-gate', { gateId: id }));
      const wanted = { gateId: id, revision, terms: onlySofia };
      expect(codeOf(await site.team(manager, 'change-gate', wanted))).toBe('gate-weakened');
      const changed = accepted(await site.team(administrator, 'change-gate', wanted));
      // An administrator's decision still does not let it pass by somebody else's asking.
      const reference = { gateId: id, revision: changed.revision };
      expect(codeOf(await site.team(manager, 'open-gate', reference))).toBe('gate-loosened');
      expect(accepted(await site.team(administrator, 'open-gate', reference))).toMatchObject({ state: 'satisfied' });
    },
  );

  it('is no matter where the rule was met on the very same content', async () => {
    const { id } = await openGate(site, engagement, { signatories: [person(sofia)] });
    await signAs(site, sofia, { id });
    const summary = (await shownTo(site, sofia, { id })).content.fields[0]?.text ?? '';
    await rename(site, 'HAR-1', 'Another name');
    await heard();
    await rename(site, 'HAR-1', summary);
    const { state, revision } = accepted(await site.team(manager, 'show-gate', { gateId: id }));
    expect(state).toBe('invalidated');
    expect(accepted(await site.team(manager, 'open-gate', { gateId: id, revision }))).toMatchObject({
      state: 'satisfied',
    });
  });
});

describe('one customer’s inbox', () => {
  it('takes as many asks as it has room for, gates and tasks together', async () => {
    const owner = { kind: 'person', accountId: sofia } as const;
    const { issue } = await site.extensionFor({ issueKey: 'HAR-1' });
    const { id: issueId } = issue as { id: string };
    const tasks = Array.from({ length: askLimits.openPerHolder - 1 }, (_, index) => ({
      ...taskFor(engagement, { title: `Task ${index}`, owner }),
      issueId,
    }));
    for (let start = 0; start < tasks.length; start += taskLimits.perCall) {
      accepted(await site.plan(manager, 'give-tasks', { tasks: tasks.slice(start, start + taskLimits.perCall) }));
    }
    const terms = gateTerms({ signatories: [person(sofia)] });
    const [last, tooMany] = [await draftGate(site, engagement, terms), await draftGate(site, engagement, terms)];
    accepted(await site.team(manager, 'open-gate', last));
    // The inbox follows, and the minute's share of storage is there anew.
    await site.host.advance(60_000);
    expect(codeOf(await site.team(manager, 'open-gate', tooMany))).toBe('gate-limit-reached');
    const another = taskFor(engagement, { title: 'One more', owner });
    expect(codeOf(await site.team(manager, 'give-task', another))).toBe('task-limit-reached');
  }, 60_000);
});
