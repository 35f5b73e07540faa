import { beforeEach, describe, expect, it } from 'vitest';
import { developer, firstCustomer, internalCustomer, outsider, projectManager } from '../../example/site/people';
import { app, createScene, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);

async function keys(jql: string, as = pm): Promise<string[]> {
  const { issues } = await scene.read<{ issues: { key: string }[] }>(as, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['key'],
    maxResults: 5000,
  });
  return issues.map(({ key }) => key);
}
async function refusal(jql: string): Promise<string> {
  const reply = await scene.call(pm, 'POST', '/rest/api/3/search/jql', { jql });
  expect(reply.status).toBe(400);
  return (reply.body as { errorMessages: string[] }).errorMessages.join();
}

describe('JQL', () => {
  it.each([
    ['project = LIB AND issuetype = Bug ORDER BY key', ['LIB-13', 'LIB-23', 'LIB-24']],
    ['project = lib and type in (Bug, Epic) and statusCategory = Done order by key ASC', ['LIB-1', 'LIB-24']],
    ['project = "Book fair" ORDER BY key DESC', ['FAIR-4', 'FAIR-3', 'FAIR-2', 'FAIR-1']],
    ['key = LIB-9', ['LIB-9']],
    ['project = LIB AND issuetype = Epic AND statusCategory != Done ORDER BY key', ['LIB-2', 'LIB-3', 'LIB-4']],
    ['key in (LIB-2, LIB-3) ORDER BY key', ['LIB-2', 'LIB-3']],
    ['key >= LIB-25 ORDER BY key', ['LIB-25', 'LIB-26']],
    ['project = LIB AND status = "In Review" ORDER BY key', ['LIB-9', 'LIB-11']],
    ['project = LIB AND NOT (status != "In Review" OR type = Sub-task)', ['LIB-9']],
    ['project = LIB AND summary ~ "shelf reserv*" ORDER BY key', ['LIB-2', 'LIB-9']],
    ['summary ~ "shelves"', ['LIB-8']],
    ['summary ~ port', []],
    ['summary ~ "\\"free shelves\\""', ['LIB-8']],
    ['text ~ "barcode"', ['LIB-5']],
    ['project = LIB AND due < 0d AND resolution is EMPTY', ['LIB-14']],
    ['project = LIB AND due <= "2026-11-24" AND due >= 2026/11/23 ORDER BY due', ['LIB-13', 'LIB-9']],
    ['project = LIB AND fixVersion is EMPTY AND type = Task ORDER BY key', ['LIB-7', 'LIB-18', 'LIB-26']],
    ['project = LIB AND fixVersion = "1.1 All branches" AND type = Bug', ['LIB-23']],
    ['labels = from-outside AND status = "In Progress"', ['LIB-14']],
    ['parent = LIB-9 ORDER BY key', ['LIB-10', 'LIB-11']],
    ['project = LIB AND priority = Highest', ['LIB-13']],
    ['project = LIB AND created > -7d ORDER BY created', ['LIB-13', 'LIB-23']],
    ['project = LIB AND updated >= "2026-11-20 00:00" AND updated <= now() ORDER BY key', ['LIB-9']],
    [
      'reporter = currentUser() AND project = FAIR AND assignee is not EMPTY ORDER BY key',
      ['FAIR-1', 'FAIR-2', 'FAIR-4'],
    ],
  ])('%s', async (jql, expected) => {
    expect(await keys(jql)).toEqual(expected);
  });

  it('matches neither side of a comparison with an empty field', async () => {
    const assigned = await keys(`project = FAIR AND assignee = "${projectManager}"`);
    const others = await keys(`project = FAIR AND assignee != "${projectManager}"`);
    expect(assigned.length + others.length).toBe(3);
    expect(await keys(`project = FAIR AND assignee not in (EMPTY, "${projectManager}")`)).toEqual(others);
    expect(await keys('project = FAIR AND assignee = EMPTY')).toEqual(['FAIR-3']);
  });

  it('finds indexed properties by alias and by path, numbers, days, people, texts and lists', async () => {
    const put = (key: string, value: unknown) =>
      scene.read(app, 'PUT', `/rest/api/3/issue/${key}/properties/notes`, value);
    await put('LIB-9', { openNotes: 2, nextDue: '2026-11-24', waitingOn: [firstCustomer], review: { state: 'Open' } });
    await put('LIB-14', {
      openNotes: 11,
      nextDue: '2026-11-20',
      waitingOn: [developer, firstCustomer],
      review: { state: 'satisfied' },
    });
    await put('LIB-15', { openNotes: 0, nextDue: null, waitingOn: [] });
    expect(await keys('notesOpen > 0 ORDER BY notesOpen')).toEqual(['LIB-9', 'LIB-14']);
    expect(await keys('notesOpen >= 2 ORDER BY notesOpen DESC')).toEqual(['LIB-14', 'LIB-9']);
    expect(await keys('issue.property[notes].openNotes = 11')).toEqual(['LIB-14']);
    expect(await keys('notesNextDue < 0d')).toEqual(['LIB-14']);
    expect(await keys('notesNextDue = 2026-11-24')).toEqual(['LIB-9']);
    expect(await keys('notesNextDue is EMPTY AND notesOpen is not EMPTY')).toEqual(['LIB-15']);
    expect(await keys(`notesWaitingOn = "${firstCustomer}" ORDER BY key`)).toEqual(['LIB-9', 'LIB-14']);
    expect(await keys('notesWaitingOn = currentUser()', person(developer))).toEqual(['LIB-14']);
    expect(await keys('issue.property[notes].review.state in (open, rejected)')).toEqual(['LIB-9']);
    expect(await keys('notesReview != open')).toEqual(['LIB-14']);
    expect(await refusal('issue.property[notes].secret = 1')).toContain(
      "'issue.property[notes].secret' does not exist",
    );
    expect(await refusal('notesOpen ~ 1')).toContain("operator '~' is not supported");
  });

  it('shows to each what they may see', async () => {
    const all = 'created > -1000d';
    expect((await keys(all)).length).toBe(35);
    expect((await keys(all, person(outsider))).length).toBe(4);
    expect((await keys(all, person(internalCustomer))).length).toBe(26);
    expect(await keys(all, person(firstCustomer))).toEqual([]);
    const hidden = await scene.call(person(outsider), 'POST', '/rest/api/3/search/jql', { jql: 'project = LIB' });
    expect([hidden.status, JSON.stringify(hidden.body)]).toEqual([
      400,
      expect.stringContaining("'LIB' does not exist"),
    ]);
  });

  it.each([
    ['', 'Unbounded'],
    ['ORDER BY created', 'Unbounded'],
    ['project =', 'Expecting either a value'],
    ['project LIB', "Expecting operator but got 'LIB'"],
    ['project = LIB status = Done', "Expecting either 'OR' or 'AND'"],
    ['(project = LIB', "Expecting ')'"],
    ['summary ~ "open', 'has not been completed'],
    ['colour = red', "Field 'colour' does not exist"],
    ['status = Sideways', "'Sideways' does not exist for the field 'status'"],
    ['due < soon', "Date value 'soon'"],
    ['assignee is Done', 'only supports the values EMPTY'],
    ['key = NOPE-1', "key 'NOPE-1' does not exist"],
    ['project = LIB ORDER BY description', 'can not be used for ordering'],
  ])('is refused: %s', async (jql, message) => {
    expect(await refusal(jql)).toContain(message);
  });

  it('throws for what Jira knows and this stand-in does not', async () => {
    const call = (jql: string) => scene.call(pm, 'POST', '/rest/api/3/search/jql', { jql });
    await expect(call('rank is not EMPTY')).rejects.toThrow('the JQL field rank');
    await expect(call('sprint in openSprints()')).rejects.toThrow('the JQL function openSprints()');
    await expect(call('project in projectsLeadByUser()')).rejects.toThrow('projectsLeadByUser');
  });
});

