/**
 * Calls by people who see nothing: every call of every resolver, by those who could make it if it were not for one
 * thing. Their replies, refusals too, are searched for what was written. All is on one site: a refused call changes
 * nothing, so that the same payload is tried by one after the other, and last by the one who may.
 */

import { InvokeFailure } from 'forge-host/invoke';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import { saveQuestionnaire } from '../questionnaires/given';
import { gateTerms, openGate, signAs } from '../site/gates';
import { issueSecurity } from '../site/issue-security';
import { rename } from '../site/issues';
import { accepted, codeOf, giveTask, jiraGet, openEngagement, openSite, reference, type Site } from '../site/site';
import { offeredBy, type Resolver, resolvers } from './offered-calls';
import { validPayload } from './valid-payload';

/** The marks of written texts, by who may read them: each text ends with the mark of its kind. */
const marks = {
  /** Names of engagements and templates: for whoever may browse the project. */
  project: ' MARKPROJECT',
  /** Titles of tasks and gates: for them too. */
  title: ' MARKTITLE',
  /** All else that the team and customers have written. */
  words: ' MARKWORDS',
  /** Words that only the Jira issue has. */
  issue: ' MARKISSUE',
};
type Mark = keyof typeof marks;

/** The content of a reply: that there is nothing, or no marks but these. */
type Told = 'refused' | readonly Mark[];
const nothing: Told = [];
const ofProject: Told = ['project'];
const titles: Told = ['project', 'title'];
/** All that was agreed with the customer. */
const words: Told = ['project', 'title', 'words'];
const all: Told = ['project', 'title', 'words', 'issue'];

const { developer, outsider, projectAdministrator, projectManager } = people;
const [sofia, uwe, carla] = [people.customerSponsor, people.customerUser, people.otherCompanyCustomer];

/** The callers, each with the reason why they are not to see it. */
const situations = {
  hidden: 'a developer from whom issue security hides the issues',
  kept: 'an administrator from whom it hides them, who keeps what was agreed',
  off: 'a deputy of the customer, taken off the request in Jira',
  closed: 'who could, with an account that is closed',
  other: 'somebody of another project, or a customer of another engagement',
  entitled: 'who may',
} as const;
type Situation = keyof typeof situations;

type Row = Partial<Record<Situation, Told>>;

const taskCommand: Row = { hidden: 'refused', kept: words };
const gateCommand: Row = { hidden: 'refused', kept: words };
/** Whoever may see the project sees it, and who does not is shown their own. */
const projects: Row = { hidden: ofProject, kept: ofProject, other: nothing };
const changesProject: Row = { hidden: ofProject, kept: ofProject, other: 'refused' };
/** For administrators, whom no issue matters. */
const administers: Row = { hidden: 'refused', kept: titles };
/** Choices that are offered, whatever the project: somebody else is asked about theirs. */
const choices: Row = { ...administers, other: nothing };

const gateCommands: Record<string, Row> = {
  'show-gate': gateCommand,
  'draft-gate': { hidden: 'refused', kept: 'refused' },
  'change-gate': gateCommand,
  'open-gate': { hidden: 'refused', kept: 'refused' },
  'withdraw-gate': gateCommand,
  'override-gate': gateCommand,
  'show-certificate': gateCommand,
  'list-gate-templates': projects,
  'save-gate-template': projects,
  'remove-gate-template': { ...projects, other: nothing },
};
const taskCommands: Record<string, Row> = {
  'confirm-task': taskCommand,
  'return-task': taskCommand,
  'withdraw-task': taskCommand,
  'reassign-task': taskCommand,
  'change-task': taskCommand,
  'answer-proposal': taskCommand,
  'unblock-task': taskCommand,
  'activate-task': taskCommand,
  'resume-reminders': taskCommand,
};
/** Whoever may see the project sees what its customers answered by name. */
const survey: Row = { hidden: words, kept: words };
/** Portal: `refused` for all but who may, unless a row says otherwise. */
const asked: Row = {};

