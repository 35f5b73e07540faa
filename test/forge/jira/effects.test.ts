/** Every kind of effect on Jira: what comes of it when it is refused for good, and that it is done once if it is done twice. */

import type { ExpectedFault } from 'forge-host/faults';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { effectRules } from '../../../src/app/outbox/effects';
import type { EffectKind } from '../../../src/core/outbox/effect';
import { commandOn, propose } from '../measures/given';
import { openGate, signAs, toSofia } from '../site/gates';
import { issuesMade, linksOf } from '../site/issues';
import {
  accepted,
  engagementIn,
  giveTask,
  issueProperty,
  jiraGet,
  newAttempt,
  openEngagement,
  openSite,
  publicComments,
  type Site,
} from '../site/site';
import { type UnrulyJira, unrulyJira } from '../site/unruly-jira';
import { answersTo, move, openSurvey, save, surveyIdOf } from '../survey/given';

const { customerSponsor, customerUser, internalCustomer, otherCompanyCustomer, projectAdministrator } = people;
const hour = 3_600_000;

let site: Site;
let jira: UnrulyJira;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  jira = unrulyJira();
  site = await openSite({ createJira: jira.createJira });
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const settings = async () => accepted(await site.admin(projectAdministrator, 'show-settings', {})).engagements;
const named = async (name: string) => {
  const found = (await settings()).find((each) => each.name === name);
  if (!found) throw new Error(`No engagement ${name}`);
  return found;
};
const at = () => ({ requestKey: engagement.requestKey });

async function createSouthbay() {
  const { serviceDeskId, requestTypeId } = engagement;
  const primary = { accountId: otherCompanyCustomer, roles: [] };
  const wanted = { serviceDeskId, requestTypeId, timeZone: 'Asia/Tokyo', language: 'en-US' as const, primary };
  const attempt = newAttempt();
  accepted(await site.admin(projectAdministrator, 'create-engagement', { attempt, name: 'Southbay', ...wanted }));
}
async function requestsFor(name: string) {
  const path = `/rest/api/3/search/jql?jql=${encodeURIComponent('project = CARE')}&fields=summary&maxResults=100`;
  const { issues } = await jiraGet(site.host, projectAdministrator, path);
  return (issues as { fields: { summary: string } }[]).filter(({ fields }) => fields.summary.includes(name));
}
const addColleague = async () => {
  const wanted = { engagementId: engagement.id, accountId: internalCustomer, roles: [] };
  accepted(await site.admin(projectAdministrator, 'add-stakeholder', wanted));
};
async function timesParticipant(accountId: string) {
  const path = `/rest/servicedeskapi/request/${engagement.requestKey}/participant`;
  const { values } = await jiraGet(site.host, projectAdministrator, path);
  return (values as { accountId: string }[]).filter((each) => each.accountId === accountId).length;
}
async function raiseRisk() {
  const task = await giveTask(site, engagement, { type: 'risk-identification', evidenceRule: { kind: 'risks' } });
  const risks = [{ what: 'The depot may move', likelihood: 2, impact: 3, noticedBy: '' }] as const;
  const command = { taskId: task.id, revision: task.revision, comment: '', risks };
  accepted(await site.portal(customerSponsor, 'complete-task', command, at()));
}
const gatesOf = async (person: string) =>
  engagementIn(await site.portal(person, 'show-request', {}, at()))
    .asks.filter(({ kind }) => kind === 'gate')
    .map(({ title }) => title);

async function sharedBy(person: string) {
  const key = `memberships:${person}`;
  const { body } = site.host.storage.handle('/api/v1/entity/get', { entityName: 'inbox', key });
  return (body as { value: { doc: { engagements: { shared?: string }[] } } }).value.doc.engagements[0]?.shared;
}

type Scene = {
  /** The call that the effect makes, by which it is refused or cut off. */
  readonly call: Pick<ExpectedFault, 'service' | 'match'>;
  /** Acts that have happened before, without faults. */
  readonly prepare?: () => Promise<unknown>;
  /** The number of times that something else makes the same call in a day. */
  readonly besides?: number;
  /** An act that has the effect. */
  readonly cause: () => Promise<unknown>;
  /** The person whom it was for; null for anyone of the customer's side. */
  readonly whom: string | null;
  /** The trace that can be seen of it; equal to `once` when it was done once. */
  readonly found: () => Promise<unknown>;
  readonly once: unknown;
};

