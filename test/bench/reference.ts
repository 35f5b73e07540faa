/**
 * The measure for the app: the plain way to write the same screens. A query for each screen, and an act that writes its
 * effects one after the other before it answers. No audit chain, no outbox, no conditions.
 */
import { asApp, asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { makeResolver, type Request } from '@forge/resolver';
import { issueIdOf } from '../../src/core/ask/subject';
import type { Engagement } from '../../src/core/engagement/engagement';
import type { StoredRecord } from '../../src/core/stored/form';
import { subjectText } from '../../src/core/stored/subject';
import { opened, type Task } from '../../src/core/task/task';
import { taskDoc, taskIn } from '../../src/core/task/task-record';

type Stored<Value> = { readonly doc: Value; readonly [attribute: string]: unknown };

async function queryAll(index: string, partition: string): Promise<Task[]> {
  const tasks: Task[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<StoredRecord<unknown>>('task')
      .query()
      .index(index, { partition: [partition] })
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    tasks.push(...page.results.map(({ value }) => taskIn(value)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return tasks;
}

const seeIssue = (id: string) => asUser().requestJira(route`/rest/api/3/issue/${id}?fields=project`);
const seeRequest = (key: string) => asUser().requestJira(route`/rest/servicedeskapi/request/${key}`);
const isOpen = (task: Task) => task.state.name === 'open';

type PlainAnswer = { checkpointId: string; answers: unknown };

/** An answer to a survey, in a record of its own: who gives it is the key. */
async function plainAnswer({ payload, context }: Request<PlainAnswer>) {
  await seeRequest(context.extension.request.key);
  const { checkpointId, answers } = payload;
  const answeredAt = new Date().toISOString();
  const accountId = context.accountId ?? '';
  await kvs.entity<StoredRecord<unknown>>('response').set(`response:${checkpointId}.${accountId}`, {
    v: 1,
    etag: 1,
    checkpointId,
    accountId,
    answeredAt,
    doc: { answers },
  });
  await kvs.set(`history:${checkpointId}:${answeredAt}`, { what: 'answered', by: accountId });
  return { ok: true };
}

async function countAnswers(checkpointId: string): Promise<number> {
  let answered = 0;
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<StoredRecord<unknown>>('response')
      .query()
      .index('by-checkpoint', { partition: [checkpointId] })
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    answered += page.results.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return answered;
}

/** The results of a survey: every answer is read, and counted. */
async function plainResults({ payload: { checkpointId } }: Request<PlainAnswer>) {
  return { ok: true, answered: await countAnswers(checkpointId) };
}

/** Results over time: the answers of each survey are read, one survey after the other. */
async function plainTrends({ payload: { checkpointIds } }: Request<{ checkpointIds: string[] }>) {
  const surveys: { checkpointId: string; answered: number }[] = [];
  for (const checkpointId of checkpointIds) surveys.push({ checkpointId, answered: await countAnswers(checkpointId) });
  return { ok: true, surveys };
}

const team = makeResolver({
  'show-issue': async ({ context }: Request) => {
    await seeIssue(context.extension.issue.id);
    return { tasks: await queryAll('by-subject', `issue:${context.extension.issue.id}`) };
  },
});

const plan = makeResolver({
  'show-project': async ({ context }: Request) => {
    const tasks = await queryAll('by-project', context.extension.project.id);
    return { waitingOnCustomer: tasks.filter(isOpen).length };
  },
  'list-tasks': async ({ context }: Request) => ({
    tasks: (await queryAll('by-project', context.extension.project.id)).filter(isOpen),
  }),
  'show-results': plainResults,
  'show-trends': plainTrends,
});

const showOwn = async ({ context }: Request) => {
  if (context.extension.request) await seeRequest(context.extension.request.key);
  return { open: (await queryAll('by-owner', `person:${context.accountId}`)).filter(isOpen) };
};

type Command = { taskId: string; comment?: string; reason?: string };

/** An act without a rule: it writes what it is told, and its effects one after the other. */
async function plainCommand({ payload, context }: Request<Command>, what: string) {
  const tasks = kvs.entity<StoredRecord<unknown>>('task');
  const key = `task:${payload.taskId}`;
  const stored = await tasks.get(key);
  if (!stored) return { ok: false };
  const engagement = await kvs.entity<Stored<Engagement>>('engagement').get(`engagement:${stored.engagementId}`);
  const request = engagement?.doc.request?.key ?? '';
  await seeRequest(request);
  const at = new Date().toISOString();
  const completion = { by: context.accountId, at, comment: payload.comment ?? payload.reason ?? '' };
  const known = taskIn(stored);
  const before = opened(known.state.since);
  const task: Task = { ...known, state: { name: 'completed', since: at, completion, before } };
  await tasks.set(key, { ...stored, state: 'completed', doc: taskDoc(task) });
  await kvs.set(`history:${payload.taskId}:${at}`, { what, ...completion });
  const open = (await queryAll('by-subject', subjectText(task.subject))).filter(isOpen).length;
  await asApp().requestJira(route`/rest/api/3/issue/${issueIdOf(task.subject) ?? ''}/properties/countersign`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ openTasks: open }),
  });
  return { ok: true };
}

const portal = makeResolver({
  'show-request': showOwn,
  'show-inbox': showOwn,
  'complete-task': (request: Request<Command>) => plainCommand(request, 'completed'),
  'report-stuck': (request: Request<Command>) => plainCommand(request, 'stuck'),
  'propose-date': (request: Request<Command>) => plainCommand(request, 'date-proposed'),
  'save-answers': plainAnswer,
  'answer-in-confidence': plainAnswer,
});

const nothing = async () => ({ statusCode: 204 });

export const reference = {
  team: { handler: team },
  plan: { handler: plan },
  portal: { handler: portal },
  admin: { handler: makeResolver({}) },
  outbox: { send: nothing, sweep: nothing },
  'process-due': { handler: nothing },
  'process-surveys': { handler: nothing },
  status: { handler: nothing },
  events: { onIssueEvent: nothing, onVersionEvent: nothing, catchUp: nothing },
};