/**
 * The content that each call tells each caller. One whom a row does not name is refused, and the one who may is told
 * all.
 */
const matrix: Record<Resolver, Record<string, Row>> = {
  team: {
    ...taskCommands,
    ...gateCommands,
    'show-issue': { hidden: 'refused', kept: 'refused', other: nothing },
    'show-history': taskCommand,
    'give-task': { hidden: 'refused', kept: 'refused' },
    'tell-outcome': taskCommand,
    // Of the project, to whoever sees the issue.
    'list-surveys-here': { hidden: 'refused', kept: 'refused', other: nothing },
    'list-questionnaires-here': { hidden: 'refused', kept: 'refused', other: nothing },
    'plan-survey-here': { hidden: 'refused', kept: 'refused' },
  },
  plan: {
    ...taskCommands,
    ...gateCommands,
    'list-gates': { hidden: titles, kept: words, other: nothing },
    'list-versions': projects,
    'show-project': { hidden: titles, kept: titles, other: nothing },
    // It shows nothing, and takes what the app has noted: whoever edits in the project may settle that.
    'settle-unseen': { hidden: nothing, kept: nothing, other: 'refused' },
    'list-tasks': { hidden: titles, kept: titles, other: nothing },
    // Those that are not theirs to see are left out.
    'show-tasks': { hidden: nothing, kept: words, other: nothing },
    // Each of the tasks has an answer of its own: that there is no such issue.
    'give-tasks': { hidden: nothing, kept: nothing, other: nothing },
    'list-templates': projects,
    'show-template': changesProject,
    'save-template': projects,
    'remove-template': changesProject,
    // Of the project and of no issue.
    'list-checkpoints': { hidden: titles, kept: titles, other: nothing },
    'show-checkpoint': survey,
    'show-checkpoint-history': survey,
    'show-results': survey,
    'list-comments': survey,
    'show-contacts': { hidden: titles, kept: titles, other: nothing },
    'add-chase': { hidden: titles, kept: titles, other: 'refused' },
    'remove-chase': { hidden: titles, kept: titles, other: 'refused' },
    'show-touchpoints': { hidden: nothing, kept: nothing, other: 'refused' },
    'write-note': survey,
    'remove-note': survey,
    'list-cases': { hidden: titles, kept: titles, other: nothing },
    'show-case': survey,
    'show-case-history': survey,
    'own-case': survey,
    'reply-to-case': survey,
    'show-trends': { hidden: titles, kept: titles, other: nothing },
    'show-customer-trends': { hidden: titles, kept: titles, other: nothing },
    'add-marker': { hidden: titles, kept: titles, other: 'refused' },
    'remove-marker': { hidden: titles, kept: titles, other: 'refused' },
    'list-questionnaires': projects,
    'plan-checkpoint': survey,
    'open-checkpoint': survey,
    'close-checkpoint': survey,
    'change-checkpoint': survey,
    'cancel-checkpoint': survey,
    'override-unread': survey,
    'list-deliverables-needed': survey,
    'decide-deliverable': survey,
    'write-reading': survey,
    'show-measures': survey,
    'list-measure-history': survey,
    'propose-target': survey,
    'show-silence': survey,
    'note-spoken': survey,
    'set-silence-rules': survey,
    'accept-target': survey,
    'withdraw-target': survey,
    'write-follow-up': survey,
    'save-questionnaire': projects,
    'remove-questionnaire': changesProject,
    'import-questionnaires': projects,
  },
  admin: {
    'show-settings': choices,
    'list-service-projects': choices,
    'list-request-types': choices,
    'list-time-zones': choices,
    'find-customers': choices,
    'create-engagement': choices,
    'show-survey-settings': choices,
    'change-survey-settings': administers,
    'change-engagement': administers,
    'set-contacts': administers,
    'open-request-again': administers,
    'send-again': administers,
    'send-test-message': administers,
    'add-stakeholder': administers,
    'change-stakeholder': administers,
    'list-held-tasks': administers,
    'list-gates-to-sign': administers,
    'hand-over-tasks': administers,
    'remove-stakeholder': administers,
  },
  portal: {
    'show-request': asked,
    // One's own inbox is there for everybody. What is not theirs is not in it.
    'show-inbox': { off: nothing, closed: nothing, other: nothing },
    'list-colleagues': asked,
    'list-colleague-asks': asked,
    'name-deputy': asked,
    'answer-proposed-deputy': asked,
    'end-deputy': asked,
    'decline-to-stand-in': asked,
    'show-mails': asked,
    'set-mails': asked,
    'raise-entry': asked,
    'show-task': asked,
    'accept-task': asked,
    'propose-date': asked,
    'decline-task': asked,
    'hand-over-task': asked,
    'report-stuck': asked,
    'report-unstuck': asked,
    'complete-task': asked,
    'undo-task': asked,
    'show-gate': asked,
    'sign-gate': asked,
    'list-raised': asked,
    'list-done': asked,
    'list-colleagues-done': asked,
    'list-said': asked,
    'list-signed': asked,
    'withdraw-sign-off': asked,
    'show-certificate': asked,
    'show-survey': asked,
    'save-answers': asked,
    'answer-in-confidence': asked,
    'decline-survey': asked,
    'answer-deliverable': asked,
    'list-answered': asked,
    'list-told': asked,
    'answer-reply': asked,
    'show-what-counts': asked,
    'mark-measure': asked,
    'counter-target': asked,
    'countersign-target': asked,
  },
};

