import canonicalize from 'canonicalize';
import type { Absent } from '../../contract/engagement';
import { instantText } from '../../core/calendar/day';
import { absentFrom, type Engagement, isCustomer } from '../../core/engagement/engagement';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import { findUnreachable } from '../gate/reach';
import { recheckSilence } from '../gate/recheck-silence';
import { type BackgroundPorts, Refused, Unavailable } from '../ports';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Notes which customers can't take part, as Jira has it now: the team is shown what waits for them in vain. While Jira does
 * not say, what was noted last stands.
 * @returns the engagement as it is noted
 */
export async function noteAbsent(ports: BackgroundPorts, engagement: Engagement): Promise<Engagement> {
  const people = engagement.customers.map(({ accountId }) => accountId);
  const found = await absentNow(ports, engagement, people);
  if (!found || isAsNoted(engagement, found)) return engagement;
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    if (!known) return accept(engagement);
    const { absent: _, ...rest } = known;
    const absent = found.filter(({ accountId }) => isCustomer(known, accountId));
    const event = { what: 'absence-noted', actor: theApp, at: instantText(ports.now()), facts: { absent } };
    const changed = work.appendEvent(absent.length > 0 ? { ...rest, absent } : rest, event);
    work.save('engagement', known.id, changed);
    return accept(changed);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  await recheckSilence(
    ports,
    engagement,
    [...absentFrom(engagement), ...found].map(({ accountId }) => accountId),
  );
  return noted.value;
}

const isAsNoted = (engagement: Engagement, found: readonly Absent[]): boolean =>
  canonicalize(absentFrom(engagement)) === canonicalize(found);

/** @returns undefined where Jira does not say */
async function absentNow(
  ports: BackgroundPorts,
  { request, customers }: Engagement,
  people: readonly string[],
): Promise<Absent[] | undefined> {
  try {
    const found = await retrying(ports, () => findUnreachable(ports, { request, customers }, people));
    return [...found].flatMap(([accountId, why]) => (why === 'mails-off' ? [] : { accountId, why }));
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return undefined;
    throw error;
  }
}
