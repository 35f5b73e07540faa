/** Permissions to call the new kind: every call of it, by every kind of caller. */
import { InvokeFailure } from 'forge-host/invoke';
import * as people from '../../demo/people';
import type { Result } from '../../src/contract/result';
import { codeOf } from '../forge/site/site';
import type { Running } from './running';

export const callers = {
  'the project manager': people.projectManager,
  'a developer': people.developer,
  'a licensed outsider': people.outsider,
  'a customer with a licence': people.internalCustomer,
  'the customer who is asked': people.customerSponsor,
  'a customer who is not asked': people.customerUser,
  'a customer of another company': people.otherCompanyCustomer,
  'a portal account that is no stakeholder': people.bystander,
  nobody: null,
} as const;
export type Caller = keyof typeof callers;

const readsTeam = {
  'the project manager': 'accepted',
  'a developer': 'accepted',
  'a customer with a licence': 'accepted',
} as const;
const isAsked = { 'the customer who is asked': 'accepted' } as const;

/** The outcome of each call. A caller who is not named is told `not-found`, or does not reach it at all. */
export const table: Readonly<Record<string, { module: string; expected: Partial<Record<Caller, string>> }>> = {
  'show-poll': { module: 'request-panel', expected: isAsked },
  'answer-poll': { module: 'request-panel', expected: isAsked },
  'open-poll': { module: 'issue-panel', expected: { ...readsTeam, 'a customer with a licence': 'not-allowed' } },
  'show-poll-history': { module: 'issue-panel', expected: readsTeam },
  'list-polls': { module: 'project-page', expected: readsTeam },
};

/** The outcome of a call: `accepted`, a refusal, or why it did not reach the app. */
export async function outcome(
  app: Running,
  requestKey: string,
  moduleKey: string,
  functionKey: string,
  person: string | null,
  payload: object,
) {
  const at = { issueKey: 'HAR-1', requestKey };
  const extension = await app.site.extensionFor(at);
  try {
    return codeOf(
      (await app.site.host.invoke({ moduleKey, functionKey, person, payload, extension })) as Result<unknown>,
    );
  } catch (error) {
    if (error instanceof InvokeFailure) return error.reason;
    throw error;
  }
}
