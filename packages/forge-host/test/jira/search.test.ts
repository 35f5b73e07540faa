import { beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, developer, internalCustomer, outsider, projectManager } from '../../src/jira/people';
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
    ['project = HAR AND issuetype = Bug ORDER BY key', ['HAR-13', 'HAR-23', 'HAR-24']],
    ['project = har and type in (Bug, Epic) and statusCategory = Done order by key ASC', ['HAR-1', 'HAR-24']],
    ['project = "Customer day" ORDER BY key DESC', ['DAY-4', 'DAY-3', 'DAY-2', 'DAY-1']],
    ['key = HAR-9', ['HAR-9']],
    ['project = HAR AND issuetype = Epic AND statusCategory != Done ORDER BY key', ['HAR-2', 'HAR-3', 'HAR-4']],
    ['key in (HAR-2, HAR-3) ORDER BY key', ['HAR-2', 'HAR-3']],
    ['key >= HAR-25 ORDER BY key', ['HAR-25', 'HAR-26']],
    ['project = HAR AND status = "In Review" ORDER BY key', ['HAR-9', 'HAR-11']],
    ['project = HAR AND NOT (status != "In Review" OR type = Sub-task)', ['HAR-9']],
    ['project = HAR AND summary ~ "berth book*" ORDER BY key', ['HAR-2', 'HAR-9']],
    ['summary ~ "berths"', ['HAR-8']],
    ['summary ~ port', []],
    ['summary ~ "\\"free berths\\""', ['HAR-8']],
    ['text ~ "metadata"', ['HAR-5']],
    ['project = HAR AND due < 0d AND resolution is EMPTY', ['HAR-14']],
    ['project = HAR AND due <= "2026-11-24" AND due >= 2026/11/23 ORDER BY due', ['HAR-13', 'HAR-9']],
    ['project = HAR AND fixVersion is EMPTY AND type = Task ORDER BY key', ['HAR-7', 'HAR-18', 'HAR-26']],
    ['project = HAR AND fixVersion = "1.1 All terminals" AND type = Bug', ['HAR-23']],
    ['labels = customer-input AND status = "In Progress"', ['HAR-14']],
    ['parent = HAR-9 ORDER BY key', ['HAR-10', 'HAR-11']],
    ['project = HAR AND priority = Highest', ['HAR-13']],
    ['project = HAR AND created > -7d ORDER BY created', ['HAR-13', 'HAR-23']],
    ['project = HAR AND updated >= "2026-11-20 00:00" AND updated <= now() ORDER BY key', ['HAR-9']],
    ['reporter = currentUser() AND project = DAY AND assignee is not EMPTY ORDER BY key', ['DAY-1', 'DAY-2', 'DAY-4']],
  ])('%s', async (jql, expected) => {
    expect(await keys(jql)).toEqual(expected);
  });

  it('matches neither side of a comparison with an empty field', async () => {
    const assigned = await keys(`project = DAY AND assignee = "${projectManager}"`);
    const others = await keys(`project = DAY AND assignee != "${projectManager}"`);
    expect(assigned.length + others.length).toBe(3);
    expect(await keys(`project = DAY AND assignee not in (EMPTY, "${projectManager}")`)).toEqual(others);
    expect(await keys('project = DAY AND assignee = EMPTY')).toEqual(['DAY-3']);
  });

  it('finds indexed properties by alias and by path, numbers, days, people, texts and lists', async () => {
    const put = (key: string, value: unknown) =>
      scene.read(app, 'PUT', `/rest/api/3/issue/${key}/properties/countersign`, value);
    await put('HAR-9', { openTasks: 2, nextDue: '2026-11-24', waitingOn: [customerSponsor], gate: { state: 'Open' } });
    await put('HAR-14', {
      openTasks: 11,
      nextDue: '2026-11-20',
      waitingOn: [developer, customerSponsor],
      gate: { state: 'satisfied' },
    });
    await put('HAR-15', { openTasks: 0, nextDue: null, waitingOn: [] });
    expect(await keys('countersignOpenTasks > 0 ORDER BY countersignOpenTasks')).toEqual(['HAR-9', 'HAR-14']);
    expect(await keys('countersignOpenTasks >= 2 ORDER BY countersignOpenTasks DESC')).toEqual(['HAR-14', 'HAR-9']);
    expect(await keys('issue.property[countersign].openTasks = 11')).toEqual(['HAR-14']);
    expect(await keys('countersignNextDue < 0d')).toEqual(['HAR-14']);
    expect(await keys('countersignNextDue = 2026-11-24')).toEqual(['HAR-9']);
    expect(await keys('countersignNextDue is EMPTY AND countersignOpenTasks is not EMPTY')).toEqual(['HAR-15']);
    expect(await keys(`countersignWaitingOn = "${customerSponsor}" ORDER BY key`)).toEqual(['HAR-9', 'HAR-14']);
    expect(await keys('countersignWaitingOn = currentUser()', person(developer))).toEqual(['HAR-14']);
    expect(await keys('issue.property[countersign].gate.state in (open, rejected)')).toEqual(['HAR-9']);
    expect(await keys('countersignGate != open')).toEqual(['HAR-14']);
    expect(await refusal('issue.property[countersign].secret = 1')).toContain(
      "'issue.property[countersign].secret' does not exist",
    );
    expect(await refusal('countersignOpenTasks ~ 1')).toContain("operator '~' is not supported");
  });

  it('shows to each what they may see', async () => {
    const all = 'created > -1000d';
    expect((await keys(all)).length).toBe(35);
    expect((await keys(all, person(outsider))).length).toBe(4);
    expect((await keys(all, person(internalCustomer))).length).toBe(26);
    expect(await keys(all, person(customerSponsor))).toEqual([]);
    const hidden = await scene.call(person(outsider), 'POST', '/rest/api/3/search/jql', { jql: 'project = HAR' });
    expect([hidden.status, JSON.stringify(hidden.body)]).toEqual([
      400,
      expect.stringContaining("'HAR' does not exist"),
    ]);
  });

  it.each([
    ['', 'Unbounded'],
    ['ORDER BY created', 'Unbounded'],
    ['project =', 'Expecting either a value'],
    ['project HAR', "Expecting operator but got 'HAR'"],
    ['project = HAR status = Done', "Expecting either 'OR' or 'AND'"],
    ['(project = HAR', "Expecting ')'"],
    ['summary ~ "open', 'has not been completed'],
    ['colour = red', "Field 'colour' does not exist"],
    ['status = Sideways', "'Sideways' does not exist for the field 'status'"],
    ['due < soon', "Date value 'soon'"],
    ['assignee is Done', 'only supports the values EMPTY'],
    ['key = NOPE-1', "key 'NOPE-1' does not exist"],
    ['project = HAR ORDER BY description', 'can not be used for ordering'],
  ])('is refused: %s', async (jql, message) => {
    expect(await refusal(jql)).toContain(message);
  });

  it('throws for what Jira knows and this stand-in does not', async () => {
    const call = (jql: string) => scene.call(pm, 'POST', '/rest/api/3/search/jql', { jql });
    await expect(call('sprint in openSprints()')).rejects.toThrow('the JQL field sprint');
    await expect(call('project in projectsLeadByUser()')).rejects.toThrow('projectsLeadByUser');
  });
});

