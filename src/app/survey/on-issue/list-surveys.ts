import type { Result } from '../../../contract/result';
import { type SurveyHere, type SurveysHere, surveysHereLimit } from '../../../contract/survey/on-issue';
import type { BrowsableProject } from '../../../core/access/team';
import { boundTo } from '../../../core/issue/issue-plan';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { boundIssue } from '../../../core/survey/on-issue/bound-issue';
import { pressingFirst } from '../../../core/survey/on-issue/pressing-first';
import { askedIn, type Roster } from '../../../core/survey/roster';
import { issueWithAccess } from '../../access/issue';
import { browseProject } from '../../access/project';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { OccasionReads } from '../../ports/jira';
import type { Ports } from '../../ports/ports';
import { listedCheckpoint } from '../checkpoint-view';
import { rosterIdOf } from '../roster-ids';
import { seenOf } from '../seen-checkpoint';

/** More versions of one issue are not looked at: that keeps to one read. */
const versionsAtMost = 20;

/**
 * The surveys that are bound to an issue: to what becomes of it or of a gate on it, and to the release of a version in which it is to be delivered.
 * Left out is what the caller may not see as one of the team of the survey's project.
 * @param occasions reads as the caller
 */
export async function listSurveysHere(
  ports: Ports,
  caller: Caller,
  issueId: string,
  occasions: Pick<OccasionReads, 'versionsOf'>,
): Promise<Result<SurveysHere>> {
  const seen = await issueWithAccess(ports, issueId);
  if (!seen) return refuse('not-found');
  const { id, projectId } = seen.issue;
  const versionIds = (await occasions.versionsOf(id)).slice(0, versionsAtMost);
  const { issue, version } = await loadGroups(ports, { issue: [id], version: versionIds });
  const ids = [...issue.values(), ...version.values()].flatMap(boundTo);
  const { checkpoint: found } = await loadGroups(ports, { checkpoint: ids });
  const bound = [...found.values()].filter((each) => isHere(each, id, versionIds) && each.state.name !== 'cancelled');
  const projects = await browsableOf(ports, bound);
  const ours = await seenOf(
    ports,
    caller,
    bound.filter((each) => projects.has(each.projectId)),
  );
  const shown = pressingFirst(ours).slice(0, surveysHereLimit);
  const rosters = await rostersOf(ports, shown);
  return accept({
    surveys: shown.flatMap((each): SurveyHere[] => {
      const project = projects.get(each.projectId);
      if (!project) return [];
      const isHome = each.projectId === projectId;
      return [{ ...listedCheckpoint(project, each), answeredSoFar: answeredSoFar(each, rosters), isHome }];
    }),
    areMore: ours.length > shown.length,
  });
}

const isHere = (checkpoint: Checkpoint, issueId: string, versionIds: readonly string[]): boolean => {
  const { occasion } = checkpoint;
  if (occasion?.kind === 'version-released') return versionIds.includes(occasion.versionId);
  return boundIssue(checkpoint) === issueId;
};

/** The proofs for the projects of some checkpoints that the caller may browse. */
async function browsableOf(
  ports: Ports,
  checkpoints: readonly Checkpoint[],
): Promise<ReadonlyMap<string, BrowsableProject>> {
  const ids = [...new Set(checkpoints.map(({ projectId }) => projectId))];
  const asked = await Promise.all(ids.map((each) => browseProject(ports, each)));
  return new Map(asked.flatMap((each) => (each.ok ? [[each.value.projectId, each.value] as const] : [])));
}

/** Only by name, and only while it is open, rosters tell how many have answered. */
const isCountedNow = ({ mode, state }: Checkpoint): boolean => mode === 'named' && state.name === 'open';

async function rostersOf(ports: Ports, checkpoints: readonly Checkpoint[]): Promise<readonly Roster[]> {
  const ids = checkpoints
    .filter(isCountedNow)
    .flatMap(({ id, engagementIds }) => engagementIds.map((each) => rosterIdOf(id, each)));
  return [...(await loadGroups(ports, { survey: ids })).survey.values()];
}

function answeredSoFar(checkpoint: Checkpoint, rosters: readonly Roster[]): number | null {
  if (!isCountedNow(checkpoint)) return null;
  const own = rosters.filter(({ checkpointId }) => checkpointId === checkpoint.id);
  return own.flatMap(askedIn).filter(({ done }) => done === 'complete').length;
}
