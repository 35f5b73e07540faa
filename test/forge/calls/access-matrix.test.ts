/**
 * Calls by people who see nothing: every call of every resolver, by those who could make it if it were not for one
 * thing. Their replies, refusals too, are searched for what was written. All is on one site: a refused call changes
 * nothing, so that the same payload is tried by one after the other, and last by the one who may.
 */

import { InvokeFailure } from 'forge-host/invoke';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import { saveQuestionnaire } from '../questionnaires/given';
import { gateTerms, openGate, signAs } from '../site/gates';
import { issueSecurity } from '../site/issue-security';
import { rename } from '../site/issues';
import { accepted, codeOf, giveTask, jiraGet, openEngagement, openSite, reference, type Site } from '../site/site';
import { all, type Mark, marks, matrix, type Situation, shown, situations, type Told } from './access-matrix';
import { offeredBy, type Resolver, resolvers } from './offered-calls';
import { validPayload } from './valid-payload';

const { developer, outsider, projectAdministrator, projectManager } = people;
const [sofia, uwe, carla] = [people.customerSponsor, people.customerUser, people.otherCompanyCustomer];

const callers: Record<Resolver, Partial<Record<Situation, string>>> = {
  team: {
    hidden: developer,
    kept: projectAdministrator,
    closed: projectManager,
    other: outsider,
    entitled: projectManager,
  },
  plan: {
    hidden: developer,
    kept: projectAdministrator,
    closed: projectManager,
    other: outsider,
    entitled: projectManager,
  },
  // The administrator of the other project is on the team of this one, and no administrator of it.
  admin: {
    hidden: developer,
    kept: projectAdministrator,
    closed: projectAdministrator,
    other: projectManager,
    entitled: projectAdministrator,
  },
  portal: { off: uwe, closed: sofia, other: carla, entitled: sofia },
};
const modules: Record<Resolver, string> = {
  team: 'issue-panel',
  plan: 'project-page',
  admin: 'project-settings',
  portal: 'request-panel',
};

const security = issueSecurity();
let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
/** On all of them lies something that is kept from some. */
const issueKeys = ['HAR-1', 'HAR-2', 'HAR-3', 'HAR-4', 'HAR-5', 'HAR-6', 'HAR-7'];
const otherIssue = 'HAR-1';
let gates = 0;
/** An issue has room for so many gates only. */
const nextGateIssue = () => issueKeys[1 + Math.floor(gates++ / 15)] ?? '';

beforeAll(async () => {
  site = await openSite(security.options);
  const ids: string[] = [];
  for (const key of issueKeys) {
    const { id, fields } = await jiraGet(site.host, projectManager, `/rest/api/3/issue/${key}`);
    await rename(site, key, `${fields.summary}${marks.issue}`);
    ids.push(id);
  }
  engagement = await openEngagement(site, [sofia, uwe], `Northwind${marks.project}`);
  await openEngagement(site, [carla], 'Southbay');
  await standIn(sofia, uwe);
  await fillScreens();
  await site.host.settle();
  // Until then, the deputy sees what she sees.
  const at = { requestKey: engagement.requestKey };
  const { taskId } = (await validPayload('show-task', { site, engagement, marks })) as { taskId: string };
  expect(codeOf(await site.portal(uwe, 'show-task', { taskId }, at))).toBe('accepted');
  await takeOff(uwe);
  security.hide(ids, [developer, projectAdministrator]);
});
afterAll(() => site.close());

async function standIn(principal: string, deputy: string): Promise<void> {
  const until = new Date(site.host.clock.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const wanted = { engagementId: engagement.id, deputy: { accountId: deputy, until } };
  accepted(await site.portal(principal, 'name-deputy', wanted));
}

async function takeOff(accountId: string): Promise<void> {
  const path = `/rest/servicedeskapi/request/${engagement.requestKey}/participant`;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ accountIds: [accountId] });
  const reply = await site.host.requestJira(projectAdministrator, { method: 'DELETE', path, headers, body });
  expect(reply.status).toBe(200);
}

