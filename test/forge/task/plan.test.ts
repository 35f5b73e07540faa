/** The resolver of the project page: lists as queries see them, sets of tasks, and templates. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TaskStateName } from '../../../src/contract/task/task';
import type { GivingResult, ListedTask } from '../../../src/contract/task/team-task';
import type { TemplateTask } from '../../../src/contract/task/template';
import { openGate, signAs } from '../site/gates';
import {
  accepted,
  codeOf,
  giveTask,
  jiraGet,
  newAttempt,
  openEngagement,
  openSite,
  type Site,
  taskFor,
} from '../site/site';

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
const pm = people.projectManager;

beforeAll(async () => {
  site = await openSite({ shortPages: 0.5 });
  engagement = await openEngagement(site, [people.customerSponsor, people.customerUser, people.internalCustomer]);
}, 60_000);
afterAll(() => site.close());

const queriesHaveCaughtUp = () => site.host.advance(60_000);

const issueId = async (key: string): Promise<string> =>
  (await jiraGet(site.host, people.projectAdministrator, `/rest/api/3/issue/${key}`)).id;

async function listAll(state: TaskStateName): Promise<ListedTask[]> {
  const rows: ListedTask[] = [];
  for (let after: string | undefined; ; ) {
    const page = accepted(await site.plan(pm, 'list-tasks', { state, ...(after === undefined ? {} : { after }) }));
    rows.push(...page.tasks);
    if (page.next === null) return rows;
    after = page.next;
  }
}

const templateTask = (title: string, changes: Partial<TemplateTask> = {}): TemplateTask => ({
  title,
  instructions: '',
  type: 'information',
  effort: null,
  evidenceRule: { kind: 'none' },
  links: [],
  isUrgent: false,
  dueAfter: 5,
  activeAfter: null,
  ...changes,
});
const newTemplate = (name: string, tasks = [templateTask('Send the plan')]) => ({
  attempt: newAttempt(),
  templateId: null,
  name,
  tasks,
});

describe('the list of a project', () => {
  it('has every task once, with or without a due date, though pages come short or empty', async () => {
    const given = [];
    for (let count = 0; count < 25; count++) {
      const due = count % 2 === 0 ? null : engagement.today;
      const owner = { kind: 'person', accountId: people.customerUser } as const;
      given.push(await giveTask(site, engagement, { due, owner, title: `Listed ${count}` }));
    }
    await queriesHaveCaughtUp();
    const rows = (await listAll('open')).filter(({ title }) => title.startsWith('Listed '));
    expect(rows.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
    const firstDateless = rows.findIndex(({ due }) => due === null);
    expect(rows.slice(firstDateless).every(({ due }) => due === null)).toBe(true);
  });

  it('says nothing of a task but what everybody who may browse the project sees', async () => {
    await giveTask(site, engagement, { instructions: 'Only beside the issue' });
    await queriesHaveCaughtUp();
    const page = accepted(await site.plan(pm, 'list-tasks', { state: 'open' }));
    expect(JSON.stringify(page)).not.toContain('Only beside the issue');
  });

  it('shows no other project, and nothing to who may not browse this one', async () => {
    expect(accepted(await site.plan(pm, 'list-tasks', { state: 'open' }, { projectKey: 'CARE' })).tasks).toEqual([]);
    expect(codeOf(await site.plan(people.outsider, 'list-tasks', { state: 'open' }))).toBe('not-found');
  });

  it('refuses a cursor that is none of storage', async () => {
    const result = await site.plan(pm, 'list-tasks', { state: 'open', after: 'made up' });
    expect(result).toMatchObject({ ok: false, error: { code: 'field-invalid', field: 'after' } });
  });
});

describe('tasks in full', () => {
  it('are shown as they are now, and none of another project', async () => {
    const task = await giveTask(site, engagement, { instructions: 'In two columns' });
    const ask = { taskIds: [task.id, 'f'.repeat(24)] };
    expect(accepted(await site.plan(pm, 'show-tasks', ask))).toEqual([expect.objectContaining({ id: task.id })]);
    expect(accepted(await site.plan(pm, 'show-tasks', ask, { projectKey: 'CARE' }))).toEqual([]);
    expect(codeOf(await site.plan(people.outsider, 'show-tasks', ask))).toBe('not-found');
  });
});

describe('a set of tasks', () => {
  const titles = (given: readonly GivingResult[]) =>
    given.map((each) => (each.ok ? each.value.title : each.error.code));

  it('that is given twice is there once', async () => {
    const id = await issueId('HAR-2');
    const tasks = ['First', 'Second', 'Third'].map((title) => ({ ...taskFor(engagement, { title }), issueId: id }));
    const first = accepted(await site.plan(pm, 'give-tasks', { tasks }));
    const again = accepted(await site.plan(pm, 'give-tasks', { tasks }));
    expect(titles(first)).toEqual(['First', 'Second', 'Third']);
    expect(again).toEqual(first);
    expect(accepted(await site.team(pm, 'show-issue', {}, { issueKey: 'HAR-2' })).asks.task.total).toBe(3);
  });

  it('answers for each of them, and gives those that can be given', async () => {
    const [here, elsewhere] = [await issueId('HAR-3'), await issueId('CARE-1')];
    const tasks = [
      { ...taskFor(engagement, { title: 'Here' }), issueId: here },
      { ...taskFor(engagement), issueId: elsewhere },
      { ...taskFor(engagement), issueId: '99999999' },
      { ...taskFor({ id: 'f'.repeat(24) }), issueId: here },
      { ...taskFor(engagement, { due: '2020-01-01' }), issueId: here },
    ];
    const given = accepted(await site.plan(pm, 'give-tasks', { tasks }));
    expect(titles(given)).toEqual(['Here', 'issue-unknown', 'not-found', 'not-found', 'date-in-past']);
  });

  it('is none of who may not edit the issue, or is the customer', async () => {
    const tasks = [{ ...taskFor(engagement), issueId: await issueId('HAR-2') }];
    const asCustomer = accepted(await site.plan(people.internalCustomer, 'give-tasks', { tasks }));
    expect(titles(asCustomer)).toEqual(['not-allowed']);
    expect(codeOf(await site.plan(people.outsider, 'give-tasks', { tasks }))).toBe('not-found');
  });

  it('has ten at most', async () => {
    const id = await issueId('HAR-2');
    const tasks = Array.from({ length: 11 }, () => ({ ...taskFor(engagement), issueId: id }));
    expect(codeOf(await site.plan(pm, 'give-tasks', { tasks }))).toBe('field-invalid');
    expect(codeOf(await site.plan(pm, 'give-tasks', { tasks: [] }))).toBe('field-invalid');
  });
});

describe('a template', () => {
  it('is saved, shown, renamed and removed, and each shows at once', async () => {
    const tasks = [templateTask('One'), templateTask('Two', { dueAfter: null, activeAfter: 3 })];
    const saved = accepted(await site.plan(pm, 'save-template', newTemplate('Our kick-off', tasks)));
    expect(accepted(await site.plan(pm, 'show-template', { templateId: saved.id })).tasks).toEqual(tasks);

    const renamed = { attempt: newAttempt(), templateId: saved.id, name: 'Kick-off 2', tasks };
    accepted(await site.plan(pm, 'save-template', renamed));
    const names = async () => accepted(await site.plan(pm, 'list-templates', {})).map(({ name }) => name);
    expect(await names()).toEqual(['Kick-off 2']);

    accepted(await site.plan(pm, 'remove-template', { templateId: saved.id }));
    accepted(await site.plan(pm, 'remove-template', { templateId: saved.id }));
    expect(await names()).toEqual([]);
    expect(codeOf(await site.plan(pm, 'show-template', { templateId: saved.id }))).toBe('not-found');
    expect(codeOf(await site.plan(pm, 'save-template', renamed))).toBe('not-found');
  });

  it('that is saved twice by one form is there once', async () => {
    const wanted = newTemplate('Twice');
    const [first, again] = [
      accepted(await site.plan(pm, 'save-template', wanted)),
      accepted(await site.plan(pm, 'save-template', wanted)),
    ];
    expect(again).toEqual(first);
    expect(await site.plan(pm, 'save-template', newTemplate('TWICE'))).toMatchObject({
      error: { code: 'template-name-taken', field: 'name' },
    });
  });

  it.each([
    ['an empty one', [], 'field-invalid'],
    ['one that is due before it begins', [templateTask('Turned', { activeAfter: 9, dueAfter: 3 })], 'field-invalid'],
    ['one that would run backwards', [templateTask('Two\u202elines')], 'field-turned'],
    [
      'more than storage keeps in one piece',
      Array.from({ length: 20 }, () => templateTask('Long', { instructions: '界'.repeat(4_000) })),
      'template-too-large',
    ],
  ] as const)('%s is refused', async (_what, tasks, code) => {
    expect(codeOf(await site.plan(pm, 'save-template', newTemplate('Refused', [...tasks])))).toBe(code);
  });

  it('is the project’s alone, and no customer’s to change', async () => {
    const { id: templateId } = accepted(await site.plan(pm, 'save-template', newTemplate('Guarded')));
    const elsewhere = { projectKey: 'CARE' };
    expect(codeOf(await site.plan(pm, 'show-template', { templateId }, elsewhere))).toBe('not-found');
    expect(codeOf(await site.plan(pm, 'remove-template', { templateId }, elsewhere))).toBe('not-found');
    expect(codeOf(await site.plan(people.internalCustomer, 'remove-template', { templateId }))).toBe('not-allowed');
    expect(codeOf(await site.plan(people.internalCustomer, 'save-template', newTemplate('Theirs')))).toBe(
      'not-allowed',
    );
    expect(codeOf(await site.plan(people.outsider, 'list-templates', {}))).toBe('not-found');
    expect(codeOf(await site.plan(people.outsider, 'save-template', newTemplate('Theirs')))).toBe('not-found');
  });
});

describe('the overview', () => {
  it('counts what the customer declined or asks about as the team’s turn', async () => {
    const other = await openEngagement(site, [people.customerSponsor], 'Counted');
    const where = { requestKey: other.requestKey };
    const shown = async () => {
      const { engagements } = accepted(await site.plan(pm, 'show-project', {}));
      const found = engagements.find((each) => each.engagement.id === other.id);
      return [found?.waitingOnCustomer, found?.waitingOnTeam];
    };
    const give = () => giveTask(site, other);
    const [declined, asking] = [await give(), await give(), await give()];
    expect(await shown()).toEqual([3, 0]);
    const words = { revision: 1, reason: 'Not ours' };
    accepted(await site.portal(people.customerSponsor, 'decline-task', { taskId: declined.id, ...words }, where));
    const date = { taskId: asking.id, ...words, date: engagement.today };
    accepted(await site.portal(people.customerSponsor, 'propose-date', date, where));
    expect(await shown()).toEqual([1, 2]);
  });
  it('counts and lists a sign-off once, for all whom it waits for, until they have signed', async () => {
    const { customerSponsor: sofia, customerUser: uwe } = people;
    const other = await openEngagement(site, [sofia, uwe], 'Signed');
    const task = await giveTask(site, other, { due: '2027-03-01' });
    const gate = await openGate(site, other, { due: '2027-02-01' });
    const shown = async () => {
      const { engagements } = accepted(await site.plan(pm, 'show-project', {}));
      const found = engagements.find((each) => each.engagement.id === other.id);
      if (!found) throw new Error('The engagement is not shown');
      return found;
    };
    const both = await shown();
    expect([both.waitingOnCustomer, both.waitingOnTeam]).toEqual([2, 0]);
    expect(both.asks.map(({ kind, id }) => [kind, id])).toEqual([
      ['gate', gate.id],
      ['task', task.id],
    ]);
    expect(both.asks[0]).toMatchObject({ title: gate.title, due: '2027-02-01', meaning: gate.meaning });
    expect(both.asks[0]?.people?.toSorted()).toEqual([sofia, uwe].toSorted());
    await signAs(site, sofia, gate);
    await site.host.settle();
    expect((await shown()).asks[0]).toMatchObject({ id: gate.id, people: [uwe] });
    await signAs(site, uwe, gate);
    await site.host.settle();
    const after = await shown();
    expect([after.waitingOnCustomer, after.asks.map(({ id }) => id)]).toEqual([1, [task.id]]);
    const refused = await openGate(site, other);
    await signAs(site, sofia, refused, { outcome: 'rejected', reason: 'It is slow' });
    await site.host.settle();
    const waiting = await shown();
    expect([waiting.waitingOnCustomer, waiting.waitingOnTeam]).toEqual([1, 1]);
    expect(waiting.asks[0]).toMatchObject({ id: refused.id, state: 'rejected', isOverdue: false });
  });
});