describe('search pages', () => {
  it('give ids alone unasked, go on with a token that belongs to the query, and end without one', async () => {
    const jql = 'project = LIB ORDER BY key';
    type Page = { issues: { key: string; fields?: object }[]; nextPageToken?: string; isLast: boolean };
    const seen: string[] = [];
    let token: string | undefined;
    for (let round = 0; round < 10; round++) {
      const page = await scene.read<Page>(pm, 'POST', '/rest/api/3/search/jql', {
        jql,
        maxResults: 10,
        ...(token ? { nextPageToken: token } : {}),
      });
      seen.push(...page.issues.map(({ key }) => key));
      expect(page.issues[0]?.fields).toBeUndefined();
      expect(page.isLast).toBe(page.nextPageToken === undefined);
      token = page.nextPageToken;
      if (page.isLast) break;
    }
    expect(seen).toEqual(Array.from({ length: 26 }, (_, index) => `LIB-${index + 1}`));
    const first = await scene.read<Page>(
      pm,
      'GET',
      `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&maxResults=5&fields=summary,status`,
    );
    expect(Object.keys(first.issues[0]?.fields ?? {}).sort()).toEqual(['status', 'summary']);
    const other = await scene.call(pm, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = FAIR',
      nextPageToken: first.nextPageToken,
    });
    expect(other.status).toBe(400);
  });
});

