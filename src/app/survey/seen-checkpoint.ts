import type { Result } from '../../contract/result';
import { rostersToRead, SeenSurvey } from '../../core/access/seen-survey';
import { ofUnknownPast } from '../../core/access/standing';
import type { BrowsableProject } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import type { Checkpoint } from '../../core/survey/checkpoint';
import type { Roster } from '../../core/survey/roster';
import { type StoredTally, tallyId } from '../../core/survey/tally';
import { browseProject } from '../access/project';
import type { Standings } from '../access/standing';
import type { Caller } from '../caller';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { rosterIdOf } from './roster-ids';

/**
 * A checkpoint with the proof that its reader may see it as one of the team. @property rosters those that there are, in the order of its engagements
 * @property tallies those that there are of the cells that were named
 */
export type SeenCheckpoint = {
  readonly seen: SeenSurvey;
  readonly checkpoint: Checkpoint;
  readonly rosters: readonly Roster[];
  readonly tallies: readonly StoredTally[];
};

type CellsOf = (checkpoint: Checkpoint) => readonly string[];
const noCells: CellsOf = () => [];

/**
 * A checkpoint of a project, as far as the caller may see it as one of the team: three reads at most, of twenty engagements and all cells.
 * @param cellsOf the cells whose tallies are read with what the proof takes
 */
export async function seenCheckpoint(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
  cellsOf = noCells,
): Promise<Result<SeenCheckpoint>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: checkpointId }]);
  if (checkpoint?.projectId !== projectId) return refuse('not-found');
  return seeCheckpoint(ports, caller, project.value, checkpoint, cellsOf);
}

/** Proves that the caller may see a checkpoint, as it is stored or is to be, as one of the team. All its rosters are read. */
export async function seeCheckpoint(
  ports: Ports,
  { accountId }: Caller,
  project: BrowsableProject,
  checkpoint: Checkpoint,
  cellsOf = noCells,
): Promise<Result<SeenCheckpoint>> {
  const { id, engagementIds } = checkpoint;
  const idOf = (engagementId: string) => rosterIdOf(id, engagementId);
  const { engagement, survey, tally } = await loadGroups(ports, {
    engagement: engagementIds,
    survey: engagementIds.map(idOf),
    tally: cellsOf(checkpoint).map((cell) => tallyId(id, cell)),
  });
  const rosters = new Map(engagementIds.map((each) => [each, survey.get(idOf(each)) ?? null]));
  const seen = SeenSurvey.of(project, ofUnknownPast(accountId), checkpoint, { engagement, rosters });
  return seen
    ? accept({ seen, checkpoint, rosters: [...survey.values()], tallies: [...tally.values()] })
    : refuse('not-allowed');
}

/** One of several surveys, with the proof that the caller may see it. */
export type Seen<Survey> = { readonly seen: SeenSurvey; readonly survey: Survey };

/** @property isCut of those before, it takes too many reads to say whether the caller may see them */
export type SeenAmong<Survey> = { readonly surveys: readonly Seen<Survey>[]; readonly isCut: boolean };

/** As many rosters as are read for what tells of all that has closed: two reads, enough for all surveys of one engagement. */
export const rostersRead = 2 * readAtOnce;

/**
 * Those of some surveys of a project that a list may name to the caller, or tell of: those that each may be shown by itself. Rosters are read for it
 * only where the caller was asked in some survey, or was, or may have been, a customer of one of the engagements, and for the last surveys first.
 * @param standings of the caller in all their engagements @param mostRosters as many as are read at most, but for those of one survey
 */
export async function seenAmong<Survey extends Pick<Checkpoint, 'id' | 'engagementIds'>>(
  ports: Ports,
  project: BrowsableProject,
  { person, engagement }: Standings,
  { projectId, surveys }: { readonly projectId: string; readonly surveys: readonly Survey[] },
  mostRosters = Number.POSITIVE_INFINITY,
): Promise<SeenAmong<Survey>> {
  const toRead = (survey: Survey) => rostersToRead(survey, person, engagement);
  const rosterIds: string[] = [];
  let from = surveys.length;
  for (const survey of surveys.toReversed()) {
    const more = toRead(survey).map((each) => rosterIdOf(survey.id, each));
    if (rosterIds.length > 0 && rosterIds.length + more.length > mostRosters) break;
    rosterIds.push(...more);
    from -= 1;
  }
  const { survey: found } = await loadGroups(ports, { survey: rosterIds });
  const seen = surveys.slice(from).flatMap((survey): Seen<Survey>[] => {
    const rosters = new Map(toRead(survey).map((each) => [each, found.get(rosterIdOf(survey.id, each)) ?? null]));
    const proof = SeenSurvey.of(project, person, { ...survey, projectId }, { engagement, rosters });
    return proof ? [{ seen: proof, survey }] : [];
  });
  return { surveys: seen, isCut: from > 0 };
}