const scenes: { readonly [Kind in EffectKind]: Scene } = {
  'sync-issue': {
    call: { service: 'jira', match: /PUT .*\/properties/ },
    cause: () => giveTask(site, engagement),
    whom: null,
    found: () => issueProperty(site.host, 'HAR-1'),
    once: expect.objectContaining({ openTasks: 1 }),
  },
  'tell-customer': {
    call: { service: 'jira', match: /POST .*\/comment/ },
    cause: () => giveTask(site, engagement, { isUrgent: true }),
    whom: customerSponsor,
    found: () => publicComments(site.host, engagement.requestKey),
    once: [expect.stringContaining('Send the price list')],
  },
  'open-request': {
    call: { service: 'jira', match: /POST \/rest\/servicedeskapi\/request / },
    cause: createSouthbay,
    whom: null,
    found: () => requestsFor('Southbay'),
    once: [expect.anything()],
  },
  'link-request': {
    call: { service: 'jira', match: /POST .*\/remotelink/ },
    cause: createSouthbay,
    whom: null,
    found: async () =>
      jiraGet(site.host, projectAdministrator, `/rest/api/3/issue/${(await named('Southbay')).requestKey}/remotelink`),
    once: [expect.anything()],
  },
  'add-participant': {
    call: { service: 'jira', match: /POST .*\/participant/ },
    cause: addColleague,
    whom: internalCustomer,
    found: () => timesParticipant(internalCustomer),
    once: 1,
  },
  'remove-participant': {
    call: { service: 'jira', match: /DELETE .*\/participant/ },
    cause: async () => {
      const wanted = { engagementId: engagement.id, accountId: customerUser };
      accepted(await site.admin(projectAdministrator, 'remove-stakeholder', wanted));
    },
    whom: customerUser,
    found: () => timesParticipant(customerUser),
    once: 0,
  },
  'raise-issue': {
    call: { service: 'jira', match: /POST \/rest\/api\/3\/issue / },
    cause: raiseRisk,
    whom: customerSponsor,
    found: () => issuesMade(site),
    once: [expect.anything()],
  },
  'link-issue': {
    call: { service: 'jira', match: /POST \/rest\/api\/3\/issueLink / },
    cause: raiseRisk,
    whom: customerSponsor,
    found: async () => (await issuesMade(site)).map(linksOf),
    once: [[['Relates', 'HAR-1']]],
  },
  'tell-team': {
    call: { service: 'jira', match: /POST .*\/notify/ },
    prepare: async () => {
      survey = await openSurvey(site, [engagement]);
    },
    cause: () => move(site, 'close-checkpoint', survey),
    whom: null,
    found: async () => site.host.jira.mailbox().filter(({ subject }) => subject.startsWith('Survey closed')),
    once: [people.projectManager, people.projectAdministrator, people.developer].map((to) =>
      expect.objectContaining({ to }),
    ),
  },
  'tell-owner': {
    call: { service: 'jira', match: /POST .*\/notify/ },
    prepare: async () => {
      survey = await openSurvey(site, [engagement]);
    },
    cause: async () => {
      const surveyId = await surveyIdOf(site, engagement, customerSponsor);
      accepted(await save(site, surveyId, customerSponsor, answersTo(2, { branchText: 'Sooner' })));
    },
    whom: null,
    found: async () => site.host.jira.mailbox().filter(({ subject }) => subject.startsWith('A customer waits')),
    once: [expect.objectContaining({ to: people.projectManager })],
  },
  'tell-team-of-target': {
    call: { service: 'jira', match: /POST .*\/notify/ },
    prepare: async () => {
      await propose(site, engagement, 'csat', 80);
    },
    cause: async () => {
      const command = await commandOn(site, engagement, 'csat');
      accepted(await site.portal(customerSponsor, 'countersign-target', command));
    },
    whom: null,
    found: async () => site.host.jira.mailbox().filter(({ subject }) => subject.startsWith('Target for')),
    once: [people.projectManager, people.projectAdministrator].map((to) => expect.objectContaining({ to })),
  },
  'sync-inboxes': {
    call: { service: 'storage', match: /transaction.*"inbox:/ },
    // Asking reserves room in the inboxes by itself; that it is over reaches them by this effect alone.
    prepare: async () => {
      gate = await openGate(site, engagement);
    },
    cause: async () => {
      const command = { gateId: gate.id, revision: gate.revision, reason: 'Not needed' };
      accepted(await site.team(projectAdministrator, 'withdraw-gate', command));
    },
    whom: null,
    found: () => gatesOf(customerUser),
    once: [],
  },
  'sync-memberships': {
    call: { service: 'storage', match: /transaction.*"memberships:/ },
    // The day's look at the engagement would bring the same in line, and tries four times.
    besides: 4,
    cause: () => giveTask(site, engagement, { owner: { kind: 'side' } }),
    whom: null,
    found: async () => [await sharedBy(customerSponsor), await sharedBy(customerUser)],
    once: [expect.any(String), expect.any(String)],
  },
  'raise-conditions': {
    call: { service: 'storage', match: /transaction.*"raid:/ },
    prepare: async () => {
      gate = await openGate(site, engagement);
    },
    cause: () => signAs(site, customerSponsor, gate, { outcome: 'accepted-with-conditions', conditions }),
    whom: customerSponsor,
    found: async () => (await issuesMade(site)).map(({ fields }) => fields.summary),
    once: ['Translate the examples'],
  },
  'note-notices': {
    call: { service: 'jira', match: /GET .*\/participant/ },
    // The day's look at who can take part asks the same.
    besides: 1,
    // Asked on a Monday: the first digest of Wednesday is the first notice.
    prepare: async () => {
      const { id, revision } = await named('Northwind');
      const agreed = { engagementId: id, revision, deemed: { workingDays: 5 } };
      accepted(await site.admin(projectAdministrator, 'change-engagement', agreed));
      gate = await openGate(site, engagement, toSofia({ lapse: 'deem' }));
      await site.host.advance(47 * hour);
    },
    cause: async () => site.host.advance(2 * hour),
    whom: null,
    found: async () => {
      const { standing } = accepted(await site.team(projectAdministrator, 'show-gate', { gateId: gate.id }));
      return standing.map(({ notices = [] }) => notices.map(({ on }) => on));
    },
    once: [[expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]],
  },
};
let gate: Awaited<ReturnType<typeof openGate>>;
let survey: Awaited<ReturnType<typeof openSurvey>>;
const conditions = [{ text: 'Translate the examples', due: null }];
const kinds = Object.keys(scenes) as EffectKind[];

/**
 * Jira refuses at once: not with 400, after which an issue is tried with fewer fields, nor with 404, which is an issue that
 * is gone. Storage, which refuses nothing, has to fail for as long as the app tries.
 */
const forGood = ({ service, ...call }: Scene['call'], besides = 0): { fault: ExpectedFault; takes: number } =>
  service === 'jira'
    ? { fault: { service, ...call, times: 1 + besides, fault: { kind: 'error', status: 409 } }, takes: hour }
    : { fault: { service, ...call, times: 31 + besides, fault: { kind: 'error' } }, takes: 30 * hour };

describe('an effect that is refused for good', () => {
  it.each(kinds)('%s: leads to what its rules say, and is done in the end', async (kind) => {
    const { call, prepare, besides, cause, whom, found, once } = scenes[kind];
    const { fault, takes } = forGood(call, besides);
    await prepare?.();
    site.host.faults.next(fault);
    await cause();
    await site.host.advance(takes);
    expect(site.host.faults.waiting()).toBe(0);
    const all = await settings();
    const troubles = all.flatMap((each) => each.troubles);
    const blocked = all.filter(({ status }) => status === 'blocked').map(({ name }) => name);
    const { whenRefused } = effectRules[kind];
    switch (whenRefused.leadsTo) {
      case 'trouble':
        expect(blocked).toEqual([]);
        if (whenRefused.isTriedDaily) {
          expect(troubles).toEqual([]);
          expect(await found()).toEqual(once);
          return;
        }
        expect(troubles).toMatchObject([{ kind: whenRefused.kind, accountId: whom }]);
        accepted(await site.admin(projectAdministrator, 'send-again', { engagementId: engagement.id }));
        await site.host.advance(hour);
        expect((await named('Northwind')).troubles).toEqual([]);
        expect(await found()).toEqual(once);
        return;
      case 'blocked-engagement':
        expect(blocked).toEqual(['Southbay']);
        expect(troubles).toEqual([]);
        accepted(
          await site.admin(projectAdministrator, 'open-request-again', { engagementId: (await named('Southbay')).id }),
        );
        await site.host.advance(hour);
        expect(await found()).toEqual(once);
    }
  });
});

describe('an effect that is done twice', () => {
  it.each(kinds)('%s: leaves one result', async (kind) => {
    const { call, prepare, cause, found, once } = scenes[kind];
    await prepare?.();
    site.host.faults.use({ duplicates: 1 });
    // The function dies when the effect is there, before it can note it.
    site.host.faults.next({ ...call, fault: { kind: 'crash', when: 'after' } });
    await cause();
    await site.host.advance(hour);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await found()).toEqual(once);
    expect((await settings()).flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});

/** The kinds of effects that are tried for as long as Jira refuses them, and the troubles that they are listed as. */
const triedDaily = kinds.flatMap((effect) => {
  const { whenRefused } = effectRules[effect];
  return whenRefused.leadsTo === 'trouble' && whenRefused.isTriedDaily ? [{ effect, kind: whenRefused.kind }] : [];
});

describe.each(triedDaily)('$effect, refused for days', ({ effect, kind }) => {
  const { call, prepare, cause, found, once } = scenes[effect];
  const listed = async () => (await settings()).flatMap(({ troubles }) => troubles);
  async function sendAgain() {
    const [troubled] = (await settings()).filter(({ troubles }) => troubles.length > 0);
    if (!troubled) throw new Error('No engagement lists a trouble');
    accepted(await site.admin(projectAdministrator, 'send-again', { engagementId: troubled.id }));
  }
  beforeEach(async () => {
    await prepare?.();
    jira.refuse(call.match ?? null);
    await cause();
    await site.host.advance(2.9 * 24 * hour);
    expect(await listed(), 'not before the third daily try').toEqual([]);
    await site.host.advance(14 * hour);
    expect(await listed()).toMatchObject([{ kind, accountId: null }]);
    expect(await found()).not.toEqual(once);
  });
  it('is a trouble that goes away by itself once Jira takes it', async () => {
    await site.host.advance(48 * hour);
    expect(await listed(), 'however long it lasts').toHaveLength(1);
    jira.refuse(null);
    await site.host.advance(24 * hour);
    expect(await listed()).toEqual([]);
    expect(await found()).toEqual(once);
  });
  it('is done at once if administrators say so', async () => {
    jira.refuse(null);
    await sendAgain();
    await site.host.advance(hour);
    expect(await listed()).toEqual([]);
    expect(await found()).toEqual(once);
  });
  it('is listed again at once if it is refused again', async () => {
    await sendAgain();
    expect(await listed()).toEqual([]);
    await site.host.advance(hour);
    expect(await listed()).toMatchObject([{ kind }]);
    jira.refuse(null);
    await sendAgain();
    await site.host.advance(hour);
    expect(await listed()).toEqual([]);
    expect(await found()).toEqual(once);
  });
});

describe('a property that Jira refuses for days', () => {
  it('is tried once a day from then on, and written when Jira takes it', async () => {
    const { call, cause, found, once } = scenes['sync-issue'];
    const lines = () => site.host.log.lines().filter(({ text }) => text.includes('outbox sync-issue')).length;
    site.host.faults.next({ ...call, times: 11, fault: { kind: 'error', status: 409 } });
    await cause();
    await site.host.advance(12 * hour);
    // Nine tries in the first hours, and no other before a day is over.
    expect(site.host.faults.waiting()).toBe(2);
    expect(lines()).toBe(1);
    await site.host.advance(48 * hour);
    expect(site.host.faults.waiting()).toBe(0);
    expect(lines()).toBe(3);
    expect(await found()).not.toEqual(once);
    await site.host.advance(24 * hour);
    expect(await found()).toEqual(once);
  });
});
