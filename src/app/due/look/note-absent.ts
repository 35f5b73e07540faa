import canonicalize from 'canonicalize';
import type { AccountId } from '../../../contract/common';
import type { Absent } from '../../../contract/engagement';
import { instantText } from '../../../core/calendar/day';
import { absentFrom, type Engagement, goneContactsOf, isCustomer } from '../../../core/engagement/engagement';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { findUnreachable } from '../../gate/reach';
import { recheckSilence } from '../../gate/recheck-silence';
import { type BackgroundPorts, Refused, Unavailable } from '../../ports';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';

/**
 * Notes which customers can't take part, and which contacts of the team are gone, as Jira has it now: the team is shown what waits
 * for them in vain, and whom the portal names no more. While Jira does not say, what was noted last stands.
 * @returns the engagement as it is noted
 */
export async function noteAbsent(ports: BackgroundPorts, engagement: Engagement): Promise<Engagement> {
  const people = engagement.customers.map(({ accountId }) => accountId);
  const found = await absentNow(ports, engagement, people);
  if (!found || isAsNoted(engagement, found.absent, found.gone)) return engagement;
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    if (!known) return accept(engagement);
    const { absent: _, goneContacts: __, ...rest } = known;
    const absent = found.absent.filter(({ accountId }) => isCustomer(known, accountId));
    const goneContacts = goneContactsOf({ contacts: known.contacts, goneContacts: found.gone });
    const facts = { absent, ...(goneContacts.length > 0 ? { goneContacts } : {}) };
    const event = { what: 'absence-noted', actor: theApp, at: instantText(ports.now()), facts };
    const noted = {
      ...rest,
      ...(absent.length > 0 ? { absent } : {}),
      ...(goneContacts.length > 0 ? { goneContacts } : {}),
    };
    const changed = work.appendEvent(noted, event);
    work.save('engagement', known.id, changed);
    return accept(changed);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  await recheckSilence(
    { ...ports, ...ports.sparing },
    engagement,
    [...absentFrom(engagement), ...found.absent].map(({ accountId }) => accountId),
  );
  return noted.value;
}

const isAsNoted = (engagement: Engagement, absent: readonly Absent[], gone: readonly AccountId[]): boolean =>
  canonicalize([absentFrom(engagement), goneContactsOf(engagement)]) === canonicalize([absent, gone]);

type Found = { readonly absent: readonly Absent[]; readonly gone: readonly AccountId[] };

/** @returns undefined where Jira does not say */
async function absentNow(
  ports: BackgroundPorts,
  { request, customers, contacts }: Engagement,
  people: readonly string[],
): Promise<Found | undefined> {
  try {
    const found = await retrying(ports, () => findUnreachable(ports, { request, customers }, people));
    const absent = [...found].flatMap(([accountId, why]) => (why === 'mails-off' ? [] : { accountId, why }));
    const ids = contacts.map(({ accountId }) => accountId);
    const members = ids.length > 0 ? await retrying(ports, () => ports.asApp.people(ids)) : [];
    const active = new Set(members.filter(({ isActive }) => isActive).map(({ accountId }) => accountId));
    return { absent, gone: ids.filter((id) => !active.has(id)) };
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return undefined;
    throw error;
  }
}
