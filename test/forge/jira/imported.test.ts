/** The main job on a project that came from a file of real issues: ten thousand of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { accepted, giveTask, issueProperty, jiraGet, openEngagement, openSite, type Site, taskFor } from '../site/site';

const count = 10_000;
const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** As Jira's REST search answers: v2 text and v3 documents, people, versions, and a field that nobody here knows. */
const exported = {
  issues: Array.from({ length: count }, (_, index) => ({
    id: String(500_000 + index),
    key: `REAL-${index + 1}`,
    fields: {
      summary: `Imported issue ${index + 1}`,
      description: index % 2 ? `Plain text ${index}` : document(`Rich text ${index}`),
      issuetype: { name: index % 5 ? 'Task' : 'Story' },
      status: {
        name: index % 3 ? 'In Progress' : 'Done',
        statusCategory: { key: index % 3 ? 'indeterminate' : 'done' },
      },
      project: { key: 'REAL', name: 'A real project' },
      assignee: index % 4 ? null : { accountId: `712020:imported-${index % 7}`, displayName: `Person ${index % 7}` },
      fixVersions: index % 10 ? [] : [{ name: '2.0' }],
      customfield_10042: { value: index },
    },
  })),
};

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.host.jira.importIssues(exported, 'real.json');
}, 60_000);
afterAll(() => site.close());

describe('on a project imported from a file of ten thousand issues', () => {
  it('the main job works, and costs what it costs on the demo', async () => {
    const engagement = await openEngagement(site, [customerSponsor], 'Real customer', 'REAL');
    const issueKey = 'REAL-9999';
    const task = accepted(await site.team(projectManager, 'give-task', taskFor(engagement), { issueKey }));
    const { requestKey } = engagement;
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    accepted(await site.portal(customerSponsor, 'complete-task', command, { requestKey }));
    const panel = accepted(await site.team(projectManager, 'show-issue', {}, { issueKey }));
    expect(panel.asks.task.shown).toMatchObject([{ id: task.id, state: 'completed' }]);
    const cost = site.host.meter.last();
    expect(cost).toMatchObject({ storage: { reads: 2, queries: 0 }, jira: { calls: 2 } });
    await site.host.settle();
    expect(await issueProperty(site.host, issueKey)).toMatchObject({ openTasks: 0, waitingOnTeam: 1 });
    const found = await jiraGet(
      site.host,
      projectManager,
      `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent('project = REAL AND countersignWaitingOnTeam > 0')}`,
    );
    expect(found.issues).toMatchObject([{ key: issueKey }]);
  });

  it('an engagement of another project takes no task there', async () => {
    const elsewhere = await openEngagement(site, [customerSponsor], 'Northwind', 'HAR');
    const refused = await site.team(projectManager, 'give-task', taskFor(elsewhere), { issueKey: 'REAL-1' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', field: 'engagementId' } });
    const given = await giveTask(site, elsewhere);
    expect(given.state).toBe('open');
  });
});
