import canonicalize from 'canonicalize';
import type { AccountId } from '../../../contract/common';
import type { Absent } from '../../../contract/engagement';
import { instantText } from '../../../core/calendar/day';
import { absentFrom, type Engagement, goneContactsOf, isCustomer } from '../../../core/engagement/engagement';
import { type Sighting, sightingsOf } from '../../../core/engagement/noted/sighting';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { findReach } from '../../gate/reach';
import { recheckSilence } from '../../gate/recheck-silence';
import { Refused, Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';
import type { Noted } from './noted';

/**
 * Notes which customers can't take part, whether the engagement request can't be found, and which contacts of the team are gone, as
 * Jira has it now: the team is shown what waits for them in vain, and whom the portal names no more. While Jira does not say, what was noted last stands.
 */
export async function noteAbsent(ports: BackgroundPorts, engagement: Engagement): Promise<Noted> {
  const people = engagement.customers.map(({ accountId }) => accountId);
  const found = await absentNow(ports, engagement, people);
  if (!found || isAsNoted(engagement, found)) return { engagement, isAnswered: found !== undefined };
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    if (!known) return accept(engagement);
    const { absent: _, goneContacts: __, sightings: seen = [], isRequestUnseen: ___, ...rest } = known;
    const absent = found.absent.filter(({ accountId }) => isCustomer(known, accountId));
    const goneContacts = goneContactsOf({ contacts: known.contacts, goneContacts: found.gone });
    const isUnseen = found.isRequestUnseen ? { isRequestUnseen: true as const } : {};
    const facts = { absent, ...(goneContacts.length > 0 ? { goneContacts } : {}), ...isUnseen };
    const event = { what: 'absence-noted', actor: theApp, at: instantText(ports.now()), facts };
    // One that came since Jira was asked is left to the next look.
    const sightings = seen.filter((each) => includes(found.sightings, each) || !includes(engagement.sightings, each));
    const noted = {
      ...rest,
      ...(absent.length > 0 ? { absent } : {}),
      ...(goneContacts.length > 0 ? { goneContacts } : {}),
      ...isUnseen,
      ...(sightings.length > 0 ? { sightings } : {}),
    };
    const isNews = !isAsNoted(
      { ...known, sightings: [] },
      { absent, gone: goneContacts, sightings: [], isRequestUnseen: found.isRequestUnseen },
    );
    const changed = isNews ? work.appendEvent(noted, event) : noted;
    work.save('engagement', known.id, changed);
    return accept(changed);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  await recheckSilence(
    ports,
    engagement,
    [...absentFrom(engagement), ...found.absent].map(({ accountId }) => accountId),
    ports.sparing,
  );
  return { engagement: noted.value, isAnswered: true };
}

const isAsNoted = (engagement: Engagement, { absent, gone, sightings, isRequestUnseen }: Found): boolean =>
  canonicalize([absentFrom(engagement), goneContactsOf(engagement), engagement.sightings ?? []]) ===
    canonicalize([absent, gone, sightings]) && isRequestUnseen === (engagement.isRequestUnseen ?? false);

const includes = (sightings: readonly Sighting[] = [], { accountId, at }: Sighting): boolean =>
  sightings.some((each) => each.accountId === accountId && each.at === at);

type Found = {
  readonly absent: readonly Absent[];
  readonly gone: readonly AccountId[];
  /** Of those who are not on the request, and not absent for that. */
  readonly sightings: readonly Sighting[];
  readonly isRequestUnseen: boolean;
};

/** @returns undefined where Jira does not say */
async function absentNow(
  ports: BackgroundPorts,
  engagement: Engagement,
  people: readonly string[],
): Promise<Found | undefined> {
  try {
    const { request, customers, contacts } = engagement;
    const { unreachable: found, isRequestUnseen } = await retrying(ports, () =>
      findReach(ports, { request, customers }, people),
    );
    // Nobody can have seen a request that is not there.
    const offRequest = isRequestUnseen ? [] : people.filter((accountId) => found.get(accountId) === 'off-request');
    const sightings = sightingsOf(engagement, offRequest, ports.now());
    const isSeeing = new Set(sightings.map(({ accountId }) => accountId));
    const absent = [...found].flatMap(([accountId, why]) =>
      why === 'mails-off' || isSeeing.has(accountId) ? [] : { accountId, why },
    );
    const ids = contacts.map(({ accountId }) => accountId);
    const members = ids.length > 0 ? await retrying(ports, () => ports.asApp.people(ids)) : [];
    const active = new Set(members.filter(({ isActive }) => isActive).map(({ accountId }) => accountId));
    return { absent, gone: ids.filter((id) => !active.has(id)), sightings, isRequestUnseen };
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return undefined;
    throw error;
  }
}
