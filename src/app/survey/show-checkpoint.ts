import type { Result } from '../../contract/result';
import type { CheckpointInFull, SurveyHistoryLine } from '../../contract/survey/team-survey';
import { surveyHistoryWhats } from '../../contract/survey/team-survey';
import { type BrowsableProject, mayActForTeam } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import type { Checkpoint } from '../../core/survey/checkpoint';
import type { Roster } from '../../core/survey/roster';
import { browseProject } from '../access/project';
import type { Caller } from '../caller';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { checkpointView } from './checkpoint-view';
import { idInSeries } from './plan-next';
import { rosterIdOf } from './roster-ids';

/**
 * A checkpoint of a project, with the proof that the caller may see what belongs to the project. Who is asked and what was said is for the
 * team alone: none of the customers sees it here, though they may browse the project.
 */
export async function seenCheckpoint(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<{ readonly project: BrowsableProject; readonly checkpoint: Checkpoint }>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: checkpointId }]);
  if (checkpoint?.projectId !== projectId) return refuse('not-found');
  const { engagement } = await loadGroups(ports, { engagement: checkpoint.engagementIds });
  const isTeam = [...engagement.values()].every((each) => mayActForTeam(each, caller.accountId));
  if (!isTeam) return refuse('not-allowed');
  return accept({ project: project.value, checkpoint });
}

/** A checkpoint in full, but for its results. */
export async function showCheckpoint(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<CheckpointInFull>> {
  const seen = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!seen.ok) return seen;
  const { project, checkpoint } = seen.value;
  const { seriesId, number } = checkpoint;
  const followers = seriesId === null ? [] : [idInSeries(seriesId, number + 1)];
  const next = await loadGroups(ports, { checkpoint: followers });
  const [follower] = next.checkpoint.values();
  return accept(checkpointView(project, checkpoint, await rostersOf(ports, checkpoint), follower));
}

/** The rosters of a checkpoint that there are, in the order of its engagements. */
export async function rostersOf(ports: Ports, { id, engagementIds }: Checkpoint): Promise<Roster[]> {
  const ids = engagementIds.map((engagementId) => rosterIdOf(id, engagementId));
  const { survey } = await loadGroups(ports, { survey: ids });
  return [...survey.values()];
}

/** The history of a checkpoint, oldest first. No answer is in it. */
export async function showCheckpointHistory(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<readonly SurveyHistoryLine[]>> {
  const seen = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!seen.ok) return seen;
  const to = seen.value.checkpoint.history.length;
  const events = await ports.storage.loadEvents(checkpointId, Math.max(1, to - readAtOnce + 1), to);
  return accept(
    events.flatMap(({ what, at, actor: by }) => {
      const said = surveyHistoryWhats.find((each) => each === what);
      return said ? [{ what: said, at, by }] : [];
    }),
  );
}