/** The marks that the one who may is certainly shown: else nothing would be proved by their being kept from others. */
const shown: Partial<Record<string, readonly Mark[]>> = {
  'team show-gate': ['title', 'words', 'issue'],
  'team show-certificate': ['title', 'words', 'issue'],
  'team show-issue': ['project', 'title', 'words'],
  'team show-history': ['words'],
  'team change-gate': ['title', 'words'],
  'team return-task': ['title', 'words'],
  'team tell-outcome': ['words'],
  'plan list-gates': ['title', 'words'],
  'plan show-project': ['project', 'title'],
  'plan list-tasks': ['title'],
  'plan show-tasks': ['title', 'words'],
  'plan show-template': ['project'],
  'plan list-checkpoints': ['title'],
  'plan show-checkpoint': ['title'],
  'plan list-comments': ['words'],
  'plan write-note': ['words'],
  'plan list-cases': ['title'],
  'plan show-case': ['title', 'words'],
  'plan reply-to-case': ['words'],
  'plan override-unread': ['words'],
  'plan write-reading': ['words'],
  'plan show-measures': ['words'],
  'plan list-measure-history': ['words'],
  'plan propose-target': ['words'],
  'plan show-silence': ['words'],
  'plan note-spoken': ['words'],
  'plan set-silence-rules': ['words'],
  'plan show-trends': ['title'],
  'plan show-contacts': ['title'],
  'plan add-chase': ['title'],
  'plan show-customer-trends': ['title'],
  'plan add-marker': ['title'],
  'plan write-follow-up': ['words'],
  'plan list-questionnaires': ['project'],
  'plan save-questionnaire': ['project'],
  'plan import-questionnaires': ['project'],
  'admin show-settings': ['project'],
  'admin list-held-tasks': ['title'],
  'portal show-request': ['project', 'title', 'words'],
  'portal show-inbox': ['project', 'title', 'words'],
  'portal show-task': ['project', 'title', 'words'],
  'portal show-gate': ['project', 'title', 'words', 'issue'],
  'portal show-certificate': ['title', 'words', 'issue'],
  'portal complete-task': ['title', 'words'],
  'portal show-survey': ['title', 'words'],
  'portal save-answers': ['title', 'words'],
  'portal list-answered': ['title', 'words'],
  'portal answer-reply': ['words'],
  'portal show-what-counts': ['words'],
};

