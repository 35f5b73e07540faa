/** Who may call what: every call of every door, by every kind of caller; and through the modules of the other doors. */
import { InvokeFailure } from 'forge-host/invoke';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../demo/people';
import type { GiveTask } from '../../src/contract/team';
import { textOf } from '../wiring/source';
import { draftGate, gateTerms, openGate, signingOf, subjectOf } from './gates';
import {
  accepted,
  giveTask,
  newAttempt,
  openEngagement,
  openSite,
  reference,
  type Site,
  taskFor,
  termsOf,
} from './site';

const callers = {
  'project manager': people.projectManager,
  developer: people.developer,
  'project administrator': people.projectAdministrator,
  'licensed outsider': people.outsider,
  'customer with a licence': people.internalCustomer,
  'customer, owner of the task': people.customerSponsor,
  'customer, colleague of the owner': people.customerUser,
  'customer of another company': people.otherCompanyCustomer,
  'portal account, no stakeholder': people.bystander,
  anonymous: null,
} as const;
type Caller = keyof typeof callers;
const names = Object.keys(callers) as Caller[];

type Door = 'team' | 'plan' | 'admin' | 'portal';
const modules: Record<Door, readonly string[]> = {
  team: ['issue-panel', 'issue-context'],
  plan: ['project-page'],
  admin: ['project-settings'],
  portal: ['request-panel', 'inbox'],
};

const onTeam = {
  'project manager': 'accepted',
  developer: 'accepted',
  'project administrator': 'accepted',
  'licensed outsider': 'not-found',
  'customer with a licence': 'not-allowed',
} as const;
const readsTeam = { ...onTeam, 'customer with a licence': 'accepted' } as const;
const administers = {
  ...onTeam,
  'project manager': 'not-allowed',
  developer: 'not-allowed',
} as const;
const owns = { 'customer, owner of the task': 'accepted' } as const;
const isNamed = {
  ...owns,
  'customer with a licence': 'accepted',
  'customer, colleague of the owner': 'accepted',
} as const;
// Who works on the service project reads the request, and is still no customer.
const seesRequest = {
  ...isNamed,
  'project manager': 'not-a-customer',
  'project administrator': 'not-a-customer',
} as const;
const everybody = Object.fromEntries(names.map((name) => [name, 'accepted']));
const taskActs = {
  'confirm-task': onTeam,
  'return-task': onTeam,
  'withdraw-task': onTeam,
  'reassign-task': onTeam,
  'change-task': onTeam,
  'answer-proposal': onTeam,
  'unblock-task': onTeam,
  'activate-task': onTeam,
  'resume-reminders': onTeam,
};

const gateActs = {
  'show-gate': readsTeam,
  'draft-gate': onTeam,
  'change-gate': onTeam,
  'open-gate': onTeam,
  'withdraw-gate': onTeam,
  'override-gate': onTeam,
  'show-certificate': readsTeam,
  'list-gate-templates': readsTeam,
  'save-gate-template': onTeam,
  'remove-gate-template': onTeam,
};

/** What each call comes to. A caller who is not named is told `not-found`. */
const expected: Record<Door, Record<string, Partial<Record<Caller, string>>>> = {
  team: {
    ...taskActs,
    ...gateActs,
    'show-issue': readsTeam,
    'show-history': readsTeam,
    'give-task': onTeam,
    'answer-entry': onTeam,
  },
  plan: {
    ...taskActs,
    ...gateActs,
    'list-gates': readsTeam,
    'list-versions': readsTeam,
    'show-project': readsTeam,
    'list-tasks': readsTeam,
    'show-tasks': readsTeam,
    // Each of the tasks has an answer of its own.
    'give-tasks': readsTeam,
    'list-templates': readsTeam,
    'show-template': readsTeam,
    'save-template': onTeam,
    'remove-template': onTeam,
  },
  admin: {
    'show-settings': administers,
    'list-service-projects': administers,
    'list-request-types': administers,
    'find-customers': administers,
    'create-engagement': administers,
    'change-engagement': administers,
    'set-contacts': administers,
    'open-request-again': administers,
    'send-again': administers,
    'add-stakeholder': administers,
    'change-stakeholder': administers,
    'list-held-tasks': administers,
    'hand-over-tasks': administers,
    'remove-stakeholder': administers,
  },
  portal: {
    'show-request': seesRequest,
    // One's own inbox: it is theirs to open, and empty for who is no customer.
    'show-inbox': everybody,
    'list-colleagues': isNamed,
    'show-mails': isNamed,
    'set-mails': isNamed,
    'raise-entry': isNamed,
    'show-task': owns,
    'accept-task': owns,
    'propose-date': owns,
    'decline-task': owns,
    'hand-over-task': owns,
    'report-stuck': owns,
    'report-unstuck': owns,
    'complete-task': owns,
    'undo-task': owns,
    'show-gate': owns,
    'sign-gate': owns,
    'withdraw-sign-off': owns,
    'show-certificate': owns,
  },
};

