import type { Result } from '../../../contract/result';
import {
  type EngagementMeasures,
  type MeasureHistory,
  type MeasureHistoryLine,
  measureWhats,
  scoredMeasureKeys,
} from '../../../contract/survey/measures';
import type { EngagementTeam } from '../../../core/access/project-team';
import type { ChainedEvent } from '../../../core/audit/event';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { noMeasures } from '../../../core/survey/measures/measures';
import { emptySeries } from '../../../core/survey/series';
import { browseProject } from '../../access/project';
import { loadStandings, teamOfEngagement } from '../../access/standing';
import type { Caller } from '../../caller';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { type Seen, seenAmong } from '../seen-checkpoint';
import type { Measured } from './load-measures';
import { measuresView } from './measures-view';

/** The closed checkpoints of a project that are looked at for the newest results. */
const lookedAt = 2 * readAtOnce;

/** All that counts for the customers of an engagement, with its targets and the newest results, for one of the team. */
export async function showMeasures(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<EngagementMeasures>> {
  const seen = await seenMeasures(ports, caller, projectId, engagementId);
  if (!seen.ok) return seen;
  const { team, measured } = seen.value;
  const closed = await closedIn(ports, caller, team, measured);
  return accept(measuresView(team, measured, closed, ports.now()));
}

/** All that happened to marks and targets of an engagement, the newest first. @param before a line's number */
export async function listMeasureHistory(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, before }: { readonly engagementId: string; readonly before?: number | undefined },
): Promise<Result<MeasureHistory>> {
  const seen = await seenMeasures(ports, caller, projectId, engagementId);
  if (!seen.ok) return seen;
  const { id, history } = seen.value.measured.measures;
  const to = Math.min(history.length, (before ?? history.length + 1) - 1);
  const from = Math.max(1, to - readAtOnce + 1);
  const events = await ports.storage.loadEvents(id, from, to);
  return accept({ lines: events.flatMap(lineOf).toReversed(), next: from > 1 ? from : null });
}

function lineOf({ what, actor: by, at, text = '', facts = {} }: ChainedEvent): MeasureHistoryLine[] {
  const said = measureWhats.find((each) => each === what);
  const measure = scoredMeasureKeys.find((each) => each === facts.measure);
  if (!said || !measure) return [];
  const { value, version, isAgreed } = facts;
  const numberIn = (fact: unknown) => (typeof fact === 'number' ? fact : null);
  return [
    {
      what: said,
      measure,
      by,
      at,
      text,
      value: numberIn(value),
      version: numberIn(version),
      isAgreed: isAgreed === true,
    },
  ];
}

type SeenMeasures = { readonly team: EngagementTeam; readonly measured: Measured };

/** Refused to whoever is, was or may have been a customer of the engagement, though they may browse the project: their colleagues' marks are not theirs to see. */
async function seenMeasures(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<SeenMeasures>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: engagement }, { value: measures }] = await ports.storage.load([
    { kind: 'engagement', id: engagementId },
    { kind: 'measures', id: engagementId },
  ]);
  if (engagement?.projectId !== projectId) return refuse('not-found');
  const team = await teamOfEngagement(ports, caller, project.value, engagement);
  if (!team) return refuse('not-allowed');
  return accept({ team, measured: { engagement, measures: measures ?? noMeasures(engagement) } });
}

/** The checkpoints of an engagement that closed last, the newest first, of which the caller may see what is told of them. */
async function closedIn(
  ports: Ports,
  caller: Caller,
  { project }: EngagementTeam,
  { engagement }: Measured,
): Promise<readonly Seen<Checkpoint>[]> {
  const { id, projectId } = engagement;
  const [{ value: series = emptySeries(projectId) }] = await ports.storage.load([
    { kind: 'survey-series', id: projectId },
  ]);
  const ids = series.closed.slice(-lookedAt).map((closed) => closed.id);
  const { checkpoint } = await loadGroups(ports, { checkpoint: ids });
  const ours = ids.toReversed().flatMap((each) => {
    const found = checkpoint.get(each);
    const isOurs = found?.projectId === projectId && found.engagementIds.includes(id);
    return isOurs && found.state.name === 'closed' ? [found] : [];
  });
  const standings = await loadStandings(
    ports,
    caller,
    ours.flatMap(({ engagementIds }) => engagementIds),
  );
  const { surveys } = await seenAmong(ports, project, standings, { projectId, surveys: ours });
  return surveys;
}
