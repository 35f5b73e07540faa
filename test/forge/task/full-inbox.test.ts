/** An inbox that has no more room: nothing that is asked is lost, and nothing passes the limit at the same moment. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { askLimits } from '../../../src/contract/calls/ask';
import { type Fresh, withFreshSite } from '../site/fresh';
import { draftGate, gateTerms, openGate, signAs } from '../site/gates';
import { fillInbox, inboxRecord, unreserve } from '../site/inboxes';
import { accepted, codeOf, engagementIn, gatesIn, giveTask } from '../site/site';

const [sofia, uwe] = [people.customerSponsor, people.customerUser];
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const recordOf = (person: string) => inboxRecord(site, engagement, person);
const fill = (person: string, upTo: number) => fillInbox(site, engagement, person, upTo);
const isShown = async (person: string, title: string) => {
  const shown = await site.portal(person, 'show-request', {}, { requestKey: engagement.requestKey });
  return gatesIn(engagementIn(shown)).some((gate) => gate.title === title);
};
const person = (accountId: string) => ({ kind: 'person' as const, accountId, isRequired: false, step: 1 });

describe('gates that are opened at the same moment', () => {
  it('do not take the same last place in an inbox', async () => {
    await giveTask(site, engagement);
    fill(sofia, askLimits.openPerHolder - 1);
    const terms = gateTerms({ signatories: [person(sofia)] });
    const drafts = [await draftGate(site, engagement, terms), await draftGate(site, engagement, terms)];
    const codes = await Promise.all(drafts.map(async (draft) => codeOf(await site.team(manager, 'open-gate', draft))));
    expect(codes.toSorted()).toEqual(['accepted', 'gate-limit-reached']);
    await site.host.settle();
    expect(recordOf(sofia).doc.planned.filter(({ kind }) => kind === 'gate')).toEqual([]);
    expect(recordOf(sofia).doc.asks.filter(({ kind }) => kind === 'gate')).toHaveLength(1);
  });
});

describe('what comes to an inbox that has no room at all', () => {
  it('waits, and comes in when something leaves', async () => {
    const task = await giveTask(site, engagement);
    await giveTask(site, engagement);
    const terms = gateTerms({ title: 'Comes back', signatories: [person(sofia), person(uwe)] });
    const gate = await draftGate(site, engagement, terms);
    accepted(await site.team(manager, 'open-gate', gate));
    // Of more people than a transaction has room for, none is kept for the last; and others have come back meanwhile.
    unreserve(site, engagement, sofia);
    fill(sofia, askLimits.openPerHolder + askLimits.comeBack);
    await site.host.settle();
    expect(recordOf(sofia).doc.waiting).toEqual([{ kind: 'gate', id: gate.gateId }]);
    expect(await isShown(sofia, 'Comes back')).toBe(false);
    accepted(await site.team(manager, 'withdraw-task', { taskId: task.id, revision: task.revision, reason: 'Done' }));
    await site.host.settle();
    expect(recordOf(sofia).doc).not.toHaveProperty('waiting');
    expect(await isShown(sofia, 'Comes back')).toBe(true);
  });
});

describe('an inbox in which nothing is different', () => {
  it('is not written again', async () => {
    const terms = { signatories: [person(sofia), person(uwe)], rule: { kind: 'all' as const } };
    const gate = await openGate(site, engagement, gateTerms(terms));
    await openGate(site, engagement, gateTerms({ ...terms, title: 'Another' }));
    const before = recordOf(uwe);
    await signAs(site, sofia, gate);
    await site.host.settle();
    expect(recordOf(uwe)).toEqual(before);
  });
});