const calls = (Object.keys(expected) as Door[]).flatMap((door) =>
  Object.keys(expected[door]).map((call) => ({ door, call })),
);

describe('the table of callers', () => {
  it.each(Object.keys(modules) as Door[])('has every call of the door %s', (door) => {
    const text = textOf(`src/forge/doors/${door}.ts`);
    const shared = [
      text.includes('...taskActRooms') ? textOf('src/forge/doors/task-acts.ts') : '',
      text.includes('...gateActRooms') ? textOf('src/forge/doors/gate-acts.ts') : '',
    ];
    const offered = [...[text, ...shared].join('').matchAll(/^ {2,4}'([a-z-]+)': \w+\(/gm)].map(([, call]) => call);
    expect(Object.keys(expected[door]).sort()).toEqual(offered.sort());
  });
});

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
let deskId: string;
/** A site for each call: so many tasks are given that they would run into the limits of one. */
const onOwnSite = () => {
  beforeAll(async () => {
    site = await openSite();
    engagement = await openEngagement(site, [people.customerSponsor, people.customerUser, people.internalCustomer]);
    deskId = engagement.serviceDeskId;
  });
  afterAll(() => site.close());
};

/** A payload with which the call would succeed for who may make it. */
async function payloadFor(call: string): Promise<object> {
  const at = { requestKey: engagement.requestKey };
  const given = async (changes: Partial<GiveTask> = {}) => {
    const { id: taskId, seen } = await giveTask(site, engagement, changes);
    return { taskId, seen };
  };
  const completed = async () => {
    const command = { ...(await given()), comment: '' };
    return reference(accepted(await site.portal(people.customerSponsor, 'complete-task', command, at)));
  };
  const stuck = async () => {
    const command = { ...(await given()), reason: 'No access' };
    return reference(accepted(await site.portal(people.customerSponsor, 'report-stuck', command, at)));
  };
  const template = async () => {
    const tasks = [{ ...termsOf(taskFor(engagement)), dueAfter: 5, activeAfter: null }];
    const wanted = { attempt: newAttempt(), templateId: null, name: `Set ${newAttempt()}`, tasks };
    return accepted(await site.plan(people.projectManager, 'save-template', wanted)).id;
  };
  const signatory = { kind: 'person', accountId: people.customerSponsor, isRequired: false, step: 1 } as const;
  const terms = gateTerms({ signatories: [signatory], mode: 'require-reason', title: `Gate ${newAttempt()}` });
  const gate = async () => {
    const { id: gateId, seen } = await openGate(site, engagement, terms);
    return { gateId, seen };
  };
  const signing = async () =>
    signingOf(accepted(await site.portal(people.customerSponsor, 'show-gate', { gateId: (await gate()).gateId }, at)));
  const gateTemplate = async () => {
    const name = `Gate ${newAttempt()}`;
    const { due, ...lasting } = {
      ...terms,
      signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }] as const,
    };
    return { attempt: newAttempt(), templateId: null, name, dueAfter: 5, terms: lasting };
  };
  const other = () => openEngagement(site, [people.customerSponsor, people.customerUser], `Engagement ${newAttempt()}`);
  const seenIn = async () => {
    const { engagements } = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    if (!known) throw new Error('The engagement is gone');
    return known;
  };
  switch (call) {
    case 'show-gate':
    case 'show-certificate':
      return { gateId: (await gate()).gateId };
    case 'draft-gate': {
      const subject = await subjectOf(site, 'HAR-2');
      return { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
    }
    case 'open-gate':
      return draftGate(site, engagement, terms);
    case 'change-gate':
      return { ...(await gate()), terms: { ...terms, title: 'Another title' } };
    case 'withdraw-gate':
    case 'override-gate':
      return { ...(await gate()), reason: 'Agreed by phone' };
    case 'list-gates':
      return { state: 'open' };
    case 'save-gate-template':
      return gateTemplate();
    case 'remove-gate-template': {
      const shelf = accepted(await site.team(people.projectManager, 'save-gate-template', await gateTemplate()));
      return { templateId: shelf.at(-1)?.id };
    }
    case 'sign-gate':
      return signing();
    case 'withdraw-sign-off': {
      const rejection = { ...(await signing()), outcome: 'rejected' as const, reason: 'Not ours' };
      const { id: gateId, seen } = accepted(await site.portal(people.customerSponsor, 'sign-gate', rejection, at));
      return { gateId, seen };
    }
    case 'give-task':
      return taskFor(engagement);
    case 'give-tasks': {
      const { issue } = await site.extensionFor({ issueKey: 'HAR-2' });
      return { tasks: [{ ...taskFor(engagement), issueId: (issue as { id: string }).id }] };
    }
    case 'withdraw-task':
      return { ...(await completed()), reason: 'Not needed' };
    case 'confirm-task':
      return completed();
    case 'return-task':
      return { ...(await completed()), missing: 'The second half' };
    case 'reassign-task':
      return { ...(await given()), owner: { kind: 'side' } };
    case 'change-task':
      return { ...(await given()), terms: { ...termsOf(taskFor(engagement)), title: 'Send both price lists' } };
    case 'answer-proposal': {
      const proposal = { ...(await given()), date: '2027-03-01', reason: 'Busy' };
      const asked = accepted(await site.portal(people.customerSponsor, 'propose-date', proposal, at));
      return { ...reference(asked), isAccepted: true, words: '' };
    }
    case 'unblock-task':
      return { ...(await stuck()), words: 'You have access now' };
    case 'activate-task':
      return given({ activation: { kind: 'date', day: '2027-03-01' } });
    case 'resume-reminders':
    case 'accept-task':
      return given();
    case 'answer-entry': {
      const panel = accepted(await site.team(people.projectManager, 'show-issue', {}));
      const known =
        panel.raid[0] ??
        (await stuck().then(async () => accepted(await site.team(people.projectManager, 'show-issue', {})).raid[0]));
      return { entryId: known?.id, seen: known?.seen, outcome: `Seen to, ${newAttempt()}` };
    }
    case 'show-history':
    case 'show-task':
      return { taskId: (await given()).taskId };
    case 'show-tasks':
      return { taskIds: [(await given()).taskId] };
    case 'list-tasks':
      return { state: 'open' };
    case 'show-template':
    case 'remove-template':
      return { templateId: await template() };
    case 'save-template':
      return {
        attempt: newAttempt(),
        templateId: null,
        name: `Set ${newAttempt()}`,
        tasks: [{ ...termsOf(taskFor(engagement)), dueAfter: 5, activeAfter: null }],
      };
    case 'complete-task':
      return { ...(await given()), comment: 'Done' };
    case 'decline-task':
    case 'report-stuck':
      return { ...(await given()), reason: 'Not ours' };
    case 'propose-date':
      return { ...(await given()), date: '2027-03-01', reason: 'Busy' };
    case 'hand-over-task':
      return { ...(await given()), to: people.customerUser };
    case 'report-unstuck':
      return stuck();
    case 'undo-task':
      return completed();
    case 'list-colleagues':
    case 'show-mails':
      return { engagementId: engagement.id };
    case 'set-mails':
      return { engagementId: engagement.id, areWanted: true };
    case 'raise-entry':
      return { attempt: newAttempt(), engagementId: engagement.id, kind: 'issue', what: 'The test system is down' };
    case 'change-engagement': {
      const { id: engagementId, seen, name, language, calendar, reminders, ladder, deemed } = await seenIn();
      return {
        engagementId,
        seen,
        name,
        language,
        calendar: { ...calendar, quietTo: calendar.quietTo - 1 },
        reminders,
        ladder,
        deemed,
      };
    }
    case 'set-contacts': {
      const contact = { accountId: people.developer, role: newAttempt(), hours: '', languages: '' };
      const { id: engagementId, seen } = await seenIn();
      return { engagementId, seen, contacts: [{ ...contact, backup: null, escalation: null }] };
    }
    case 'change-stakeholder': {
      const { id: engagementId, seen } = await seenIn();
      const rest = { kind: 'external', roles: ['partner'], isPrimary: false, support: null, deputy: null };
      return { engagementId, seen, accountId: people.customerUser, ...rest };
    }
    case 'list-held-tasks':
      return { engagementId: engagement.id, accountId: people.customerUser };
    case 'hand-over-tasks':
      return { engagementId: engagement.id, accountId: people.customerUser, to: { kind: 'side' } };
    case 'remove-stakeholder':
      return { engagementId: (await other()).id, accountId: people.customerUser };
    case 'list-request-types':
      return { serviceDeskId: deskId };
    case 'find-customers':
      return { serviceDeskId: deskId, text: 'Sofia' };
    case 'create-engagement':
      return {
        attempt: newAttempt(),
        name: `Engagement ${newAttempt()}`,
        serviceDeskId: deskId,
        requestTypeId: engagement.requestTypeId,
        timeZone: 'Europe/Berlin',
        language: 'en-US',
        primary: { accountId: people.customerSponsor, roles: [] },
      };
    case 'open-request-again':
    case 'send-again':
      return { engagementId: engagement.id };
    case 'add-stakeholder': {
      const { id: engagementId } = await openEngagement(site, [people.customerSponsor], `Engagement ${newAttempt()}`);
      return { engagementId, accountId: people.customerUser, roles: [] };
    }
    default:
      return {};
  }
}

