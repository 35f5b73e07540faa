import type { AddChase, EngagementContacts, RemoveChase } from '../../contract/contact';
import type { Result } from '../../contract/result';
import type { EngagementTeam } from '../../core/access/project-team';
import { dayIn } from '../../core/calendar/day';
import type { Command } from '../../core/command/decide-once';
import { type Chases, engagementContacts, noChases, withChase, withoutChase } from '../../core/contact/chases';
import { noOutbound, type Outbound } from '../../core/contact/outbound';
import { accept, refuse } from '../../core/result';
import { editProject } from '../access/edit-project';
import { teamOfEngagement } from '../access/standing';
import { attributionTo, type Caller } from '../caller';
import { changeOnce } from '../change-once';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

/** The record of an engagement's chases, which is also the item of their history. */
export const chasesId = (engagementId: string): string => idFor('chases', engagementId);

export function contactsView(team: EngagementTeam, outbound: Outbound, chases: Chases): EngagementContacts {
  team.assertOf(outbound);
  team.assertOf(chases);
  return engagementContacts(outbound, chases);
}

/** Tags that the customer had to ask where something is. */
export function addChase(
  ports: Ports,
  caller: Caller,
  projectId: string,
  command: AddChase,
): Promise<Result<EngagementContacts>> {
  const { attempt, engagementId, day, text } = command;
  const { accountId: by } = caller;
  const chase = { id: idFor('chase', engagementId, by, attempt), day, text, by };
  return change(ports, caller, projectId, 'add-chase', command, (kept, today) => withChase(kept, chase, today), {
    what: 'chase-added',
    text,
    facts: { day },
  });
}

export const removeChase = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  command: RemoveChase,
): Promise<Result<EngagementContacts>> =>
  change(ports, caller, projectId, 'remove-chase', command, (kept) => withoutChase(kept, command.chaseId), {
    what: 'chase-removed',
    facts: { chaseId: command.chaseId },
  });

type Rule = (kept: Chases, today: string) => ReturnType<typeof withChase>;
type Said = { readonly what: string; readonly text?: string; readonly facts: Readonly<Record<string, string>> };

async function change(
  ports: Ports,
  caller: Caller,
  projectId: string,
  name: string,
  command: Command & { readonly engagementId: string },
  rule: Rule,
  said: Said,
): Promise<Result<EngagementContacts>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  const { engagementId } = command;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (engagement?.projectId !== projectId) return refuse('not-found');
  // Whoever is, was or may have been its customer is shown none of them, and tags none.
  const team = await teamOfEngagement(ports, caller, project.value, engagement);
  if (!team) return refuse('not-allowed');
  const id = chasesId(engagementId);
  return inUnitOfWork(ports, async (work) => {
    const [{ value: kept = noChases(id, engagement) }, { value: outbound = noOutbound(engagement) }] = await work.load(
      { kind: 'chases', id },
      { kind: 'outbound', id: engagementId },
    );
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const by = attributionTo(ports, caller);
    const changed = changeOnce(work, kept, { name, command, by, rule: () => rule(kept, today), said });
    if (!changed.ok) return changed;
    if (changed.value !== kept) work.save('chases', id, changed.value);
    return accept(contactsView(team, outbound, changed.value));
  });
}
