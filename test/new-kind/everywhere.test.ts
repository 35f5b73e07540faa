/** A made-up kind of ask, asked of several people and answered in confidence, shows up wherever asks do. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../demo/people';
import { linesOf, toldOn } from '../forge/site/digests';
import {
  accepted,
  codeOf,
  engagementIn,
  giveTask,
  issueProperty,
  jiraGet,
  newAttempt,
  openEngagement,
} from '../forge/site/site';
import { type Caller, callers, outcome, table } from './callers';
import { frontEnd, type Reply, type Running, run } from './running';
import { growTree, ownFiles, type Tree } from './tree';

/** A Monday, half past seven in the customer's Berlin. */
const start = Date.parse('2026-11-23T06:30:00Z');
const asked = [people.customerSponsor, people.customerUser, people.internalCustomer];
const options = ['Weekly', 'Every two weeks', 'Never again'];

let tree: Tree;
let app: Running;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
let issueId: string;
let pollId: string;

const wanted = (changes: object = {}) => ({
  attempt: newAttempt(),
  engagementId: engagement.id,
  issueId,
  title: 'How often shall we meet?',
  question: 'The steering group meets every week now.',
  options,
  people: asked,
  due: '2026-12-04',
  minutes: 5,
  ...changes,
});
/** The poll that was asked first. */
let first: ReturnType<typeof wanted>;

const inbox = async (person: string) => engagementIn(await app.site.portal(person, 'show-inbox', {}));
const polls = async (state: string) => accepted(await app.plan(people.projectManager, 'list-polls', { state }));

beforeAll(async () => {
  tree = growTree();
  app = await run(tree, start);
  engagement = await openEngagement(app.site, asked);
  issueId = (await jiraGet(app.site.host, people.projectManager, '/rest/api/3/issue/HAR-1')).id;
  first = wanted();
  pollId = String(accepted(await app.team(people.projectManager, 'open-poll', first)).id);
  await app.site.host.settle();
}, 120_000);
afterAll(async () => {
  await app.close();
  tree.remove();
});

describe('once it is asked', () => {
  it('is in the inbox of each who is asked, after what is more urgent, and of nobody else', async () => {
    for (const person of asked) {
      const { asks } = await inbox(person);
      expect(asks).toMatchObject([{ kind: 'poll', id: pollId, due: '2026-12-04', turn: 'customer', isDone: false }]);
    }
    const empty = await app.site.portal(people.otherCompanyCustomer, 'show-inbox', {});
    expect(JSON.stringify(empty)).not.toContain(pollId);
  });

  it('stands in the one order of all kinds: by its day', async () => {
    const owner = { kind: 'person', accountId: people.customerSponsor } as const;
    await giveTask(app.site, engagement, { title: 'Before it', owner, due: '2026-12-03' });
    await giveTask(app.site, engagement, { title: 'After it', owner, due: '2026-12-07' });
    await app.site.host.settle();
    const { asks } = await inbox(people.customerSponsor);
    expect(asks.map(({ title }) => title)).toEqual(['Before it', 'How often shall we meet?', 'After it']);
  });

  it('is one ask, however many it is asked of, and the same call makes no second one', async () => {
    const again = accepted(await app.team(people.projectManager, 'open-poll', first));
    expect(again.id).toBe(pollId);
    const other = await app.team(people.projectManager, 'open-poll', { ...first, title: 'Something else' });
    expect(codeOf(other)).toBe('changed-meanwhile');
    const { engagements } = accepted(await app.site.plan(people.projectManager, 'show-project', {}));
    const rows = engagements.flatMap(({ asks }) => asks as readonly { kind: string; people: readonly string[] }[]);
    expect(rows.filter(({ kind }) => kind === 'poll').map((row) => [...row.people].sort())).toEqual([
      [...asked].sort(),
    ]);
  });

  it('is on the panel of its issue and beside it, in the count of both', async () => {
    const panel = accepted(await app.team(people.projectManager, 'show-issue', {}));
    expect(panel.asks).toMatchObject({ poll: { shown: [{ id: pollId, people: asked }], next: null, total: 1 } });
    const front = await frontEnd(tree);
    const counts = { waitingOnTeam: 0, waitingOnCustomer: 3, overdue: 0, notYet: 0, openConditions: 0 };
    expect(front.countAsks(panel)).toEqual(counts);
    const { kind, next } = front.waitingOn(panel) as { kind: string; next: readonly { ask: Reply }[] };
    expect(kind).toBe('customer');
    expect(next.map(({ ask }) => ask.title)).toEqual(['Before it', 'How often shall we meet?', 'After it']);
  });

  it('is in the property of its issue', async () => {
    await app.site.host.settle();
    expect(await issueProperty(app.site.host, 'HAR-1')).toMatchObject({
      openTasks: 2,
      waitingOnCustomer: 3,
      waitingOn: [...asked].sort(),
      nextDue: '2026-12-03',
    });
  });

  it('is said beside its issue, before the count of what waits for the customer', async () => {
    expect(await app.site.host.status('issue-context', people.projectManager, { issueKey: 'HAR-1' })).toEqual({
      type: 'lozenge',
      value: { label: 'Poll open', type: 'inprogress' },
    });
  });

  it('is in the project’s list', async () => {
    expect(await polls('open')).toMatchObject({ polls: [{ id: pollId, people: asked, answered: [], counts: null }] });
  });
});

