import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  developer,
  internalCustomer,
  projectAdministrator,
  projectManager,
  secondCustomer,
} from '../../example/site/people';
import { documentOf } from '../../src/jira/formats/document';
import { ImportError } from '../../src/jira/import/import-issues';
import { inFull, isShortened, summarize } from '../../src/jira/import/left-out';
import { app, createScene, person } from './scene';

const pm = person(projectManager);
const someone = { accountId: '5f0000000000000000000001', displayName: 'Sam Somebody', emailAddress: 'sam@example.com' };

function issue(key: string, fields: Record<string, unknown> = {}) {
  return {
    id: '77001',
    key,
    self: `https://else.atlassian.net/rest/api/3/issue/${key}`,
    fields: {
      summary: `Summary of ${key}`,
      status: { name: 'Selected for Development', statusCategory: { key: 'new' } },
      issuetype: { name: 'Story', hierarchyLevel: 0 },
      project: { key: key.split('-')[0], name: 'Imported project' },
      assignee: someone,
      reporter: null,
      fixVersions: [{ name: '2.0', released: false, releaseDate: '2027-01-31' }],
      labels: ['one'],
      priority: { name: 'High' },
      duedate: '2026-12-24',
      created: '2026-10-01T08:00:00.000+0200',
      updated: '2026-10-02T08:00:00.000+0200',
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'As a document' }] }],
      },
      customfield_10042: { value: 'kept', id: '3' },
      components: [{ id: '1', name: 'Backend' }],
      ...fields,
    },
  };
}

