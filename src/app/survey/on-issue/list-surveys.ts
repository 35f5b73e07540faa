import type { Result } from '../../../contract/result';
import { type SurveyHere, type SurveysHere, surveysHereLimit } from '../../../contract/survey/on-issue';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { boundTo } from '../../../core/issue/issue-plan';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { boundIssue } from '../../../core/survey/on-issue/bound-issue';
import { pressingFirst } from '../../../core/survey/on-issue/pressing-first';
import { askedIn, type Roster } from '../../../core/survey/roster';
import { issueWithAccess } from '../../access/issue';
import { browseProject } from '../../access/project';
import { loadStandings } from '../../access/standing';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { OccasionReads } from '../../ports/jira';
import type { Ports } from '../../ports/ports';
import { listedCheckpoint } from '../checkpoint-view';
import { rosterIdOf } from '../roster-ids';
import { type Seen, seenAmong } from '../seen-checkpoint';

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
  const ours = await seenIn(ports, caller, bound);
  const shown = pressingFirst(ours, ({ survey }) => survey).slice(0, surveysHereLimit);
  const rosters = await rostersOf(ports, shown);
  return accept({
    surveys: shown.map(({ seen: proof, survey }): SurveyHere => {
      const isHome = survey.projectId === projectId;
      return { ...listedCheckpoint(proof, survey), answeredSoFar: answeredSoFar(proof, survey, rosters), isHome };
    }),
    areMore: ours.length > shown.length,
  });
}

const isHere = (checkpoint: Checkpoint, issueId: string, versionIds: readonly string[]): boolean => {
  const { occasion } = checkpoint;
  if (occasion?.kind === 'version-released') return versionIds.includes(occasion.versionId);
  return boundIssue(checkpoint) === issueId;
};

/** Those of some checkpoints that the caller may see, project by project: an issue that was moved may have those of several. */
async function seenIn(
  ports: Ports,
  caller: Caller,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Seen<Checkpoint>[]> {
  const standings = await loadStandings(
    ports,
    caller,
    checkpoints.flatMap(({ engagementIds }) => engagementIds),
  );
  const projectIds = [...new Set(checkpoints.map((each) => each.projectId))];
  const found = await Promise.all(
    projectIds.map(async (projectId) => {
      const project = await browseProject(ports, projectId);
      if (!project.ok) return [];
      const surveys = checkpoints.filter((each) => each.projectId === projectId);
      return (await seenAmong(ports, project.value, standings, { projectId, surveys })).surveys;
    }),
  );
  return found.flat();
}

/** Only by name, and only while it is open, rosters tell how many have answered. */
const isCountedNow = ({ mode, state }: Checkpoint): boolean => mode === 'named' && state.name === 'open';

async function rostersOf(ports: Ports, shown: readonly Seen<Checkpoint>[]): Promise<readonly Roster[]> {
  const ids = shown
    .map(({ survey }) => survey)
    .filter(isCountedNow)
    .flatMap(({ id, engagementIds }) => engagementIds.map((each) => rosterIdOf(id, each)));
  return [...(await loadGroups(ports, { survey: ids })).survey.values()];
}

function answeredSoFar(seen: SeenSurvey, checkpoint: Checkpoint, rosters: readonly Roster[]): number | null {
  if (!isCountedNow(checkpoint)) return null;
  const own = rosters.filter(({ checkpointId }) => checkpointId === checkpoint.id);
  for (const roster of own) seen.assertIn(roster);
  return own.flatMap(askedIn).filter(({ done }) => done === 'complete').length;
}