describe('its calls', () => {
  let few: string;
  beforeAll(async () => {
    const terms = wanted({ title: 'To Sofia alone', people: asked.slice(0, 1) });
    few = String(accepted(await app.team(people.projectManager, 'open-poll', terms)).id);
    await app.site.host.settle();
  });

  it('are all in the table of callers', () => {
    const files = ownFiles().filter((file) => /-calls\.ts$/.test(file));
    const sources = files.map((file) => readFileSync(tree.path(file), 'utf8')).join('');
    const offered = [...sources.matchAll(/^ {2}'([a-z-]+)': \w+\(/gm)].map(([, call]) => call);
    expect(Object.keys(table).sort()).toEqual(offered.sort());
  });

  describe.each(Object.entries(table))('%s', (call, { module, expected }) => {
    const payloadFor = () =>
      call === 'open-poll' ? wanted({ title: 'By the table' }) : { pollId: few, option: 0, state: 'open' };
    it.each(Object.entries(callers))('by %s', async (name, person) => {
      const isLet = person !== null && (module === 'request-panel' || !person.startsWith('qm:'));
      const want = isLet ? (expected[name as Caller] ?? 'not-found') : 'no-access';
      expect(await outcome(app, engagement.requestKey, module, call, person, payloadFor())).toBe(want);
    });

    it('is unknown to the modules of others', async () => {
      const others = module === 'request-panel' ? ['issue-panel', 'project-page'] : ['request-panel'];
      for (const other of [...others, 'project-settings']) {
        expect(await outcome(app, engagement.requestKey, other, call, people.projectAdministrator, payloadFor())).toBe(
          'not-found',
        );
      }
    });
  });

  it('show who is not asked nothing of it in lists', async () => {
    expect(JSON.stringify(await inbox(people.customerUser))).not.toContain('To Sofia alone');
  });

  it('ask no stranger, in no other engagement, and for no day that is over', async () => {
    const open = async (changes: object) => codeOf(await app.team(people.projectManager, 'open-poll', wanted(changes)));
    expect(await open({ people: [people.bystander] })).toBe('stakeholder-unknown');
    expect(await open({ engagementId: 'a'.repeat(24) })).toBe('not-found');
    expect(await open({ due: '2026-11-20' })).toBe('date-in-past');
  });
});

describe('answered in confidence', () => {
  const answers = [
    [people.customerUser, 2],
    [people.customerSponsor, 0],
    [people.internalCustomer, 2],
  ] as const;
  const answeredAt = ['2026-11-25T10:11:12Z', '2026-11-26T13:14:15Z', '2026-11-27T09:08:07Z'];

  it('was told as new to each on its first day, and is done for who has answered', async () => {
    for (const [index, [person, option]] of answers.entries()) {
      await app.advanceTo(answeredAt[index] ?? '');
      const answered = accepted(await app.portal(person, 'answer-poll', { pollId, option }));
      expect(answered).toMatchObject({ id: pollId, hasAnswered: true });
      const { asks, recent } = await inbox(person);
      expect(asks.filter(({ id }) => id === pollId)).toEqual([]);
      expect(recent.filter(({ id }) => id === pollId)).toMatchObject([{ kind: 'poll', isDone: true }]);
    }
    const lines = linesOf(await toldOn(app.site, engagement)).filter((line) => line.includes('How often'));
    const isNew = '2026-11-23 Please answer: How often shall we meet? (by Friday, December 4, 2026)';
    expect(lines).toEqual([isNew, isNew, isNew]);
  });

  it('is counted once for each person, however often they answer', async () => {
    const again = accepted(await app.portal(people.customerUser, 'answer-poll', { pollId, option: 1 }));
    expect(again).toMatchObject({ hasAnswered: true });
    expect(app.stored(`confidential-sums:${pollId}`).map(({ value }) => value.doc)).toEqual([
      { askId: pollId, counts: { choice: { Weekly: 1, 'Every two weeks': 0, 'Never again': 2 } } },
    ]);
    const answered = app.stored('confidential-answer:').map(({ value }) => value.doc as { askId: string });
    expect(answered.filter(({ askId }) => askId === pollId)).toHaveLength(3);
  });

  it('is kept without a name or an instant, and without an event', async () => {
    const kept = [...app.stored('confidential-answer:'), ...app.stored('confidential-sums:')];
    const text = JSON.stringify(kept);
    for (const person of asked) expect(text).not.toContain(person);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(app.stored(`audit-event:${pollId}.`).map(({ value }) => value.doc)).toMatchObject([
      { what: 'poll-opened' },
      { what: 'poll-chased' },
    ]);
    // The records that hold the names hold neither an answer nor the instant of one.
    const all = app.stored('');
    for (const instant of answeredAt) expect(JSON.stringify(all)).not.toContain(instant.slice(0, 16));
    const named = all.filter(({ value }) => asked.some((person) => JSON.stringify(value).includes(person)));
    for (const { key, value } of named) {
      const { options: offered, ...rest } = value.doc as { options?: unknown };
      expect(offered).toEqual(key.startsWith('poll:') ? options : undefined);
      for (const option of options) expect(JSON.stringify(rest), key).not.toContain(option);
    }
  });

  it('is told to nobody before it is closed', async () => {
    // Lists lag behind.
    await app.site.host.advance(60_000);
    const { polls: open } = (await polls('open')) as { polls: Reply[] };
    const row = open.find(({ id }) => id === pollId);
    expect(row).toMatchObject({ answered: asked, counts: null });
  });
});

describe('reminded of, and closed', () => {
  let lateId: string;
  /** On the Monday before its day. */
  let inTheWeek: Awaited<ReturnType<typeof inbox>>;
  let listed: readonly Reply[];
  beforeAll(async () => {
    const late = wanted({ title: 'Which day suits you?', people: [people.customerUser, people.customerSponsor] });
    lateId = String(accepted(await app.team(people.projectManager, 'open-poll', late)).id);
    await app.advanceTo('2026-11-30T12:00:00Z');
    inTheWeek = await inbox(people.customerUser);
    listed = ((await polls('open')) as { polls: Reply[] }).polls;
    accepted(await app.portal(people.customerSponsor, 'answer-poll', { pollId: lateId, option: 0 }));
    await app.advanceTo('2026-12-07T12:00:00Z');
  }, 120_000);

  it('takes its minutes in the week of its day, with those of all others', () => {
    const { asks, week } = inTheWeek;
    expect(asks).toContainEqual(expect.objectContaining({ id: lateId, turn: 'customer' }));
    expect(week).toEqual({ minutes: 5 * asks.length, unestimated: 0 });
  });

  it('is in the overview’s pictures: with the customer, and on each of the days until its own', async () => {
    const front = await frontEnd(tree);
    const { poll } = await front.loadProjectKinds();
    const asks = listed.filter(({ id }) => id === lateId).flatMap((row) => poll?.pictured(row) ?? []) as Reply[];
    const today = '2026-11-30';
    expect(asks).toMatchObject([{ engagementId: engagement.id, standing: 'customer' }]);
    const { calendar } =
      accepted(await app.site.admin(people.projectAdministrator, 'show-settings', {})).engagements[0] ?? {};
    const { days } = front.coverageOf(
      asks.map(({ held }) => held),
      calendar,
      today,
      7,
    );
    expect(days.map((each) => each.asks)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  it('is reminded of before its day and on it, and only to who has not answered', async () => {
    const told = (await toldOn(app.site, engagement)).filter(({ body }) => body.includes('Which day suits you?'));
    const lines = linesOf(told).filter((line) => line.includes('Which day suits you?'));
    expect(lines).toEqual([
      '2026-11-30 Please answer: Which day suits you? (by Friday, December 4, 2026)',
      '2026-11-30 Please answer: Which day suits you? (by Friday, December 4, 2026)',
      '2026-12-01 Your answer is due soon: Which day suits you? (by Friday, December 4, 2026)',
      '2026-12-03 Your answer is due soon: Which day suits you? (by Friday, December 4, 2026)',
      '2026-12-04 Your answer is due today: Which day suits you?',
      '2026-12-07 Closed, thank you: Which day suits you?',
      '2026-12-07 Closed, thank you: Which day suits you?',
    ]);
  });

  it('is chased once where some are silent, and closed by the sweep when its day is over, once', async () => {
    const historyOf = (id: string) =>
      app.stored(`audit-event:${id}.`).map(({ value: { at, actor, doc } }) => [at, actor, (doc as Reply).what]);
    expect(historyOf(pollId)).toEqual([
      [expect.stringContaining('2026-11-23T'), people.projectManager, 'poll-opened'],
      [expect.stringContaining('2026-11-25T08:'), 'app', 'poll-chased'],
      [expect.stringContaining('2026-12-04T23:'), 'app', 'poll-closed'],
    ]);
    expect(historyOf(lateId)).toEqual([
      [expect.stringContaining('2026-11-27T'), people.projectManager, 'poll-opened'],
      [expect.stringContaining('2026-12-01T08:'), 'app', 'poll-chased'],
      [expect.stringContaining('2026-12-04T23:'), 'app', 'poll-closed'],
    ]);
    const late = await app.portal(people.customerUser, 'answer-poll', { pollId: lateId, option: 1 });
    expect(codeOf(late)).toBe('changed-meanwhile');
  });

  it('tells what was answered, but not where so few have that it could be guessed by whom', async () => {
    const { polls: closed } = (await polls('closed')) as { polls: Reply[] };
    expect(closed.find(({ id }) => id === pollId)?.counts).toEqual([
      { option: 'Weekly', count: 1 },
      { option: 'Every two weeks', count: 0 },
      { option: 'Never again', count: 2 },
    ]);
    expect(closed.find(({ id }) => id === lateId)).toMatchObject({ answered: [people.customerSponsor], counts: null });
  });

  it.each([
    ['en-US', 'Poll,State,Due,Answered by,Answers', 'Closed', 'asked the customers', 'noted that', 'closed the poll'],
    [
      'de-DE',
      'Umfrage,Status,Fällig,Geantwortet haben,Antworten',
      'Geschlossen',
      'hat die Kunden gefragt',
      'hat vermerkt, dass',
      'hat die Umfrage geschlossen',
    ],
  ])('is in the file and in the history in %s', async (language, head, state, ...told) => {
    const front = await frontEnd(tree);
    const { poll } = await front.loadProjectKinds();
    const sentences = JSON.parse(readFileSync(tree.path(`locales/${language}.json`), 'utf8'));
    const texts = front.makeTexts(sentences, { language, locale: language, timeZone: 'Europe/Berlin' });
    const names = new Map(app.site.host.jira.people().map(({ accountId, displayName }) => [accountId, displayName]));
    const personOf = (id: string) => ({ name: names.get(id) ?? '', avatar: undefined, isClosed: false });
    const { polls: closed } = (await polls('closed')) as { polls: Reply[] };
    const rows = closed.filter(({ id }) => id === pollId);
    const known = { texts, personOf, engagements: new Map(), projectKey: 'HAR' };
    const [heads, row] = front.csvOf(rows, poll?.list, known).replace('\uFEFF', '').split('\r\n');
    // Spreadsheets of readers with a decimal comma want semicolons.
    const separator = language === 'de-DE' ? ';' : ',';
    expect(heads).toBe(head.replaceAll(',', separator));
    expect(row).toContain([state, '2026-12-04', ''].join(separator));
    expect(row).toContain('Weekly: 1; Every two weeks: 0; Never again: 2');
    const history = accepted(await app.team(people.projectManager, 'show-poll-history', { pollId }));
    const sentencesOf = (history as unknown as Reply[]).map((line) => front.formatPollLine(line, personOf, texts));
    expect(sentencesOf).toEqual([
      `Petra Manager (demo) ${told[0]}`,
      ...told.slice(1).map((sentence) => expect.stringContaining(sentence)),
    ]);
  });
});

describe('what it stands on', () => {
  it('closes it when it is deleted, and nothing else that happens to it does', async () => {
    const { id } = await jiraGet(app.site.host, people.projectManager, '/rest/api/3/issue/HAR-2');
    const terms = wanted({ issueId: id, due: '2026-12-18', title: 'About what will be gone' });
    accepted(await app.team(people.projectManager, 'open-poll', terms, { issueKey: 'HAR-2' }));
    const state = async () => {
      // Jira's events come up to three minutes late.
      await app.site.host.advance(5 * 60_000);
      const [open, closed] = [await polls('open'), await polls('closed')] as { polls: Reply[] }[];
      const isIt = ({ title }: Reply) => title === terms.title;
      return { isOpen: open?.polls.some(isIt), isClosed: closed?.polls.some(isIt) };
    };
    const request = (method: 'PUT' | 'DELETE', body?: object) =>
      app.site.host.requestJira(people.projectAdministrator, {
        method,
        path: '/rest/api/3/issue/HAR-2',
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    expect((await request('PUT', { fields: { summary: 'As it is called now' } })).status).toBe(204);
    expect(await state()).toEqual({ isOpen: true, isClosed: false });
    expect((await request('DELETE')).status).toBe(204);
    expect(await state()).toEqual({ isOpen: false, isClosed: true });
  });
});

describe('a customer who is taken off the request', () => {
  it('finds none of it any more', async () => {
    const path = `/rest/servicedeskapi/request/${engagement.requestKey}/participant`;
    const removed = await app.site.host.requestJira(people.projectAdministrator, {
      method: 'DELETE',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accountIds: [people.customerUser] }),
    });
    expect(removed.status).toBe(200);
    expect(codeOf(await app.portal(people.customerUser, 'show-poll', { pollId }))).toBe('not-found');
    expect(codeOf(await app.portal(people.customerUser, 'answer-poll', { pollId, option: 0 }))).toBe('not-found');
  });
});