/** Something of each kind that lists and screens show, with words of both sides. */
async function fillScreens(): Promise<void> {
  const at = { requestKey: engagement.requestKey };
  const task = { title: `Task${marks.title}`, instructions: `Do it.${marks.words}` };
  // Due before all surveys of another engagement, so that an inbox begins with this one.
  await giveTask(site, engagement, { ...task, due: '2026-11-03' });
  await saveQuestionnaire(site, { name: `Questionnaire${marks.project}` });
  await giveTask(site, engagement, { ...task, owner: { kind: 'person', accountId: uwe } });
  const done = await giveTask(site, engagement, { ...task, owner: { kind: 'side' } });
  const completion = { taskId: done.id, revision: done.revision, comment: `Done.${marks.words}` };
  accepted(await site.portal(sofia, 'complete-task', completion, at));
  const stuck = await giveTask(site, engagement, task);
  const blocker = { taskId: stuck.id, revision: stuck.revision, reason: `No access.${marks.words}` };
  reference(accepted(await site.portal(sofia, 'report-stuck', blocker, at)));
  const people = [sofia, uwe].map((accountId) => ({ kind: 'person' as const, accountId, isRequired: false, step: 1 }));
  const terms = gateTerms({
    title: `Gate${marks.title}`,
    statement: `I accept.${marks.words}`,
    deliverable: { name: `Design${marks.words}`, version: '1', links: [] },
    signatories: people,
  });
  const gate = await openGate(site, engagement, terms, nextGateIssue());
  await signAs(site, sofia, gate, { outcome: 'rejected', reason: `It is slow.${marks.words}` });
  await openGate(site, engagement, terms, nextGateIssue());
}

type Reply = Result<unknown> | { readonly ok: false; readonly error: { readonly code: string } };

async function callBy(situation: Situation, resolver: Resolver, call: string, payload: object): Promise<Reply> {
  const person = callers[resolver][situation] ?? '';
  const isElsewhere = situation === 'other' && resolver !== 'portal';
  const extension = await site.extensionFor({
    issueKey: isElsewhere ? 'DAY-1' : otherIssue,
    requestKey: engagement.requestKey,
  });
  const moduleKey = call === 'show-inbox' ? 'inbox' : modules[resolver];
  const invoked = () => site.host.invoke({ moduleKey, functionKey: call, person, payload, extension });
  try {
    return (await (situation === 'closed' ? security.without(person, invoked) : invoked())) as Reply;
  } catch (error) {
    if (error instanceof InvokeFailure) return { ok: false, error: { code: error.reason } };
    throw error;
  }
}

/** The content that a reply comes to: refused, or the marks that are in it. A refusal that holds any is no refusal. */
function toldBy(reply: Reply): Told {
  const text = JSON.stringify(reply);
  const found = (Object.keys(marks) as Mark[]).filter((mark) => text.includes(marks[mark].trim()));
  return reply.ok || found.length > 0 ? found : 'refused';
}

const isWithin = (told: Told, wanted: Told): boolean =>
  wanted === 'refused' || told === 'refused' ? told === wanted : told.every((mark) => wanted.includes(mark));

describe.each(resolvers)('the resolver %s', (resolver) => {
  it('has a row for each of its calls', () => {
    expect(Object.keys(matrix[resolver]).sort()).toEqual(offeredBy(resolver));
  });

  it.each(Object.entries(matrix[resolver]))('%s', async (call, row) => {
    const wantedBy = (situation: Situation): Told => (situation === 'entitled' ? all : (row[situation] ?? 'refused'));
    const payloadFor = (situation: Situation) =>
      validPayload(call, {
        site,
        engagement,
        gateIssue: nextGateIssue,
        otherIssue,
        // Texts that they write themselves in their own project are no secret to them.
        ...(situation === 'other' && saving.has(call) ? {} : { marks }),
      });
    const toldTo = async (situation: Situation, payload: object) => {
      const reply = await callBy(situation, resolver, call, payload);
      const told = toldBy(reply);
      const isRight = isWithin(told, wantedBy(situation)) && !isFault(reply);
      expect(isRight ? 'as it should be' : { who: situations[situation], told, reply }).toBe('as it should be');
      return told;
    };
    const here = (Object.keys(situations) as Situation[]).filter((each) => callers[resolver][each] !== undefined);
    // An accepted call changes what it is about: each gets its own.
    for (const situation of here.filter((each) => each !== 'entitled' && wantedBy(each) !== 'refused')) {
      await toldTo(situation, await payloadFor(situation));
    }
    // A refused call does not: the one who may, last, is accepted with the very same.
    const payload = await payloadFor('entitled');
    for (const situation of here.filter((each) => wantedBy(each) === 'refused')) await toldTo(situation, payload);
    const told = await toldTo('entitled', payload);
    expect(told).toEqual(expect.arrayContaining([...(shown[`${resolver} ${call}`] ?? [])]));
  });
});

const saving = new Set(['save-template', 'save-gate-template', 'save-questionnaire', 'import-questionnaires']);

/** A fault of the app's own is no refusal. */
const isFault = (reply: Reply): boolean =>
  !reply.ok && ['internal', 'try-again', 'crashed', 'threw', 'timed-out'].includes(reply.error.code);
