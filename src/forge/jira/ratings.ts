import { Refused } from '../../app/ports/failure';
import type { JiraAsApp, Rated } from '../../app/ports/jira';
import type { AccountId } from '../../contract/common';
import { ratedAtFieldType } from '../../contract/survey/ratings';
import { route } from '../platform/requests';
import { get, searched } from './call';
import { readReply } from './reply';

/** The most people of whom one query asks. */
const peopleAtOnce = 50;

type Field = { readonly id: string; readonly schema?: { readonly custom?: string; readonly customId?: number } };
type Request = {
  readonly fields: Readonly<Record<string, unknown>> & { readonly reporter: { readonly accountId: string } | null };
};

/** The ratings that customers gave in Jira Service Management. Whom it has asked, and who did not answer, no API tells. */
export const ratings: Pick<JiraAsApp, 'ratedField' | 'ratings'> = {
  ratedField: async () => {
    const fields = await readReply<Field[]>(get(route`/rest/api/3/field`));
    // Its name is in the language of the site.
    return fields.find(({ schema }) => schema?.custom === ratedAtFieldType)?.id;
  },
  ratings: async (field, accountIds, since) => {
    const found: Rated[] = [];
    for (let start = 0; start < accountIds.length; start += peopleAtOnce) {
      found.push(...(await ratingsOf(field, accountIds.slice(start, start + peopleAtOnce), since)));
    }
    return found;
  },
};

/** Jira takes no query that names an account which it does not know any more: then it is asked of fewer, down to one. */
async function ratingsOf(field: string, accountIds: readonly AccountId[], since: string): Promise<Rated[]> {
  try {
    return await search(field, accountIds, since);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (accountIds.length < 2) return [];
    const half = Math.ceil(accountIds.length / 2);
    const [some, others] = [accountIds.slice(0, half), accountIds.slice(half)];
    return [...(await ratingsOf(field, some, since)), ...(await ratingsOf(field, others, since))];
  }
}

async function search(field: string, accountIds: readonly AccountId[], since: string): Promise<Rated[]> {
  const people = accountIds.map((accountId) => `"${accountId.replace(/["\\]/g, '')}"`).join(', ');
  const jql = `cf[${field.replace(/\D/g, '')}] >= "${since}" AND reporter in (${people})`;
  const found: Rated[] = [];
  for await (const { fields } of searched<Request>({ jql, fields: ['reporter', field] })) {
    const at = instantOf(fields[field]);
    if (fields.reporter && at !== null) found.push({ accountId: fields.reporter.accountId, at });
  }
  return found;
}

/** @param value as Jira writes instants, with an offset that has no colon @returns epoch milliseconds, null for what is none */
function instantOf(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
