/** Jira Service Management asks customers, too: a rating that they gave there counts as a survey of its day, where it can be seen. */
import { expect, it } from 'vitest';
import { accepted, type Site } from '../site/site';
import {
  crowded,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  shownCheckpoint,
  sofia,
  uwe,
  withEngagement,
} from '../survey/given';

const minute = 60_000;
const day = 24 * 60 * minute;
const reply = async (status: number) => ({ status, headers: {}, body: {}, scopes: [], points: 0 });
let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});

/** A customer opens a request of their own, and rates it when Jira Service Management asks them to. */
async function rates(accountId: string): Promise<void> {
  const send = async (path: string, body: object) => {
    const headers = { 'Content-Type': 'application/json', 'X-ExperimentalApi': 'opt-in' };
    const request = { method: 'POST', path, headers, body: JSON.stringify(body) };
    const reply = await site.host.jira.handle(request, { kind: 'user', accountId });
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    return reply.body as { issueKey: string };
  };
  const root = '/rest/servicedeskapi/request';
  const fields = { summary: 'The printer is on fire' };
  const { issueKey } = await send(root, { serviceDeskId: '1', requestTypeId: '1', requestFieldValues: fields });
  await send(`${root}/${issueKey}/feedback`, { type: 'csat', rating: 2 });
}

const aboutOneEvent = { questionnaireId: 'shipped.request' };

it('keeps somebody from being asked about one event who has rated a request lately', async () => {
  await rates(sofia);
  await site.host.advance(3 * day);
  const open = await openSurvey(site, [engagement], aboutOneEvent);
  expect(open.rosters[0]?.asked.map(({ accountId }) => accountId)).toEqual([uwe]);
  expect(open.rosters[0]?.notAsked).toEqual({
    'asked-by-jira': { count: 1, people: [sofia], ratedOn: { [sofia]: '2026-11-02' } },
  });
});

it('keeps nobody from a survey of another kind', async () => {
  await rates(sofia);
  expect(await openSurvey(site, [engagement])).toMatchObject({ asked: 2 });
});

it('keeps nobody from any survey after its days', async () => {
  await rates(sofia);
  await site.host.advance(22 * day);
  expect(await openSurvey(site, [engagement], aboutOneEvent)).toMatchObject({ asked: 2 });
});

it('is found though Jira takes no query that names one of the others, and is out of reach for a while', async () => {
  await rates(sofia);
  const planned = await planCheckpoint(site, [engagement], aboutOneEvent);
  const { jira } = site.host;
  const handle = jira.handle.bind(jira);
  let failures = 3;
  jira.handle = (request, as) => {
    if (request.path.startsWith('/rest/api/3/field') && failures-- > 0) return reply(503);
    const isRefused = request.path.startsWith('/rest/api/3/search/jql') && request.body?.includes(uwe);
    return isRefused ? reply(400) : handle(request, as);
  };
  const open = await move(site, 'open-checkpoint', planned);
  expect(failures).toBeLessThan(0);
  expect(open.rosters[0]?.asked.map(({ accountId }) => accountId)).toEqual([uwe]);
  expect(open.rosters[0]?.notAsked['asked-by-jira']).toMatchObject({ people: [sofia] });
});

it('costs two queries where Jira takes none of the field, however many are asked, and nothing where it tells of no fields', async () => {
  await rates(sofia);
  const { jira } = site.host;
  const handle = jira.handle.bind(jira);
  const { engagement: large } = await crowded(site, 9, 'Southbay');
  const asked: string[] = [];
  let refused = '/rest/api/3/search/jql';
  jira.handle = async (request, as) => {
    if (!request.path.startsWith(refused)) return handle(request, as);
    asked.push(request.path);
    return { status: 403, headers: {}, body: {}, scopes: [], points: 0 };
  };
  expect(await openSurvey(site, [large], aboutOneEvent)).toMatchObject({ asked: 9 });
  expect(asked).toHaveLength(2);
  refused = '/rest/api/3/field';
  expect(await openSurvey(site, [engagement], aboutOneEvent)).toMatchObject({ asked: 2 });
  expect(asked).toHaveLength(3);
});

it('says that ratings could not be seen where Jira lets nobody look for them', async () => {
  expect((await openSurvey(site, [engagement], aboutOneEvent)).rosters[0]?.areRatingsUnseen).toBe(false);
  await site.host.advance(22 * day);
  const { jira } = site.host;
  const handle = jira.handle.bind(jira);
  jira.handle = (request, as) => (request.path.startsWith('/rest/api/3/search/jql') ? reply(403) : handle(request, as));
  expect((await openSurvey(site, [engagement], aboutOneEvent)).rosters[0]).toMatchObject({
    areRatingsUnseen: true,
    notAsked: {},
  });
});

it('waits for Jira for an hour, and then opens and says that ratings could not be seen', async () => {
  await rates(sofia);
  const planned = await planCheckpoint(site, [engagement], aboutOneEvent);
  const { jira } = site.host;
  const handle = jira.handle.bind(jira);
  jira.handle = (request, as) => (request.path.startsWith('/rest/api/3/field') ? reply(503) : handle(request, as));
  const { revision } = await shownCheckpoint(site, planned);
  accepted(await site.plan(manager, 'open-checkpoint', { checkpointId: planned.id, revision }));
  await site.host.advance(50 * minute);
  expect(await shownCheckpoint(site, planned)).toMatchObject({ state: 'opening' });
  await site.host.advance(20 * minute);
  const open = await shownCheckpoint(site, planned);
  expect(open).toMatchObject({ state: 'open', asked: 2 });
  expect(open.rosters[0]).toMatchObject({ areRatingsUnseen: true, notAsked: {} });
});

it('sees ratings where Jira can be reached again by then', async () => {
  await rates(sofia);
  const planned = await planCheckpoint(site, [engagement], aboutOneEvent);
  const { jira } = site.host;
  const handle = jira.handle.bind(jira);
  jira.handle = (request, as) => (request.path.startsWith('/rest/api/3/search/jql') ? reply(503) : handle(request, as));
  const { revision } = await shownCheckpoint(site, planned);
  accepted(await site.plan(manager, 'open-checkpoint', { checkpointId: planned.id, revision }));
  await site.host.advance(50 * minute);
  expect(await shownCheckpoint(site, planned)).toMatchObject({ state: 'opening' });
  jira.handle = handle;
  // Here the sweep comes once an hour.
  await site.host.advance(20 * minute);
  const open = await shownCheckpoint(site, planned);
  expect(open.rosters[0]).toMatchObject({ areRatingsUnseen: false, notAsked: { 'asked-by-jira': { count: 1 } } });
});