describe('search pages', () => {
  it('give ids alone unasked, go on with a token that belongs to the query, and end without one', async () => {
    const jql = 'project = HAR ORDER BY key';
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
    expect(seen).toEqual(Array.from({ length: 26 }, (_, index) => `HAR-${index + 1}`));
    const first = await scene.read<Page>(
      pm,
      'GET',
      `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&maxResults=5&fields=summary,status`,
    );
    expect(Object.keys(first.issues[0]?.fields ?? {}).sort()).toEqual(['status', 'summary']);
    const other = await scene.call(pm, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = DAY',
      nextPageToken: first.nextPageToken,
    });
    expect(other.status).toBe(400);
  });
});

it('counts what it would find, for each caller', async () => {
  const count = async (jql: string, as = pm) =>
    (await scene.read<{ count: number }>(as, 'POST', '/rest/api/3/search/approximate-count', { jql })).count;
  expect(await count('project = HAR AND statusCategory = Done')).toBe(
    (await keys('project = HAR AND statusCategory = Done')).length,
  );
  expect([await count('summary ~ berth', person(outsider)), await count('summary ~ port')]).toEqual([0, 0]);
  for (const jql of ['', 'ORDER BY key', 'nonsense = 1']) {
    expect((await scene.call(pm, 'POST', '/rest/api/3/search/approximate-count', { jql })).status).toBe(400);
  }
});