async function outcome(moduleKey: string, call: string, caller: Caller, payload: object): Promise<string> {
  const extension = await site.extensionFor({ issueKey: 'HAR-1', requestKey: engagement.requestKey });
  const invocation = { moduleKey, functionKey: call, person: callers[caller], payload, extension };
  try {
    const answer = (await site.host.invoke(invocation)) as { ok: boolean; error?: { code: string } };
    return answer.ok ? 'accepted' : (answer.error?.code ?? 'malformed');
  } catch (error) {
    if (error instanceof InvokeFailure) return error.reason;
    throw error;
  }
}

const everyTask = async () => JSON.stringify(accepted(await site.team(people.projectManager, 'show-issue', {})));
const licensed: readonly Caller[] = names.slice(0, 5);

describe.each(calls)('$door $call', ({ door, call }) => {
  onOwnSite();
  it.each(names)('%s', async (caller) => {
    const payload = await payloadFor(call);
    const before = await everyTask();
    const mayReach = caller !== 'anonymous' && (door === 'portal' || licensed.includes(caller));
    const want = mayReach ? (expected[door][call]?.[caller] ?? 'not-found') : 'no-access';
    expect(await outcome(modules[door][0] ?? '', call, caller, payload)).toBe(want);
    if (want !== 'accepted') expect(await everyTask()).toBe(before);
  });

  it('is unknown to the modules of every other door', async () => {
    const payload = await payloadFor(call);
    const before = await everyTask();
    for (const [other, keys] of Object.entries(modules).filter(([name]) => !(call in expected[name as Door]))) {
      for (const moduleKey of keys) {
        for (const caller of ['project administrator', 'project manager', 'customer, owner of the task'] as const) {
          const reached = await outcome(moduleKey, call, caller, payload);
          expect({ other, moduleKey, caller, reached: ['not-found', 'no-access'].includes(reached) }).toMatchObject({
            reached: true,
          });
        }
      }
    }
    expect(await everyTask()).toBe(before);
  });
});

describe('an inbox', () => {
  onOwnSite();
  it.each(names.filter((name) => name !== 'anonymous'))('of %s holds only what is theirs', async (caller) => {
    await giveTask(site, engagement, { title: 'For Sofia alone' });
    const extension = {};
    const invocation = {
      moduleKey: 'inbox',
      functionKey: 'show-inbox',
      person: callers[caller],
      payload: {},
      extension,
    };
    const text = JSON.stringify(await site.host.invoke(invocation));
    expect(text.includes('For Sofia alone')).toBe(caller === 'customer, owner of the task');
  });
});

describe('names that are no calls', () => {
  onOwnSite();
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'show-request ', '', 'SHOW-REQUEST'])(
    '%j is unknown at every door',
    async (name) => {
      for (const moduleKey of ['issue-panel', 'project-settings', 'request-panel']) {
        expect(await outcome(moduleKey, name, 'project administrator', {})).toBe('not-found');
      }
    },
  );
});
