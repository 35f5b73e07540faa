import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import { type BrowsableProject, mayActForTeam } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { type Roster, rowOf } from '../../core/survey/roster';
import { browseProject } from '../access/project';
import { loadStandings, type Standings } from '../access/standing';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { rosterIdOf } from './roster-ids';

/** A checkpoint that somebody may see as one of the team. */
export type SeenCheckpoint = {
  readonly project: BrowsableProject;
  readonly checkpoint: Checkpoint;
  readonly rosters: readonly Roster[];
};

/** A checkpoint of a project, with the proof that the caller may see what belongs to the project. */
export async function seenCheckpoint(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<SeenCheckpoint>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: checkpointId }]);
  if (checkpoint?.projectId !== projectId) return refuse('not-found');
  const rosters = await rostersForTeam(ports, caller, checkpoint);
  return rosters.ok ? accept({ project: project.value, checkpoint, rosters: rosters.value }) : rosters;
}

/**
 * The rosters of a checkpoint that there are, in the order of its engagements. Refused to its customers, though they may browse the
 * project, and to whoever was asked in it, though they may be no customer any more: they would learn what others have said.
 */
export async function rostersForTeam(
  ports: Ports,
  { accountId }: Caller,
  { id, engagementIds }: Checkpoint,
): Promise<Result<readonly Roster[]>> {
  const { engagement, survey } = await loadGroups(ports, {
    engagement: engagementIds,
    survey: engagementIds.map((engagementId) => rosterIdOf(id, engagementId)),
  });
  const rosters = [...survey.values()];
  const isAsked = rosters.some((roster) => rowOf(roster, accountId));
  return isAsked || !areNoneTheirs([...engagement.values()], accountId) ? refuse('not-allowed') : accept(rosters);
}

/**
 * Those of some checkpoints that a list may name to the caller: those that they may be shown. Rosters are read for it only where the
 * caller was asked in some survey, or was, or may have been, a customer of one of the engagements.
 */
export async function seenOf(
  ports: Ports,
  caller: Caller,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Checkpoint[]> {
  const standings = await loadStandings(
    ports,
    caller,
    checkpoints.flatMap(({ engagementIds }) => engagementIds),
  );
  const ours = checkpoints.filter(({ engagementIds }) => engagementIds.every((id) => standings.of(id) !== 'customer'));
  const rosterIds = (checkpoint: Checkpoint) => rostersToRead(standings, checkpoint);
  const { survey } = await loadGroups(ports, { survey: ours.flatMap(rosterIds) });
  const isInNone = (ids: readonly string[]) =>
    ids.every((id) => {
      const roster = survey.get(id);
      return roster === undefined || rowOf(roster, caller.accountId) === undefined;
    });
  return ours.filter((checkpoint) => isInNone(rosterIds(checkpoint)));
}

/**
 * The rosters that tell whether the caller was asked in a survey, where their standing does not tell it: those of all its engagements for
 * who was ever asked in any, else those of the engagements of which they were, or may have been, a customer.
 */
export const rostersToRead = (
  { of, wasSurveyed }: Standings,
  { id, engagementIds }: Pick<Checkpoint, 'id' | 'engagementIds'>,
): string[] => engagementIds.filter((each) => wasSurveyed || of(each) !== 'none').map((each) => rosterIdOf(id, each));

const areNoneTheirs = (engagements: readonly Engagement[], actor: AccountId): boolean =>
  engagements.every((each) => mayActForTeam(each, actor));
