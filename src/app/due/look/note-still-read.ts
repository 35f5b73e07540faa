import canonicalize from 'canonicalize';
import type { StillReads } from '../../../contract/engagement';
import { instantText } from '../../../core/calendar/day';
import { type Engagement, stillReadOf } from '../../../core/engagement/engagement';
import { withStillRead } from '../../../core/engagement/noted/still-read';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { Refused, Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';

/**
 * Notes who of those who were taken out still reads the engagement's request, and is mailed about it, as a member of an organization
 * that it is shared with: only an administrator of Jira Service Management can change that. While Jira does not say, or the app can't see
 * the request, what was noted last stands.
 * @returns the engagement as it is noted
 */
export async function noteStillRead(ports: BackgroundPorts, engagement: Engagement): Promise<Engagement> {
  const found = await stillReading(ports, engagement);
  if (!found || isSame(withStillRead(engagement, found), engagement)) return engagement;
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    const changed = known && withStillRead(known, found);
    if (!changed || isSame(changed, known)) return accept(known ?? engagement);
    const facts = { stillRead: stillReadOf(changed).map(({ accountId }) => accountId) };
    const event = { what: 'still-read-noted', actor: theApp, at: instantText(ports.now()), facts };
    const saved = work.appendEvent(changed, event);
    work.save('engagement', saved.id, saved);
    return accept(saved);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  return noted.value;
}

const isSame = (one: Engagement, other: Engagement): boolean =>
  canonicalize(one.stillRead ?? []) === canonicalize(other.stillRead ?? []);

/** @returns undefined where Jira does not say */
async function stillReading(
  ports: BackgroundPorts,
  { request, former = [] }: Engagement,
): Promise<StillReads[] | undefined> {
  if (!request || former.length === 0) return [];
  try {
    const shared = await retrying(ports, () => ports.asApp.sharedWith(request.id));
    if (!shared || shared.length === 0) return shared && [];
    const found: StillReads[] = [];
    for (const accountId of former) {
      const own = new Set(await retrying(ports, () => ports.asApp.organizationsOf(accountId)));
      const organizations = shared.flatMap(({ id, name }) => (own.has(id) ? name : []));
      if (organizations.length > 0) found.push({ accountId, organizations });
    }
    return found;
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return undefined;
    throw error;
  }
}
