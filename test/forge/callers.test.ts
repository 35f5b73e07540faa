/** Who may call what: every call of every door, by every kind of caller; and through the modules of the other doors. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvokeFailure } from '../host/invoke';
import * as people from '../host/jira/people';
import { textOf } from '../wiring/source';
import { accepted, giveTask, newAttempt, openEngagement, openSite, type Site, taskFor } from './site';

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

type Door = 'team' | 'admin' | 'portal';
const modules: Record<Door, readonly string[]> = {
  team: ['issue-panel', 'project-page'],
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
const isCustomer = {
  ...owns,
  'customer with a licence': 'accepted',
  'customer, colleague of the owner': 'accepted',
  // Who works on the service project reads the request, and is still no customer.
  'project manager': 'not-a-customer',
  'project administrator': 'not-a-customer',
} as const;
const everybody = Object.fromEntries(names.map((name) => [name, 'accepted']));

/** What each call comes to. A caller who is not named is told `not-found`. */
const expected: Record<Door, Record<string, Partial<Record<Caller, string>>>> = {
  team: {
    'show-issue': readsTeam,
    'show-project': readsTeam,
    'show-history': readsTeam,
    'give-task': onTeam,
    'withdraw-task': onTeam,
    'confirm-task': onTeam,
    'return-task': onTeam,
  },
  admin: {
    'show-settings': administers,
    'list-service-projects': administers,
    'list-request-types': administers,
    'find-customers': administers,
    'create-engagement': administers,
    'open-request-again': administers,
    'send-again': administers,
    'add-stakeholder': administers,
  },
  portal: {
    'show-request': isCustomer,
    // One's own inbox: it is theirs to open, and empty for who is no customer.
    'show-inbox': everybody,
    'show-task': owns,
    'complete-task': owns,
  },
};

const calls = (Object.keys(expected) as Door[]).flatMap((door) =>
  Object.keys(expected[door]).map((call) => ({ door, call })),
);

describe('the table of callers', () => {
  it.each(Object.keys(modules) as Door[])('has every call of the door %s', (door) => {
    const offered = [...textOf(`src/forge/doors/${door}.ts`).matchAll(/^ {4}'([a-z-]+)': \w+\(/gm)].map(
      ([, call]) => call,
    );
    expect(Object.keys(expected[door]).sort()).toEqual(offered.sort());
  });
});

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
let deskId: string;
beforeAll(async () => {
  site = await openSite();
  engagement = await openEngagement(site, [people.customerSponsor, people.customerUser, people.internalCustomer]);
  deskId = engagement.serviceDeskId;
}, 60_000);
afterAll(() => site.close());

/** A payload with which the call would succeed for who may make it. */
async function payloadFor(call: string): Promise<object> {
  const completedTask = async () => {
    const task = await giveTask(site, engagement);
    const command = { taskId: task.id, seen: task.seen, comment: '' };
    const done = accepted(
      await site.portal(people.customerSponsor, 'complete-task', command, { requestKey: engagement.requestKey }),
    );
    return { taskId: task.id, seen: done.seen };
  };
  switch (call) {
    case 'give-task':
      return taskFor(engagement);
    case 'withdraw-task':
      return { ...(await completedTask()), reason: 'Not needed' };
    case 'confirm-task':
      return completedTask();
    case 'return-task':
      return { ...(await completedTask()), missing: 'The second half' };
    case 'show-history':
    case 'show-task':
      return { taskId: (await giveTask(site, engagement)).id };
    case 'complete-task': {
      const task = await giveTask(site, engagement);
      return { taskId: task.id, seen: task.seen, comment: 'Done' };
    }
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
      const other = await openEngagement(site, [people.customerSponsor], `Engagement ${newAttempt()}`);
      return { engagementId: other.id, accountId: people.customerUser, roles: [] };
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
    for (const [other, keys] of Object.entries(modules).filter(([name]) => name !== door)) {
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
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'show-request ', '', 'SHOW-REQUEST'])(
    '%j is unknown at every door',
    async (name) => {
      for (const moduleKey of ['issue-panel', 'project-settings', 'request-panel']) {
        expect(await outcome(moduleKey, name, 'project administrator', {})).toBe('not-found');
      }
    },
  );
});
