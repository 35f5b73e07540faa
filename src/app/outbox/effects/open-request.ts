import { instantText } from '../../../core/calendar/day';
import { requestOpened } from '../../../core/engagement/create';
import { type Engagement, primaryOf } from '../../../core/engagement/engagement';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { saveMembership } from '../../engagement/memberships';
import { Refused, Unavailable } from '../../ports/failure';
import type { RequestRef } from '../../ports/jira';
import type { BackgroundPorts } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { type EffectRules, searchLagSeconds } from './effect-rules';

/** Opens an engagement request, and ties it to its engagement in the transaction that ends the outbox entry. */
export const openRequest: EffectRules<'open-request'> = {
  // Every opening is a request. One that is there already is found by the reference in its property, or by its texts.
  isIdempotent: false,
  searchLagSeconds,
  followsEarlier: null,
  notBefore: null,
  whenRefused: { leadsTo: 'blocked-engagement', engagementId: ({ engagementId }) => engagementId },
  perform: async (ports, { id, effect: { engagementId } }, triedSince) => {
    const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
    if (engagement?.status !== 'opening') return 'done';
    // After an earlier opening of any kind, asked for by this entry or by one before it, look before opening another.
    const wasTried = triedSince !== null || engagement.history.length > 1;
    const earlier = wasTried ? await findEarlier(ports, engagement) : undefined;
    return tie(ports, id, engagementId, earlier ?? (await ports.asApp.openRequest(engagement)));
  },
};

/** A search that is refused is no refusal of the request: it is tried again. */
async function findEarlier(ports: BackgroundPorts, engagement: Engagement): Promise<RequestRef | undefined> {
  try {
    for (const request of await ports.asApp.findRequests(engagement)) {
      const [link] = await ports.storage.load([{ kind: 'request', id: request.id }]);
      if (!link.value) return request;
    }
    return undefined;
  } catch (error) {
    throw error instanceof Refused ? new Unavailable('jira', error.status) : error;
  }
}

async function tie(
  ports: BackgroundPorts,
  entryId: string,
  engagementId: string,
  request: RequestRef,
): Promise<'done' | 'fulfilled'> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }, link] = await work.load(
      { kind: 'engagement', id: engagementId },
      { kind: 'request', id: request.id },
    );
    // A repeat after a lost reply finds its own work: there is nothing left to do.
    if (known?.status !== 'opening') return accept<'done' | 'fulfilled'>('done');
    if (link.value) throw new Error('The request found belongs to an engagement already');
    const primary = primaryOf(known);
    if (!primary) throw new Error('An engagement has a primary customer from the start');
    const settled = requestOpened(known, request, { actor: theApp, at: instantText(ports.now()) });
    const opened = work.appendEvent(settled.engagement, settled.event);
    work.save('engagement', engagementId, opened);
    work.save('request', request.id, { requestId: request.id, engagementId });
    await saveMembership(work, opened, primary.accountId, ports.now());
    work.enqueue([{ kind: 'link-request', engagementId, requestId: request.id }]);
    work.fulfil(entryId);
    return accept<'done' | 'fulfilled'>('fulfilled');
  });
  if (!done.ok) throw new Unavailable('storage', 409);
  return done.value;
}
