/**
 * Words that customers say by name, where the settings of the project keep them to those who edit its issues: every call of the team's resolvers, by a
 * reader who edits nothing. A new call is among them by itself.
 */

import { InvokeFailure } from 'forge-host/invoke';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import { accepted, openEngagement, openSite, type Site } from '../site/site';
import { offeredBy } from './offered-calls';
import { validPayload } from './valid-payload';

const marks = { title: '', words: '', project: '', said: ' MARKSAID' };
/** They browse the project, and are customers of none of its engagements. */
const reader = people.internalCustomer;
const modules = { team: 'issue-panel', plan: 'project-page' } as const;
const resolvers = ['team', 'plan'] as const;

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
/** Whoever wants to be called back, or is not content, has one: its id tells of them. */
let caseIds: readonly string[];

beforeAll(async () => {
  site = await openSite();
  engagement = await openEngagement(site, [people.customerSponsor, people.customerUser]);
  await validPayload('list-comments', { site, engagement, marks });
  const { cases } = accepted(
    await site.plan(people.projectManager, 'list-cases', { checkpointId: null, isOver: false }),
  );
  caseIds = cases.map(({ id }) => id);
  const known = accepted(await site.admin(people.projectAdministrator, 'show-survey-settings', {}));
  const kept = { ...known, namedAnswers: 'editors' as const };
  accepted(await site.admin(people.projectAdministrator, 'change-survey-settings', kept));
});
afterAll(() => site.close());

async function callBy(person: string, resolver: keyof typeof modules, call: string, payload: object): Promise<string> {
  const extension = await site.extensionFor({ issueKey: 'HAR-2', requestKey: engagement.requestKey });
  const moduleKey = modules[resolver];
  try {
    const reply = (await site.host.invoke({
      moduleKey,
      functionKey: call,
      person,
      payload,
      extension,
    })) as Result<unknown>;
    return JSON.stringify(reply);
  } catch (error) {
    if (error instanceof InvokeFailure) return error.reason;
    throw error;
  }
}

/** The parts of it that a reply has. */
const saidIn = (reply: string): string[] => [marks.said.trim(), ...caseIds].filter((each) => reply.includes(each));

describe('what was said by name', () => {
  it('is in what those are shown who edit', async () => {
    expect(caseIds.length).toBeGreaterThan(0);
    for (const call of ['list-comments', 'show-case', 'write-note']) {
      const payload = await validPayload(call, { site, engagement, marks });
      expect(saidIn(await callBy(people.projectManager, 'plan', call, payload))).toContain('MARKSAID');
    }
    expect(
      saidIn(await callBy(people.projectManager, 'plan', 'list-cases', { checkpointId: null, isOver: false })),
    ).toEqual(caseIds);
  });

  it.each(resolvers.flatMap((resolver) => offeredBy(resolver).map((call) => ({ resolver, call }))))(
    'is nothing that $resolver $call shows a reader',
    async ({ resolver, call }) => {
      const payload = await validPayload(call, { site, engagement, marks });
      expect(saidIn(await callBy(reader, resolver, call, payload))).toEqual([]);
    },
  );
});
