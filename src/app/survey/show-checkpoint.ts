import type { Result } from '../../contract/result';
import type { CheckpointInFull, SurveyHistoryLine } from '../../contract/survey/team-survey';
import { surveyHistoryWhats } from '../../contract/survey/team-survey';
import type { BrowsableProject } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { browseProject } from '../access/project';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { checkpointView } from './checkpoint-view';
import { idInSeries } from './plan-next';
import { rosterIdOf } from './roster-ids';

/** A checkpoint of a project, with the proof that the caller may see what belongs to the project. */
export async function seenCheckpoint(
  ports: Ports,
  projectId: string,
  checkpointId: string,
): Promise<Result<{ readonly project: BrowsableProject; readonly checkpoint: Checkpoint }>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: checkpointId }]);
  if (checkpoint?.projectId !== projectId) return refuse('not-found');
  return accept({ project: project.value, checkpoint });
}

/** A checkpoint in full, but for its results. */
export async function showCheckpoint(
  ports: Ports,
  projectId: string,
  checkpointId: string,
): Promise<Result<CheckpointInFull>> {
  const seen = await seenCheckpoint(ports, projectId, checkpointId);
  if (!seen.ok) return seen;
  const { project, checkpoint } = seen.value;
  const ids = checkpoint.engagementIds.map((engagementId) => rosterIdOf(checkpointId, engagementId));
  const { seriesId, number } = checkpoint;
  const followers = seriesId === null ? [] : [idInSeries(seriesId, number + 1)];
  const groups = await loadGroups(ports, { survey: ids, checkpoint: followers });
  const [follower] = groups.checkpoint.values();
  return accept(checkpointView(project, checkpoint, [...groups.survey.values()], follower));
}

/** The history of a checkpoint, oldest first. No answer is in it. */
export async function showCheckpointHistory(
  ports: Ports,
  projectId: string,
  checkpointId: string,
): Promise<Result<readonly SurveyHistoryLine[]>> {
  const seen = await seenCheckpoint(ports, projectId, checkpointId);
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
