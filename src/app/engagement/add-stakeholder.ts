import type { AddStakeholder } from '../../contract/admin';
import type { Answer } from '../../contract/answer';
import type { EngagementSummary } from '../../contract/engagement';
import { accept, refuse } from '../../core/answer';
import { addStakeholder as decide } from '../../core/engagement/decide';
import { emptyInbox, join, personInbox } from '../../core/inbox/inbox';
import { act } from '../act';
import { actOf, type Caller } from '../caller';
import type { Ports } from '../ports';
import { mayAdminister } from './administer';
import { customerOfDesk } from './customer-of-desk';
import { settingsOf } from './summary';

/** Adds a customer of the service project to an engagement, and to the people of its request. */
export async function addStakeholder(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: AddStakeholder,
): Promise<Answer<EngagementSummary>> {
  const allowed = await mayAdminister(ports, projectId);
  if (!allowed.ok) return allowed;
  const { accountId, roles } = wanted;
  const engagementRef = { kind: 'engagement', id: wanted.engagementId } as const;
  const [seen] = await ports.storage.load([engagementRef]);
  if (seen.value?.projectId !== projectId) return refuse('not-found');
  const person = await customerOfDesk(ports, seen.value.serviceDeskId, accountId, 'accountId');
  if (!person.ok) return person;

  return act(ports, async (work) => {
    const inboxId = personInbox(accountId);
    const [{ value: known }, { value: inbox }] = await work.load(engagementRef, { kind: 'inbox', id: inboxId });
    if (!known) return refuse('not-found');
    const settled = decide(known, { accountId, roles, kind: person.value.kind }, actOf(ports, caller));
    if (!settled.ok) return settled;
    if (settled.value === 'already') return accept(settingsOf(known, ports.now()));
    const engagement = work.record(settled.value.engagement, settled.value.event);
    if (!engagement.request) return refuse('engagement-not-ready');
    const { id: requestId } = engagement.request;
    work.save('engagement', engagement.id, engagement);
    work.save('inbox', inboxId, join(inbox ?? emptyInbox, { engagementId: engagement.id, requestId }));
    work.send([{ kind: 'add-participant', requestId, accountId }]);
    return accept(settingsOf(engagement, ports.now()));
  });
}
