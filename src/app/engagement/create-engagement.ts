import type { CreateEngagement } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { dayIn } from '../../core/calendar/day';
import { createEngagement as decide } from '../../core/engagement/create';
import { accept, refuse } from '../../core/result';
import { noSilence } from '../../core/silence/silence';
import { administerProject } from '../access/administer-project';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { customerOfDesk } from './customer-of-desk';
import { checkMembershipCapacity, saveMembership } from './memberships';
import { settingsOf } from './settings-of';

/** Creates an engagement; its request is opened through the outbox. */
export async function createEngagement(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: CreateEngagement,
): Promise<Result<EngagementSummary>> {
  const allowed = await administerProject(ports, projectId);
  if (!allowed.ok) return allowed;
  const id = idFor('engagement', projectId, caller.accountId, wanted.attempt);
  const types = await ports.asUser.requestTypes(wanted.serviceDeskId);
  if (!types) return refuse('service-project-unknown', { field: 'serviceDeskId' });
  if (!types.some((type) => type.id === wanted.requestTypeId)) {
    return refuse('request-type-unknown', { field: 'requestTypeId' });
  }
  const person = await customerOfDesk(ports, wanted.serviceDeskId, wanted.primary.accountId, 'primary');
  if (!person.ok) return person;

  return inUnitOfWork(ports, async (work) => {
    const [stored, twin] = await work.load({ kind: 'project', id: projectId }, { kind: 'engagement', id });
    if (twin.value) {
      const isSame = twin.value.name === wanted.name;
      return isSame ? accept(settingsOf(allowed.value, twin.value, ports.now())) : refuse('changed-meanwhile');
    }
    const capacity = await checkMembershipCapacity(work, wanted.primary.accountId, 'primary');
    if (!capacity.ok) return capacity;
    const project = stored.value ?? { id: projectId, engagements: [] };
    const { name, serviceDeskId, requestTypeId, timeZone, language } = wanted;
    const primary = { ...wanted.primary, kind: person.value.kind };
    const settled = decide(
      project,
      { id, reference: ports.reference(), name, serviceDeskId, requestTypeId, timeZone, language, primary },
      attributionTo(ports, caller),
    );
    if (!settled.ok) return settled;
    const engagement = work.appendEvent(settled.value.engagement, settled.value.event);
    work.save('engagement', id, engagement);
    work.save('project', projectId, { ...project, engagements: [...project.engagements, { id, name }] });
    work.create('silence', id, noSilence(engagement, dayIn(engagement.calendar.timeZone, ports.now())));
    // The membership counts from now on, though the request is opened later.
    await saveMembership(work, engagement, wanted.primary.accountId, ports.now());
    work.enqueue([{ kind: 'open-request', engagementId: id }]);
    return accept(settingsOf(allowed.value, engagement, ports.now()));
  });
}
