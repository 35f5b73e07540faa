/**
 * A few days' work of the demo's people with the app, told through its own doors as their screens would: one
 * engagement with tasks in every state. Jira's demo data has nothing of the app's.
 */
import type { AdminCalls } from '../../src/contract/admin';
import type { Answer } from '../../src/contract/answer';
import type { PortalCalls } from '../../src/contract/portal';
import type { TeamTask } from '../../src/contract/task';
import type { TeamCalls } from '../../src/contract/team';
import type { Host } from './host';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from './jira/people';

const hour = 3_600_000;
const day = 24 * hour;
/** How long it takes to tell. Start the host's clock this much earlier for it to end at a given time. */
export const storyMs = 5 * day;

const projectKey = 'HAR';
const deskName = 'Customer care';
const requestTypeName = 'Project collaboration';
const sponsor = { kind: 'person', accountId: customerSponsor } as const;
const user = { kind: 'person', accountId: customerUser } as const;

type Call = { payload: object; reply: Answer<unknown> };
type ValueOf<Reply> = Reply extends { ok: true; value: infer Value } ? Value : never;

/** @throws where the app refuses any of it, or Jira's demo project is not there */
export async function tellStory(host: Host): Promise<void> {
  const startedAt = host.clock.now();
  const until = (ms: number) => host.advance(Math.max(0, startedAt + ms - host.clock.now()));
  const admin = caller<AdminCalls>(host, 'project-settings', projectAdministrator, { projectKey });
  const team = (issueKey: string) => caller<TeamCalls>(host, 'issue-panel', projectManager, { issueKey });
  const portal = (person: string) => caller<PortalCalls>(host, 'inbox', person, {});

  const engagementId = await createEngagement(admin);
  // The engagement request is opened behind the answer.
  await until(hour);
  await admin('add-stakeholder', { engagementId, accountId: customerUser, roles: ['user'] });
  const give = async (issueKey: string, task: Omit<GivenTask, 'issueKey'>) => {
    const { dueInDays, ...words } = task;
    const due = dueInDays === null ? null : date(startedAt + storyMs + dueInDays * day);
    const attempt = `00000000-0000-4000-8000-${issueKey.replace(/\D/g, '').padStart(12, '0')}`;
    return team(issueKey)('give-task', { ...words, engagementId, due, attempt });
  };
  const complete = (person: string, task: TeamTask, comment: string) =>
    portal(person)('complete-task', { taskId: task.id, seen: task.seen, comment });
  const act = (task: { id: string; seen: number }) => ({ taskId: task.id, seen: task.seen });

  await give('HAR-14', tasks.masterData);
  const addendum = await give('HAR-7', tasks.addendum);
  const cancelling = await give('HAR-12', tasks.cancelling);
  await until(day);
  await give('HAR-18', tasks.customsRules);
  const weekend = await give('HAR-21', tasks.weekend);
  await until(2 * day);
  const signed = await complete(customerSponsor, addendum, 'Signed by our legal department and filed on your side.');
  const said = await complete(customerUser, cancelling, 'We usually know a day before.');
  await team('HAR-7')('confirm-task', act(signed));
  await team('HAR-12')('return-task', {
    ...act(said),
    missing: 'Thank you. Which hour of that day is the last one, and is it the same for both terminals?',
  });
  await until(3 * day);
  await team('HAR-21')('withdraw-task', {
    ...act(weekend),
    reason: 'The harbour authority has fixed the date for all of us.',
  });
  const booking = await give('HAR-9', tasks.booking);
  await until(4 * day + 20 * hour);
  await complete(customerUser, booking, 'Works for both terminals. The confirmation came after about a minute.');
  await until(storyMs);
  host.meter.clear();
}

async function createEngagement(admin: Caller<AdminCalls>): Promise<string> {
  const desk = (await admin('list-service-projects', {})).find(({ name }) => name === deskName);
  if (!desk) throw new Error(`The demo has no service project ${deskName}`);
  const type = (await admin('list-request-types', { serviceDeskId: desk.id })).find(
    ({ name }) => name === requestTypeName,
  );
  if (!type) throw new Error(`${deskName} has no request type ${requestTypeName}`);
  const engagement = await admin('create-engagement', {
    attempt: '00000000-0000-4000-8000-000000000000',
    name: 'Harbour portal for Northwind',
    serviceDeskId: desk.id,
    requestTypeId: type.id,
    timeZone: 'Europe/Berlin',
    language: 'en-US',
    primary: { accountId: customerSponsor, roles: ['sponsor', 'signatory'] },
  });
  return engagement.id;
}

type GivenTask = {
  readonly issueKey: string;
  readonly title: string;
  readonly instructions: string;
  readonly owner: typeof sponsor | typeof user | { readonly kind: 'side' };
  /** Counted from the end of the story; null for no due date. */
  readonly dueInDays: number | null;
};

const tasks = {
  masterData: {
    title: 'Send us the list of berths',
    instructions:
      'We load the berths of both terminals before the pilot.\n\nPlease send a spreadsheet with name, length and depth of each. The one that you use today is fine.',
    owner: user,
    dueInDays: -1,
  },
  addendum: {
    title: 'Return the data protection addendum, signed',
    instructions: 'The addendum is attached to our mail of last week. It needs a signature from your legal department.',
    owner: sponsor,
    dueInDays: 2,
  },
  cancelling: {
    title: 'Tell us how late a booking may be cancelled',
    instructions: 'Until when may a dispatcher cancel or move a booking without calling the terminal?',
    owner: user,
    dueInDays: 3,
  },
  customsRules: {
    title: 'Confirm the customs rules for the pilot',
    instructions:
      'We took the rules from your handbook of 2025. Please have your customs team read them and tell us what has changed.',
    owner: sponsor,
    dueInDays: 12,
  },
  weekend: {
    title: 'Choose the weekend of the go-live',
    instructions: 'Either of the first two weekends in the new year works for us.',
    owner: { kind: 'side' },
    dueInDays: null,
  },
  booking: {
    title: 'Try to book a berth on the test system',
    instructions:
      'Book a berth for any vessel, then look whether the confirmation mail says what your dispatchers need.\n\nThe test system is at https://test.harbour.example',
    owner: { kind: 'side' },
    dueInDays: 4,
  },
} satisfies Record<string, Omit<GivenTask, 'issueKey'>>;

type Caller<Calls extends Record<keyof Calls, Call>> = <Name extends keyof Calls & string>(
  functionKey: Name,
  payload: Calls[Name]['payload'],
) => Promise<ValueOf<Calls[Name]['reply']>>;

function caller<Calls extends Record<keyof Calls, Call>>(
  host: Host,
  moduleKey: string,
  person: string,
  subject: { issueKey?: string; projectKey?: string },
): Caller<Calls> {
  return async (functionKey, payload) => {
    const { extension } = await host.context(moduleKey, person, subject);
    const answer = (await host.invoke({ moduleKey, person, functionKey, payload, extension })) as Answer<never>;
    if (!answer.ok)
      throw new Error(`The demo's story stops: ${functionKey} was refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
}

function date(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