describe('importing a search reply', () => {
  it('makes a project that the site’s team works on, with everything the file says', async () => {
    const scene = createScene();
    const report = scene.jira.importIssues(
      {
        issues: [
          issue('ABC-12'),
          issue('ABC-7', { issuetype: { name: 'Sub-task', subtask: true }, parent: { key: 'ABC-12' } }),
        ],
      },
      'abc.json',
    );
    expect(report).toEqual({
      fileName: 'abc.json',
      projects: [{ key: 'ABC', name: 'Imported project', issues: 2 }],
      issues: 2,
      updated: 0,
      comments: 0,
      people: 1,
      leftOut: [],
      hasMorePages: false,
    });
    const got = await scene.read(pm, 'GET', '/rest/api/3/issue/ABC-12');
    expect(got).toMatchObject({
      key: 'ABC-12',
      fields: {
        summary: 'Summary of ABC-12',
        status: { name: 'Selected for Development', statusCategory: { key: 'new' } },
        assignee: { accountId: someone.accountId, displayName: 'Sam Somebody' },
        fixVersions: [{ name: '2.0', releaseDate: '2027-01-31' }],
        priority: { name: 'High' },
        created: '2026-10-01T08:00:00.000+0200',
        description: { type: 'doc' },
        customfield_10042: { value: 'kept', id: '3' },
        components: [{ name: 'Backend' }],
        subtasks: [{ key: 'ABC-7' }],
      },
    });
    const may = async (accountId: string, permission: string) =>
      (
        await scene.read<{ permissions: Record<string, { havePermission: boolean }> }>(
          person(accountId),
          'GET',
          `/rest/api/3/mypermissions?permissions=${permission}&projectKey=ABC`,
        )
      ).permissions[permission]?.havePermission;
    expect(await may(developer, 'EDIT_ISSUES')).toBe(true);
    expect(await may(projectAdministrator, 'ADMINISTER_PROJECTS')).toBe(true);
    expect((await scene.call(person(internalCustomer), 'GET', '/rest/api/3/issue/ABC-12')).status).toBe(404);
    expect(scene.events).toEqual([]);
    const next = await scene.read(pm, 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'ABC' }, issuetype: { name: 'Story' }, summary: 'More' },
    });
    expect(next.key).toBe('ABC-13');
  });

  it('lets those work on a project who had a part in its issues, and on no other', async () => {
    const scene = createScene();
    const somebody = (accountId: string) => ({ accountId, displayName: `Person ${accountId}` });
    const comment = { comments: [{ author: somebody('commenter'), body: 'Said' }] };
    const involved = { assignee: somebody('assignee'), reporter: somebody('reporter'), creator: somebody('creator') };
    const portalOnly = { assignee: null, reporter: { accountId: secondCustomer } };
    scene.jira.importIssues(
      [issue('ABC-1', { ...involved, comment }), issue('ABC-2', portalOnly), issue('XYZ-1', { assignee: null })],
      'f',
    );
    const keys = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS'];
    for (const accountId of ['assignee', 'reporter', 'creator', 'commenter']) {
      const path = `/rest/api/3/mypermissions?permissions=${keys.join(',')}&projectKey=ABC`;
      const { permissions } = await scene.read<{ permissions: Record<string, { havePermission: boolean }> }>(
        person(accountId),
        'GET',
        path,
      );
      expect(keys.map((key) => permissions[key]?.havePermission)).toEqual([true, true, true, true, false]);
      expect((await scene.call(person(accountId), 'GET', '/rest/api/3/issue/ABC-2')).status).toBe(200);
      for (const key of ['XYZ-1', 'LIB-1']) {
        expect((await scene.call(person(accountId), 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
      }
    }
    expect((await scene.call(person(secondCustomer), 'GET', '/rest/api/3/issue/ABC-2')).status).toBe(404);
  });

  it.each([
    ['a token', { issues: [issue('ABC-1')], nextPageToken: 'x' }, true],
    ['not being the last', { issues: [issue('ABC-1')], isLast: false }, true],
    ['a total that it does not reach', { issues: [issue('ABC-1')], startAt: 0, maxResults: 1, total: 2 }, true],
    ['the last of its pages', [{ issues: [issue('ABC-1')] }, { issues: [issue('ABC-2')], nextPageToken: 'x' }], true],
    ['nothing', { issues: [issue('ABC-1')] }, false],
    ['being the last', { issues: [issue('ABC-1')], isLast: true, nextPageToken: 'x' }, false],
    ['a total that it reaches', { issues: [issue('ABC-1')], startAt: 1, maxResults: 1, total: 2 }, false],
    ['a first page only', [{ issues: [issue('ABC-1')], nextPageToken: 'x' }, { issues: [issue('ABC-2')] }], false],
    ['being a list', [issue('ABC-1')], false],
  ])('reports whether the file says that there is more, by %s', (_, json, hasMorePages) => {
    expect(createScene().jira.importIssues(json, 'f').hasMorePages).toBe(hasMorePages);
  });

  it('takes version 2 texts, comments, several projects, lists, and pages one after the other', async () => {
    const scene = createScene({ isEmpty: true });
    const comment = {
      comments: [
        {
          author: { name: 'jdoe', displayName: 'Jo Doe' },
          body: 'First\nline',
          created: '2026-10-03T08:00:00.000+0000',
        },
      ],
    };
    const pages = [
      { issues: [issue('ABC-1', { description: 'Plain\n\ntext', comment })], nextPageToken: 'x' },
      { issues: [issue('XY_2-1')] },
    ];
    expect(scene.jira.importIssues(pages, 'pages.json')).toMatchObject({
      projects: [{ key: 'ABC' }, { key: 'XY_2' }],
      comments: 1,
      people: 2,
    });
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/ABC-1?fields=description,comment')).toMatchObject({
      fields: {
        description: documentOf('Plain\n\ntext'),
        comment: { total: 1, comments: [{ author: { displayName: 'Jo Doe' } }] },
      },
    });
    expect(scene.jira.importIssues([issue('LIST-1')], 'list.json').issues).toBe(1);
  });

  it('opens every status to every other, so that the project can be worked on', async () => {
    const scene = createScene();
    scene.jira.importIssues(
      [issue('ABC-1'), issue('ABC-2', { status: { name: 'Shipped', statusCategory: { key: 'done' } } })],
      'f',
    );
    const { transitions } = await scene.read<{ transitions: { id: string; name: string }[] }>(
      pm,
      'GET',
      '/rest/api/3/issue/ABC-1/transitions',
    );
    expect(transitions.map(({ name }) => name)).toEqual(['Shipped']);
    expect(
      (await scene.call(pm, 'POST', '/rest/api/3/issue/ABC-1/transitions', { transition: { id: transitions[0]?.id } }))
        .status,
    ).toBe(204);
  });

  it('lets links, files and resolutions go on from what the file says of them', async () => {
    const scene = createScene();
    const kept = { id: '1', type: { name: 'Relates', inward: 'relates to', outward: 'relates to' } };
    scene.jira.importIssues(
      [
        issue('ABC-1', { issuelinks: [{ ...kept, outwardIssue: { key: 'ELSE-1' } }] }),
        issue('ABC-2', {
          issuelinks: [],
          status: { name: 'Closed', statusCategory: { key: 'done' } },
          resolution: { id: '7', name: 'Won’t do' },
        }),
      ],
      'f',
    );
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'ABC-1' }, outwardIssue: { key: 'ABC-2' } };
    await scene.read(app, 'POST', '/rest/api/3/issueLink', link);
    const read = (key: string) => scene.read<{ fields: object }>(pm, 'GET', `/rest/api/3/issue/${key}`);
    expect((await read('ABC-1')).fields).toMatchObject({
      issuelinks: [{ outwardIssue: { key: 'ELSE-1' } }, { outwardIssue: { key: 'ABC-2' } }],
      resolution: null,
    });
    expect((await read('ABC-2')).fields).toMatchObject({
      issuelinks: [{ inwardIssue: { key: 'ABC-1' } }],
      resolution: { id: '7', name: 'Won’t do' },
    });

    const go = async (status: string) => {
      const path = '/rest/api/3/issue/ABC-2/transitions';
      const { transitions } = await scene.read<{ transitions: { id: string; name: string }[] }>(pm, 'GET', path);
      const id = transitions.find(({ name }) => name === status)?.id;
      await scene.read(pm, 'POST', path, { transition: { id } });
      return scene.events.at(-1)?.payload;
    };
    expect(await go('Selected for Development')).toMatchObject({
      changelog: { items: [{ field: 'resolution', from: '7', fromString: 'Won’t do', to: null }, { field: 'status' }] },
    });
    expect((await read('ABC-2')).fields).toMatchObject({ resolution: null, resolutiondate: null });
    expect(await go('Closed')).toMatchObject({
      changelog: { items: [{ field: 'resolution', from: null, to: '10000' }, { field: 'status' }] },
    });
    expect((await read('ABC-2')).fields).toMatchObject({ resolution: { name: 'Done' } });
  });

  it('brings a project up to date when its file comes again, keeping ids and properties', async () => {
    const scene = createScene();
    scene.jira.importIssues([issue('ABC-1')], 'f');
    const before = await scene.read(pm, 'GET', '/rest/api/3/issue/ABC-1');
    await scene.read(app, 'PUT', '/rest/api/3/issue/ABC-1/properties/notes', { openNotes: 1 });
    expect(scene.jira.importIssues([issue('ABC-1', { summary: 'Changed' }), issue('ABC-2')], 'f')).toMatchObject({
      issues: 2,
      updated: 1,
    });
    const after = await scene.read(pm, 'GET', '/rest/api/3/issue/ABC-1?properties=*all');
    expect(after).toMatchObject({
      id: before.id,
      fields: { summary: 'Changed' },
      properties: { notes: { openNotes: 1 } },
    });
  });

  it.each([
    ['no issues', {}, 'f: issues: expected a list of issues'],
    ['nothing in it', { issues: [] }, 'f: issues: expected at least one issue'],
    ['text', 'hello', 'f: expected an object with "issues", or a list'],
    ['a bad key', { issues: [{ ...issue('ABC-2'), key: 'abc 2' }] }, 'f: issues[0].key: expected text like ABC-12'],
    ['no summary', { issues: [issue('ABC-1', { summary: '' })] }, 'f: issues[0].fields.summary: expected text'],
    [
      'no fields',
      [{ key: 'ABC-1' }],
      'f: [0].fields: expected the fields of the issue; ask Jira’s search for them with fields=*all',
    ],
    ['ids alone', { issues: [{ id: '10001' }] }, 'f: issues[0].fields: expected the fields of the issue; ask Jira'],
    [
      'a few fields only',
      [{ key: 'ABC-1', fields: { status: null } }],
      'f: [0].fields.summary: expected text; ask Jira’s search for them with fields=*all',
    ],
    [
      'a refusal of Jira’s',
      { errorMessages: ["The value 'ABC' does not exist for the field 'project'."], errors: {} },
      "f: this is not Jira’s reply but its refusal: “The value 'ABC' does not exist for the field 'project'.”",
    ],
    [
      'a refusal of the gateway’s',
      { code: 401, message: 'Unauthorized; scope does not match' },
      'f: this is not Jira’s reply but its refusal: “Unauthorized; scope does not match”',
    ],
    [
      'no issue on the second page either',
      [{ issues: [issue('ABC-1', { summary: ' ' })] }, { issues: [{ key: 'ABC-2' }] }],
      'f: [0].issues[0].fields.summary: expected text',
    ],
    [
      'a key of the site’s own',
      [issue('LIB-1')],
      'f: [0].key: a project LIB is here already, and did not come from a file',
    ],
  ])('of which nothing can be taken is refused with the place of what is wrong: %s', async (_, json, message) => {
    const scene = createScene();
    expect(() => scene.jira.importIssues(json, 'f')).toThrow(ImportError);
    expect(() => scene.jira.importIssues(json, 'f')).toThrow(message);
    expect((await scene.call(app, 'GET', '/rest/api/3/project/ABC')).status).toBe(404);
  });

  it('takes what can be taken of a file with gaps, and tells the rest by key', async () => {
    const scene = createScene();
    const file = join(import.meta.dirname, '..', 'fixtures', 'issues-with-gaps.json');
    const report = scene.jira.importIssues(JSON.parse(readFileSync(file, 'utf8')), 'gaps.json');
    expect(report).toMatchObject({ issues: 5, comments: 2, projects: [{ key: 'GAP', issues: 5 }] });
    expect(report.leftOut.map(({ issue: key, what, why }) => [key, what, why])).toEqual([
      ['GAP-1', 'comment', 'fields.comment.comments.body: expected text or an Atlassian document'],
      ['GAP-1', 'comment', 'fields.comment.comments.body: expected text or an Atlassian document'],
      ['GAP-2', 'comment', 'fields.comment.comments.author: expected a person'],
      ['GAP-2', 'comment', 'fields.comment.comments.author: expected a person'],
      ['GAP-3', 'issue', 'fields.summary: expected text'],
      ['GAP-4', 'issue', 'fields.summary: expected text'],
      ['GAP-5', 'version', 'fields.fixVersions.name: expected text'],
      ['GAP-5', 'label', 'fields.labels: expected text'],
      ['GAP-5', 'duedate', 'fields.duedate: expected a day like 2026-11-22'],
      ['GAP-6', 'description', 'fields.description: expected text or an Atlassian document'],
      ['GAP-6', 'assignee', 'fields.assignee.accountId: expected text'],
      ['GAP-7', 'status', 'fields.status: expected a status with a name'],
      ['gap 8', 'issue', 'key: expected text like ABC-12'],
      ['GAP-9', 'issue', 'fields: expected the fields of the issue; ask Jira’s search for them with fields=*all'],
      ['GAP-1', 'issue', 'key: GAP-1 is already at issues[0]'],
    ]);
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/GAP-1')).toMatchObject({
      fields: { summary: 'A shelf that creaks 1', comment: { total: 1 } },
    });
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/GAP-5')).toMatchObject({
      fields: { duedate: null, labels: ['creak'], fixVersions: [{ name: '1.1' }] },
    });
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/GAP-6')).toMatchObject({
      fields: { assignee: null, description: null, reporter: { displayName: 'Mia Mender' } },
    });
    expect((await scene.call(pm, 'GET', '/rest/api/3/issue/GAP-3')).status).toBe(404);
  });

  it('leaves alone what is the site’s own, and takes the rest of the file', async () => {
    const scene = createScene();
    const before = await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-1');
    expect(scene.jira.importIssues([issue('LIB-1', { duedate: 'soon' }), issue('ABC-1')], 'f')).toMatchObject({
      issues: 1,
      leftOut: [
        { issue: 'LIB-1', what: 'issue', why: 'key: a project LIB is here already, and did not come from a file' },
      ],
    });
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-1')).toEqual(before);
  });

  it('tells thousands of gaps in a few lines, and all of them in a list', () => {
    const comments = Array.from({ length: 3 }, () => ({ author: someone }));
    const issues = Array.from({ length: 1_000 }, (_, index) =>
      issue(`ABC-${index + 1}`, index === 7 ? { summary: '' } : { comment: { comments } }),
    );
    const { leftOut } = createScene().jira.importIssues(issues, 'f');
    expect(summarize(leftOut)).toBe(`Left out:
  2,997 × comment: fields.comment.comments.body: expected text or an Atlassian document
      ABC-1, ABC-2, ABC-3, ABC-4, ABC-5, ABC-6, ABC-7, ABC-9 and 991 more
  1 × issue: fields.summary: expected text
      ABC-8`);
    expect(isShortened(leftOut)).toBe(true);
    expect(inFull(leftOut).split('\n')).toHaveLength(2_999);
    expect(inFull(leftOut)).toContain('\nABC-8\tissue\tfields.summary: expected text\n');
    expect(isShortened(leftOut.slice(0, 3))).toBe(false);
    expect(summarize([])).toBeUndefined();
  });

  it('takes 10,000 issues in seconds, and stays quick to search and to read', async () => {
    const scene = createScene();
    const issues = Array.from({ length: 10_000 }, (_, index) =>
      issue(`BIG-${index + 1}`, {
        summary: `Item ${index} of the long list`,
        status: index % 3 === 0 ? { name: 'Done' } : { name: 'To Do' },
        assignee: { accountId: `account-${index % 50}`, displayName: `Person ${index % 50}` },
      }),
    );
    const took = async (work: () => unknown) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    expect(await took(() => scene.jira.importIssues({ issues }, 'big.json'))).toBeLessThan(10_000);
    const search = {
      jql: 'project = BIG AND status = Done AND summary ~ "999*" ORDER BY updated DESC',
      fields: ['summary', 'status', 'assignee'],
    };
    expect(await took(() => scene.read(pm, 'POST', '/rest/api/3/search/jql', search))).toBeLessThan(500);
    expect(await took(() => scene.read(pm, 'GET', '/rest/api/3/issue/BIG-9999'))).toBeLessThan(100);
  }, 60_000);
});
