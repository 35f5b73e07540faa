import { Refused } from '../../app/ports/failure';
import type { JiraAsApp, Rated } from '../../app/ports/jira';
import type { AccountId } from '../../contract/common';
import { ratedAtFieldType } from '../../contract/survey/ratings';
import { route } from '../platform/requests';
import { get, searched } from './call';
import { readReply } from './reply';

type Field = { readonly id: string; readonly schema?: { readonly custom?: string } };
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
  ratings: ratingsOf,
};

/** Jira takes no query that names an account which it does not know any more: then it is asked of fewer. @throws Refused where it takes no query of the field */
async function ratingsOf(field: string, accountIds: readonly AccountId[], since: string): Promise<readonly Rated[]> {
  const of = (people: readonly AccountId[]) =>
    unlessRefused(() => search(field, `reporter in (${named(people)})`, since));
  const apart = async (people: readonly AccountId[]): Promise<readonly Rated[]> => {
    if (people.length < 2) return [];
    const half = Math.ceil(people.length / 2);
    const found: Rated[] = [];
    for (const some of [people.slice(0, half), people.slice(half)])
      found.push(...((await of(some)) ?? (await apart(some))));
    return found;
  };
  const all = await of(accountIds);
  if (all) return all;
  await search(field, 'reporter is EMPTY', since);
  return apart(accountIds);
}

async function unlessRefused<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return undefined;
  }
}

const named = (people: readonly AccountId[]): string =>
  people.map((accountId) => `"${accountId.replace(/["\\]/g, '')}"`).join(', ');

async function search(field: string, whose: string, since: string): Promise<Rated[]> {
  const jql = `cf[${field.replace(/\D/g, '')}] >= "${since}" AND ${whose}`;
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
