import type { Result } from '../../../contract/result';
import type { AddMarker, Marker, Markers, RemoveMarker } from '../../../contract/survey/trends';
import type { ProjectTeam } from '../../../core/access/project-team';
import type { Command } from '../../../core/command/decide-once';
import { accept, refuse } from '../../../core/result';
import { noMarkers, type TrendMarkers, withMarker, withoutMarker } from '../../../core/survey/trend/markers';
import { editProject } from '../../access/edit-project';
import { teamOfProject } from '../../access/standing';
import { attributionTo, type Caller } from '../../caller';
import { changeOnce } from '../../change-once';
import { idFor } from '../../identity';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';

/** The record of a project's markers, which is also the item of their history. */
export const markersId = (projectId: string): string => idFor('trend-markers', projectId);

export function markersView(team: ProjectTeam, kept: TrendMarkers): Markers {
  team.assertOf(kept);
  return { revision: kept.history.length, markers: kept.markers };
}

/** Notes a change of the team's own on its day. */
export function addMarker(
  ports: Ports,
  caller: Caller,
  projectId: string,
  command: AddMarker,
): Promise<Result<Markers>> {
  const { attempt, day, text } = command;
  const marker = { id: idFor('marker', projectId, caller.accountId, attempt), day, text };
  return change(ports, caller, projectId, 'add-marker', command, (kept) => withMarker(kept, marker), {
    what: 'marker-added',
    text,
    facts: { day },
  });
}

export const removeMarker = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  command: RemoveMarker,
): Promise<Result<Markers>> =>
  change(ports, caller, projectId, 'remove-marker', command, (kept) => withoutMarker(kept, command.markerId), {
    what: 'marker-removed',
    facts: { markerId: command.markerId },
  });

type Changed = Result<{ readonly markers: readonly Marker[] }>;
type Said = { readonly what: string; readonly text?: string; readonly facts: Readonly<Record<string, string>> };

async function change(
  ports: Ports,
  caller: Caller,
  projectId: string,
  name: string,
  command: Command,
  rule: (kept: TrendMarkers) => Changed,
  said: Said,
): Promise<Result<Markers>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  // The reply has all markers: whoever is not shown them changes none.
  const team = await teamOfProject(ports, caller, project.value);
  if (!team) return refuse('not-allowed');
  const id = markersId(projectId);
  return inUnitOfWork(ports, async (work) => {
    const [{ value: kept = noMarkers(id, projectId) }] = await work.load({ kind: 'trend-markers', id });
    const by = attributionTo(ports, caller);
    const changed = changeOnce(work, kept, { name, command, by, rule: () => rule(kept), said });
    if (!changed.ok) return changed;
    if (changed.value !== kept) work.save('trend-markers', id, changed.value);
    return accept(markersView(team, changed.value));
  });
}