it('finds what the app wrote under an alias for text, whole and whatever the case', async () => {
  const write = (key: string, origin: unknown) =>
    scene.read(app, 'PUT', `/rest/api/3/issue/${key}/properties/countersign`, { origin });
  await write('HAR-1', 'CS1234ABCD');
  await write('HAR-2', ['CS1234ABCD', 'CS0000ZZZZ']);
  await write('HAR-3', 'CS1234ABCDE');
  expect(await keys('countersignOrigin = "CS1234ABCD" ORDER BY key', app)).toEqual(['HAR-1', 'HAR-2']);
  expect(await keys('countersignOrigin in (cs0000zzzz, "nothing")', app)).toEqual(['HAR-2']);
  expect(await keys('countersignOrigin is not EMPTY AND countersignOrigin != "CS1234ABCD"', app)).toEqual(['HAR-3']);
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
  const inProject = `currentJQL=${encodeURIComponent('project = HAR')}`;

  it('suggests by words and keys as far as they are typed, with that part in bold', async () => {
    expect(found(await pick(`query=book%20BER&${inProject}`), 'cs')).toEqual(['HAR-2', 'HAR-9']);
    const [, current] = await pick(`query=har-9&${inProject}`);
    expect(current).toMatchObject({
      sub: 'Showing 1 of 1 matching issues',
      issues: [{ id: 10_009, keyHtml: '<b>HAR-9</b>', summaryText: 'Book a berth for a vessel' }],
    });
    expect((await pick(`query=vess&${inProject}`))[1]?.issues.map(({ summary }) => summary)).toContain(
      'Book a berth for a <b>vess</b>el',
    );
    expect((await pick('query=vesselsx'))[0]).toMatchObject({ msg: 'No matching issues found', issues: [] });
    await scene.read(pm, 'PUT', '/rest/api/3/issue/HAR-26', { fields: { summary: '<i>vessels</i> & co' } });
    expect((await pick('query=26'))[0]?.issues[0]?.summary).toBe('&#60;i&#62;vessels&#60;/i&#62; &#38; co');
  });

  it('knows what somebody has seen, edited or created', async () => {
    const all = found(await pick('query='), 'hs');
    expect(found(await pick('query=Mooring'), 'hs')).toEqual([]);
    await scene.read(pm, 'GET', '/rest/api/3/issue/HAR-5');
    expect(found(await pick('query='), 'hs')).toEqual(all);
    const before = found(await pick('', person(internalCustomer)), 'hs');
    await scene.read(person(internalCustomer), 'GET', '/rest/api/3/issue/HAR-5?updateHistory=true');
    expect(found(await pick('', person(internalCustomer)), 'hs')).toEqual([...(before ?? []), 'HAR-5']);
    expect(await pick('', person(outsider))).toMatchObject([{ id: 'hs', issues: [] }]);
  });

  it('leaves out the current issue, other projects, what is hidden, and subtasks unless they are wanted', async () => {
    expect(found(await pick(`query=berth&currentIssueKey=HAR-9&${inProject}`), 'cs')).not.toContain('HAR-9');
    expect(found(await pick(`query=&currentProjectId=10001&${inProject}`), 'cs')).toEqual([]);
    const subtask = 'query=HAR-10';
    expect(found(await pick(`${subtask}&${inProject}`), 'cs')).toEqual([]);
    expect(found(await pick(`${subtask}&showSubTasks=true&${inProject}`), 'cs')).toEqual(['HAR-10']);
    expect((await scene.call(pm, 'GET', '/rest/api/3/issue/picker?currentJQL=nonsense')).status).toBe(400);
  });
});
