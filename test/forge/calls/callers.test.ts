/**
 * Permissions to call: every call of every resolver, by every kind of caller, and through the modules of the other
 * resolvers.
 */
import { InvokeFailure } from 'forge-host/invoke';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { accepted, giveTask, openEngagement, openSite, type Site } from '../site/site';
import { offeredBy, type Resolver } from './offered-calls';
import { validPayload } from './valid-payload';

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

const modules: Record<Resolver, readonly string[]> = {
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
// A person who works on the service project reads the request, and is still no customer.
const seesRequest = {
  ...isNamed,
  'project manager': 'not-a-customer',
  'project administrator': 'not-a-customer',
} as const;
const everybody = Object.fromEntries(names.map((name) => [name, 'accepted']));
const taskCommands = {
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

const gateCommands = {
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

/** The outcome of each call. A caller who is not named is told `not-found`. */
const expected: Record<Resolver, Record<string, Partial<Record<Caller, string>>>> = {
  team: {
    ...taskCommands,
    ...gateCommands,
    'show-issue': readsTeam,
    'show-history': readsTeam,
    'give-task': onTeam,
    'tell-outcome': onTeam,
    'list-surveys-here': readsTeam,
    'list-questionnaires-here': readsTeam,
    'plan-survey-here': onTeam,
  },
  plan: {
    ...taskCommands,
    ...gateCommands,
    'list-gates': readsTeam,
    'list-versions': readsTeam,
    'show-project': readsTeam,
    'settle-unseen': onTeam,
    'list-tasks': readsTeam,
    'show-tasks': readsTeam,
    // Each of the tasks has an answer of its own.
    'give-tasks': readsTeam,
    'list-templates': readsTeam,
    'show-template': readsTeam,
    'save-template': onTeam,
    'remove-template': onTeam,
    'list-checkpoints': readsTeam,
    'show-checkpoint': readsTeam,
    'show-checkpoint-history': readsTeam,
    'show-results': readsTeam,
    'list-comments': readsTeam,
    'write-note': onTeam,
    'remove-note': onTeam,
    'list-cases': readsTeam,
    'show-case': readsTeam,
    'show-case-history': readsTeam,
    'own-case': onTeam,
    'reply-to-case': onTeam,
    'show-trends': readsTeam,
    'show-contacts': readsTeam,
    'add-chase': onTeam,
    'remove-chase': onTeam,
    'show-touchpoints': readsTeam,
    'show-customer-trends': readsTeam,
    'add-marker': onTeam,
    'remove-marker': onTeam,
    'list-questionnaires': readsTeam,
    // Its customers are shown in the portal what counts for them.
    'show-measures': onTeam,
    'list-measure-history': onTeam,
    'propose-target': onTeam,
    'show-silence': onTeam,
    'note-spoken': onTeam,
    'set-silence-rules': onTeam,
    'accept-target': onTeam,
    'withdraw-target': onTeam,
    'plan-checkpoint': onTeam,
    'open-checkpoint': onTeam,
    'close-checkpoint': onTeam,
    'change-checkpoint': onTeam,
    'cancel-checkpoint': onTeam,
    'override-unread': onTeam,
    'list-deliverables-needed': readsTeam,
    'decide-deliverable': onTeam,
    'write-reading': onTeam,
    'write-follow-up': onTeam,
    'save-questionnaire': onTeam,
    'remove-questionnaire': onTeam,
    'import-questionnaires': onTeam,
  },
  admin: {
    'show-survey-settings': administers,
    'change-survey-settings': administers,
    'show-settings': administers,
    'list-service-projects': administers,
    'list-request-types': administers,
    'list-time-zones': administers,
    'find-customers': administers,
    'create-engagement': administers,
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
    'show-request': seesRequest,
    // One's own inbox: it is theirs to open, and empty for who is no customer.
    'show-inbox': everybody,
    'list-colleagues': isNamed,
    'list-colleague-asks': isNamed,
    'name-deputy': { ...isNamed, 'customer, colleague of the owner': 'deputy-unknown' },
    // Whoever has been proposed none, has none and stands in for nobody.
    'answer-proposed-deputy': {
      ...owns,
      'customer with a licence': 'changed-meanwhile',
      'customer, colleague of the owner': 'changed-meanwhile',
    },
    'end-deputy': isNamed,
    'decline-to-stand-in': isNamed,
    'show-mails': isNamed,
    'set-mails': isNamed,
    'raise-entry': isNamed,
    'list-raised': isNamed,
    'list-done': isNamed,
    'list-colleagues-done': isNamed,
    'list-said': isNamed,
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
    'list-signed': isNamed,
    'show-certificate': owns,
    // Nobody but who is asked, whoever they are to others.
    'show-survey': owns,
    'save-answers': owns,
    'answer-in-confidence': owns,
    'decline-survey': owns,
    'answer-deliverable': owns,
    'list-answered': owns,
    'list-told': owns,
    'answer-reply': owns,
    'show-what-counts': isNamed,
    'mark-measure': isNamed,
    'counter-target': isNamed,
    'countersign-target': {
      ...owns,
      'customer with a licence': 'target-for-sponsor',
      'customer, colleague of the owner': 'target-for-sponsor',
    },
  },
};

const calls = (Object.keys(expected) as Resolver[]).flatMap((resolver) =>
  Object.keys(expected[resolver]).map((call) => ({ resolver, call })),
);

describe('the table of callers', () => {
  it.each(Object.keys(modules) as Resolver[])('has every call of the resolver %s', (resolver) => {
    expect(Object.keys(expected[resolver]).sort()).toEqual(offeredBy(resolver));
  });
});

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
/** A site for each call: so many tasks are given that they would run into the limits of one. */
const onOwnSite = () => {
  beforeAll(async () => {
    site = await openSite();
    engagement = await openEngagement(site, [people.customerSponsor, people.customerUser, people.internalCustomer]);
  });
  afterAll(() => site.close());
};

const payloadFor = (call: string) => validPayload(call, { site, engagement });

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

/** All that is shown, but for the number of events where an attempt that is refused leaves one: of the team's to sign. */
const withoutTraces = (shown: string, call: string): string =>
  call === 'sign-gate' ? shown.replace(/"revision":\d+/g, '') : shown;

describe.each(calls)('$resolver $call', ({ resolver, call }) => {
  onOwnSite();
  it.each(names)('%s', async (caller) => {
    const payload = await payloadFor(call);
    const before = await everyTask();
    const mayReach = caller !== 'anonymous' && (resolver === 'portal' || licensed.includes(caller));
    const want = mayReach ? (expected[resolver][call]?.[caller] ?? 'not-found') : 'no-access';
    expect(await outcome(modules[resolver][0] ?? '', call, caller, payload)).toBe(want);
    if (want !== 'accepted') expect(withoutTraces(await everyTask(), call)).toBe(withoutTraces(before, call));
  });

  it('is unknown to the modules of every other resolver', async () => {
    const payload = await payloadFor(call);
    const before = await everyTask();
    for (const [other, keys] of Object.entries(modules).filter(([name]) => !(call in expected[name as Resolver]))) {
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
    '%j is unknown at every resolver',
    async (name) => {
      for (const moduleKey of ['issue-panel', 'project-settings', 'request-panel']) {
        expect(await outcome(moduleKey, name, 'project administrator', {})).toBe('not-found');
      }
    },
  );
});
