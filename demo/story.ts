/**
 * A few days' work of the demo's people with the app, told through its own resolvers as their screens would: one
 * engagement with tasks and gates in every state, and surveys. Jira's demo data has nothing of the app's.
 */
import type { Host } from 'forge-host/host';
import type { AdminCalls } from '../src/contract/calls/admin';
import type { TeamTask } from '../src/contract/task/task';
import { issueIdOf } from '../src/core/ask/subject';
import { customerSponsor, customerUser } from './people';
import { engagementRequestType, serviceProject } from './service-project';
import { type Caller, callersOf } from './story-callers';
import { gateStory } from './story-gates';
import { surveyStory } from './story-surveys';
import { contactCards, raisedRisks, type StoryTask, tasks, usual } from './story-tasks';

const hour = 3_600_000;
const day = 24 * hour;
/** The time that it takes to tell. Start the host's clock this much earlier for it to end at a given time. */
export const storyMs = 5 * day;

const deskName = serviceProject.name;

/** @throws where the app refuses any of it, or Jira's demo project is not there */
export async function tellStory(host: Host): Promise<void> {
  const startedAt = host.clock.now();
  const until = (ms: number) => host.advance(Math.max(0, startedAt + ms - host.clock.now()));
  const callers = callersOf(host);
  const { admin, team, portal } = callers;
  const dayAfter = (days: number) => date(startedAt + storyMs + days * day);
  const gates = gateStory(host, callers, dayAfter);
  const surveys = surveyStory(host, callers);

  const engagementId = await createEngagement(admin);
  // The engagement request is opened behind the answer.
  await until(hour);
  await admin('add-stakeholder', { engagementId, accountId: customerUser, roles: ['user'] });
  const give = async (issueKey: string, task: StoryTask) => {
    const { dueInDays, ...words } = task;
    const due = dueInDays === null ? null : dayAfter(dueInDays);
    const attempt = `00000000-0000-4000-8000-${issueKey.replace(/\D/g, '').padStart(12, '0')}`;
    return team(issueKey)('give-task', { ...usual, ...words, engagementId, due, attempt });
  };
  const complete = async (person: string, task: TeamTask, comment: string) => {
    const done = await portal(person)('complete-task', { taskId: task.id, revision: task.revision, comment });
    return { id: done.id, revision: done.details?.revision ?? 0 };
  };
  const act = (task: { id: string; revision: number }) => ({ taskId: task.id, revision: task.revision });

  const refer = ({ id: taskId, revision }: TeamTask) => ({ taskId, revision });
  const { revision } = await settingsOf(admin, engagementId);
  await gates.agree(await admin('set-contacts', { engagementId, revision, contacts: contactCards }));
  await give('HAR-14', tasks.masterData);
  const addendum = await give('HAR-7', tasks.addendum);
  const cancelling = await give('HAR-12', tasks.cancelling);
  await surveys.bringIn(engagementId);
  await until(day);
  await gates.ask();
  await surveys.ask(gates.idOf);
  await give('HAR-18', tasks.customsRules);
  const weekend = await give('HAR-21', tasks.weekend);
  await until(day + hour);
  await surveys.askWhatIsNeeded(gates.idOf);
  await until(2 * day);
  const signed = await complete(customerSponsor, addendum, 'Signed by our legal department and filed on your side.');
  const said = await complete(customerUser, cancelling, 'We usually know a day before.');
  await team('HAR-7')('confirm-task', act(signed));
  await team('HAR-12')('return-task', {
    ...act(said),
    missing: 'Thank you. Which hour of that day is the last one, and is it the same for both terminals?',
  });
  await gates.find();
  // The decision on the calendar opens a survey.
  await until(2 * day + hour);
  await surveys.answer();
  await until(3 * day);
  await gates.askAgain();
  await surveys.reply();
  await surveys.close();
  await team('HAR-21')('withdraw-task', {
    ...act(weekend),
    reason: 'The harbour authority has fixed the date for all of us.',
  });
  const booking = await give('HAR-9', tasks.booking);
  const dispatchers = await give('HAR-20', tasks.dispatchers);
  const notices = await give('HAR-17', tasks.notices);
  const risks = await give('HAR-22', tasks.risks);
  const access = await give('HAR-25', tasks.access);
  await give('HAR-19', {
    ...tasks.acceptance,
    activation: { kind: 'issues', issueIds: [issueIdOf(booking.subject) ?? ''] },
  });
  await until(4 * day + 20 * hour);
  await surveys.settle();
  await surveys.mark();
  const asUser = portal(customerUser);
  await asUser('complete-task', { ...refer(risks), comment: '', risks: raisedRisks });
  await asUser('report-stuck', {
    ...refer(access),
    reason: 'Only our IT may give access, and they ask for a form of yours.',
  });
  await asUser('propose-date', {
    ...refer(dispatchers),
    date: dayAfter(13),
    reason: 'The roster for December is made on the 4th.',
  });
  await portal(customerSponsor)('decline-task', {
    ...refer(notices),
    reason: 'This is for the harbour master to choose, not for us.',
  });
  await complete(customerUser, booking, 'Works for both terminals. The confirmation came after about a minute.');
  await until(storyMs - hour);
  await gates.accept();
  await surveys.read();
  await surveys.listen();
  await until(storyMs);
  host.meter.clear();
}

async function settingsOf(admin: Caller<AdminCalls>, engagementId: string) {
  const { engagements } = await admin('show-settings', {});
  const engagement = engagements.find(({ id }) => id === engagementId);
  if (!engagement) throw new Error('The engagement is not among the project’s');
  return engagement;
}

async function createEngagement(admin: Caller<AdminCalls>): Promise<string> {
  const desk = (await admin('list-service-projects', {})).find(({ name }) => name === deskName);
  if (!desk) throw new Error(`The demo has no service project ${deskName}`);
  const type = (await admin('list-request-types', { serviceDeskId: desk.id })).find(
    ({ name }) => name === engagementRequestType,
  );
  if (!type) throw new Error(`${deskName} has no request type ${engagementRequestType}`);
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

function date(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