it('counts what it would find, for each caller', async () => {
  const count = async (jql: string, as = pm) =>
    (await scene.read<{ count: number }>(as, 'POST', '/rest/api/3/search/approximate-count', { jql })).count;
  expect(await count('project = LIB AND statusCategory = Done')).toBe(
    (await keys('project = LIB AND statusCategory = Done')).length,
  );
  expect([await count('summary ~ shelf', person(outsider)), await count('summary ~ port')]).toEqual([0, 0]);
  for (const jql of ['', 'ORDER BY key', 'nonsense = 1']) {
    expect((await scene.call(pm, 'POST', '/rest/api/3/search/approximate-count', { jql })).status).toBe(400);
  }
});

it('finds what the app wrote under an alias for text, whole and whatever the case', async () => {
  const write = (key: string, origin: unknown) =>
    scene.read(app, 'PUT', `/rest/api/3/issue/${key}/properties/notes`, { origin });
  await write('LIB-1', 'NT1234ABCD');
  await write('LIB-2', ['NT1234ABCD', 'NT0000ZZZZ']);
  await write('LIB-3', 'NT1234ABCDE');
  expect(await keys('notesOrigin = "NT1234ABCD" ORDER BY key', app)).toEqual(['LIB-1', 'LIB-2']);
  expect(await keys('notesOrigin in (nt0000zzzz, "nothing")', app)).toEqual(['LIB-2']);
  expect(await keys('notesOrigin is not EMPTY AND notesOrigin != "NT1234ABCD"', app)).toEqual(['LIB-3']);
});

describe('the issue picker', () => {
  type Section = {
    id: string;
    msg?: string;
    sub?: string;
    issues: { key: string; keyHtml: string; summary: string }[];
  };
  const pick = async (query: string, as = pm) => {
    const path = `/rest/api/3/issue/picker?${query}`;
    return (await scene.read<{ sections: Section[] }>(as, 'GET', path)).sections;
  };
  const found = (sections: Section[], id: string) =>
    sections
      .find((one) => one.id === id)
      ?.issues.map(({ key }) => key)
      .sort();
  const inProject = `currentJQL=${encodeURIComponent('project = LIB')}`;

  it('suggests by words and keys as far as they are typed, with that part in bold', async () => {
    expect(found(await pick(`query=shelf%20RES&${inProject}`), 'cs')).toEqual(['LIB-2', 'LIB-9']);
    const [, current] = await pick(`query=lib-9&${inProject}`);
    expect(current).toMatchObject({
      sub: 'Showing 1 of 1 matching issues',
      issues: [{ id: 10_009, keyHtml: '<b>LIB-9</b>', summaryText: 'Reserve a shelf for a reader' }],
    });
    expect((await pick(`query=read&${inProject}`))[1]?.issues.map(({ summary }) => summary)).toContain(
      'Reserve a shelf for a <b>read</b>er',
    );
    expect((await pick('query=readersx'))[0]).toMatchObject({ msg: 'No matching issues found', issues: [] });
    await scene.read(pm, 'PUT', '/rest/api/3/issue/LIB-26', { fields: { summary: '<i>readers</i> & co' } });
    expect((await pick('query=26'))[0]?.issues[0]?.summary).toBe('&#60;i&#62;readers&#60;/i&#62; &#38; co');
  });

  it('knows what somebody has seen, edited or created', async () => {
    const all = found(await pick('query='), 'hs');
    expect(found(await pick('query=Mooring'), 'hs')).toEqual([]);
    await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-5');
    expect(found(await pick('query='), 'hs')).toEqual(all);
    const before = found(await pick('', person(internalCustomer)), 'hs');
    await scene.read(person(internalCustomer), 'GET', '/rest/api/3/issue/LIB-5?updateHistory=true');
    expect(found(await pick('', person(internalCustomer)), 'hs')).toEqual([...(before ?? []), 'LIB-5']);
    expect(await pick('', person(outsider))).toMatchObject([{ id: 'hs', issues: [] }]);
  });

  it('leaves out the current issue, other projects, what is hidden, and subtasks unless they are wanted', async () => {
    expect(found(await pick(`query=shelf&currentIssueKey=LIB-9&${inProject}`), 'cs')).not.toContain('LIB-9');
    expect(found(await pick(`query=&currentProjectId=10001&${inProject}`), 'cs')).toEqual([]);
    const subtask = 'query=LIB-10';
    expect(found(await pick(`${subtask}&${inProject}`), 'cs')).toEqual([]);
    expect(found(await pick(`${subtask}&showSubTasks=true&${inProject}`), 'cs')).toEqual(['LIB-10']);
    expect((await scene.call(pm, 'GET', '/rest/api/3/issue/picker?currentJQL=nonsense')).status).toBe(400);
  });
});