const callers: Record<Resolver, Partial<Record<Situation, string>>> = {
  team: {
    hidden: developer,
    kept: projectAdministrator,
    closed: projectManager,
    other: outsider,
    entitled: projectManager,
  },
  plan: {
    hidden: developer,
    kept: projectAdministrator,
    closed: projectManager,
    other: outsider,
    entitled: projectManager,
  },
  // The administrator of the other project is on the team of this one, and no administrator of it.
  admin: {
    hidden: developer,
    kept: projectAdministrator,
    closed: projectAdministrator,
    other: projectManager,
    entitled: projectAdministrator,
  },
  portal: { off: uwe, closed: sofia, other: carla, entitled: sofia },
};
const modules: Record<Resolver, string> = {
  team: 'issue-panel',
  plan: 'project-page',
  admin: 'project-settings',
  portal: 'request-panel',
};

const security = issueSecurity();
let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
/** On all of them lies something that is kept from some. */
const issueKeys = ['HAR-1', 'HAR-2', 'HAR-3', 'HAR-4', 'HAR-5', 'HAR-6', 'HAR-7'];
const otherIssue = 'HAR-1';
let gates = 0;
/** An issue has room for so many gates only. */
const nextGateIssue = () => issueKeys[1 + Math.floor(gates++ / 15)] ?? '';

beforeAll(async () => {
  site = await openSite(security.options);
  const ids: string[] = [];
  for (const key of issueKeys) {
    const { id, fields } = await jiraGet(site.host, projectManager, `/rest/api/3/issue/${key}`);
    await rename(site, key, `${fields.summary}${marks.issue}`);
    ids.push(id);
  }
  engagement = await openEngagement(site, [sofia, uwe], `Northwind${marks.project}`);
  await openEngagement(site, [carla], 'Southbay');
  await standIn(sofia, uwe);
  await fillScreens();
  await site.host.settle();
  // Until then, the deputy sees what she sees.
  const at = { requestKey: engagement.requestKey };
  const { taskId } = (await validPayload('show-task', { site, engagement, marks })) as { taskId: string };
  expect(codeOf(await site.portal(uwe, 'show-task', { taskId }, at))).toBe('accepted');
  await takeOff(uwe);
  security.hide(ids, [developer, projectAdministrator]);
});
afterAll(() => site.close());

async function standIn(principal: string, deputy: string): Promise<void> {
  const until = new Date(site.host.clock.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const wanted = { engagementId: engagement.id, deputy: { accountId: deputy, until } };
  accepted(await site.portal(principal, 'name-deputy', wanted));
}

async function takeOff(accountId: string): Promise<void> {
  const path = `/rest/servicedeskapi/request/${engagement.requestKey}/participant`;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ accountIds: [accountId] });
  const reply = await site.host.requestJira(projectAdministrator, { method: 'DELETE', path, headers, body });
  expect(reply.status).toBe(200);
}

/** Something of each kind that lists and screens show, with words of both sides. */
async function fillScreens(): Promise<void> {
  const at = { requestKey: engagement.requestKey };
  const task = { title: `Task${marks.title}`, instructions: `Do it.${marks.words}` };
  // Due before all surveys of another engagement, so that an inbox begins with this one.
  await giveTask(site, engagement, { ...task, due: '2026-11-03' });
  await saveQuestionnaire(site, { name: `Questionnaire${marks.project}` });
  await giveTask(site, engagement, { ...task, owner: { kind: 'person', accountId: uwe } });
  const done = await giveTask(site, engagement, { ...task, owner: { kind: 'side' } });
  const completion = { taskId: done.id, revision: done.revision, comment: `Done.${marks.words}` };
  accepted(await site.portal(sofia, 'complete-task', completion, at));
  const stuck = await giveTask(site, engagement, task);
  const blocker = { taskId: stuck.id, revision: stuck.revision, reason: `No access.${marks.words}` };
  reference(accepted(await site.portal(sofia, 'report-stuck', blocker, at)));
  const people = [sofia, uwe].map((accountId) => ({ kind: 'person' as const, accountId, isRequired: false, step: 1 }));
  const terms = gateTerms({
    title: `Gate${marks.title}`,
    statement: `I accept.${marks.words}`,
    deliverable: { name: `Design${marks.words}`, version: '1', links: [] },
    signatories: people,
  });
  const gate = await openGate(site, engagement, terms, nextGateIssue());
  await signAs(site, sofia, gate, { outcome: 'rejected', reason: `It is slow.${marks.words}` });
  await openGate(site, engagement, terms, nextGateIssue());
}

