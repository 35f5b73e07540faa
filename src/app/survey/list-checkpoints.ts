import type { Result } from '../../contract/result';
import type { CheckpointState, ListedCheckpoint } from '../../contract/survey/checkpoint';
import type { CheckpointPage } from '../../contract/survey/team-survey';
import { accept, refuse } from '../../core/result';
import { browseProject } from '../access/project';
import { loadStandings } from '../access/standing';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { listedCheckpoint } from './checkpoint-view';
import { seenAmong } from './seen-checkpoint';

/** Enough for a screen. */
const enough = 50;

/** The checkpoints of a project in one state that the caller may see as one of the team, as queries see them. */
export async function listCheckpoints(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { state, after }: { readonly state: CheckpointState; readonly after?: string | undefined },
): Promise<Result<CheckpointPage>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const found: ListedCheckpoint[] = [];
  let cursor = after;
  do {
    const page = await ports.storage.listCheckpoints(projectId, state, cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    // The cursor came from a browser: whatever it led to, only this project is shown.
    const ours = page.checkpoints.filter((each) => each.projectId === projectId && each.state.name === state);
    const engagementIds = ours.flatMap((each) => each.engagementIds);
    const standings = await loadStandings(ports, caller, engagementIds);
    const { surveys } = await seenAmong(ports, project.value, standings, { projectId, surveys: ours });
    found.push(...surveys.map(({ seen, survey }) => listedCheckpoint(seen, survey)));
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < enough && ports.hasTime());
  return accept({ checkpoints: found, next: cursor ?? null });
}