type Reply = Result<unknown> | { readonly ok: false; readonly error: { readonly code: string } };

async function callBy(situation: Situation, resolver: Resolver, call: string, payload: object): Promise<Reply> {
  const person = callers[resolver][situation] ?? '';
  const isElsewhere = situation === 'other' && resolver !== 'portal';
  const extension = await site.extensionFor({
    issueKey: isElsewhere ? 'DAY-1' : otherIssue,
    requestKey: engagement.requestKey,
  });
  const moduleKey = call === 'show-inbox' ? 'inbox' : modules[resolver];
  const invoked = () => site.host.invoke({ moduleKey, functionKey: call, person, payload, extension });
  try {
    return (await (situation === 'closed' ? security.without(person, invoked) : invoked())) as Reply;
  } catch (error) {
    if (error instanceof InvokeFailure) return { ok: false, error: { code: error.reason } };
    throw error;
  }
}

/** The content that a reply comes to: refused, or the marks that are in it. A refusal that holds any is no refusal. */
function toldBy(reply: Reply): Told {
  const text = JSON.stringify(reply);
  const found = (Object.keys(marks) as Mark[]).filter((mark) => text.includes(marks[mark].trim()));
  return reply.ok || found.length > 0 ? found : 'refused';
}

const isWithin = (told: Told, wanted: Told): boolean =>
  wanted === 'refused' || told === 'refused' ? told === wanted : told.every((mark) => wanted.includes(mark));

describe.each(resolvers)('the resolver %s', (resolver) => {
  it('has a row for each of its calls', () => {
    expect(Object.keys(matrix[resolver]).sort()).toEqual(offeredBy(resolver));
  });

  it.each(Object.entries(matrix[resolver]))('%s', async (call, row) => {
    const wantedBy = (situation: Situation): Told => (situation === 'entitled' ? all : (row[situation] ?? 'refused'));
    const payloadFor = (situation: Situation) =>
      validPayload(call, {
        site,
        engagement,
        gateIssue: nextGateIssue,
        otherIssue,
        // Texts that they write themselves in their own project are no secret to them.
        ...(situation === 'other' && saving.has(call) ? {} : { marks }),
      });
    const toldTo = async (situation: Situation, payload: object) => {
      const reply = await callBy(situation, resolver, call, payload);
      const told = toldBy(reply);
      const isRight = isWithin(told, wantedBy(situation)) && !isFault(reply);
      expect(isRight ? 'as it should be' : { who: situations[situation], told, reply }).toBe('as it should be');
      return told;
    };
    const here = (Object.keys(situations) as Situation[]).filter((each) => callers[resolver][each] !== undefined);
    // An accepted call changes what it is about: each gets its own.
    for (const situation of here.filter((each) => each !== 'entitled' && wantedBy(each) !== 'refused')) {
      await toldTo(situation, await payloadFor(situation));
    }
    // A refused call does not: the one who may, last, is accepted with the very same.
    const payload = await payloadFor('entitled');
    for (const situation of here.filter((each) => wantedBy(each) === 'refused')) await toldTo(situation, payload);
    const told = await toldTo('entitled', payload);
    expect(told).toEqual(expect.arrayContaining([...(shown[`${resolver} ${call}`] ?? [])]));
  });
});

const saving = new Set(['save-template', 'save-gate-template', 'save-questionnaire', 'import-questionnaires']);

/** A fault of the app's own is no refusal. */
const isFault = (reply: Reply): boolean =>
  !reply.ok && ['internal', 'try-again', 'crashed', 'threw', 'timed-out'].includes(reply.error.code);
