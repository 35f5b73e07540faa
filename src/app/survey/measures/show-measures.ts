import type { Result } from '../../../contract/result';
import {
  type EngagementMeasures,
  type MeasureHistory,
  type MeasureHistoryLine,
  measureWhats,
  scoredMeasureKeys,
} from '../../../contract/survey/measures';
import type { TrendSurvey } from '../../../contract/survey/trends';
import type { EngagementTeam } from '../../../core/access/project-team';
import type { BrowsableProject } from '../../../core/access/team';
import type { ChainedEvent } from '../../../core/audit/event';
import type { Engagement } from '../../../core/engagement/engagement';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { toldNewestIn } from '../../../core/survey/measures/latest';
import { type Measures, noMeasures } from '../../../core/survey/measures/measures';
import { noTrends } from '../../../core/survey/trend/kept-trends';
import { browseProject } from '../../access/project';
import { engagementTeam, loadStandings, type Standings } from '../../access/standing';
import type { Caller } from '../../caller';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { rostersRead, type Seen, type SeenAmong, seenAmong } from '../seen-checkpoint';
import type { Measured } from './load-measures';
import { measuresView } from './measures-view';

/**
 * All that counts for the customers of an engagement, with its targets and the newest results, for one of the team: three reads, however many surveys
 * have closed, and two more for who once was a customer elsewhere.
 */
export async function showMeasures(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<EngagementMeasures>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: engagement }, { value: measures }, { value: trends = noTrends(projectId) }] =
    await ports.storage.load([
      { kind: 'engagement', id: engagementId },
      { kind: 'measures', id: engagementId },
      { kind: 'survey-trends', id: projectId },
    ]);
  const surveys = trends.surveys.filter(({ engagementIds }) => engagementIds.includes(engagementId));
  const asked = surveys.flatMap(({ engagementIds }) => engagementIds);
  const standings = await loadStandings(ports, caller, asked);
  const seen = seenMeasures(project.value, standings, engagement, measures);
  if (!seen.ok) return seen;
  const among = await seenAmong(ports, project.value, standings, { projectId, surveys }, rostersRead);
  const newest = await newestIn(ports, among);
  return accept(measuresView(seen.value.team, seen.value.measured, newest, ports.now()));
}

/** All that happened to marks and targets of an engagement, the newest first. @param before a line's number */
export async function listMeasureHistory(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, before }: { readonly engagementId: string; readonly before?: number | undefined },
): Promise<Result<MeasureHistory>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: engagement }, { value: measures }] = await ports.storage.load([
    { kind: 'engagement', id: engagementId },
    { kind: 'measures', id: engagementId },
  ]);
  const standings = await loadStandings(ports, caller, []);
  const seen = seenMeasures(project.value, standings, engagement, measures);
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
function seenMeasures(
  project: BrowsableProject,
  standings: Standings,
  engagement: Engagement | undefined,
  measures: Measures | undefined,
): Result<SeenMeasures> {
  if (engagement?.projectId !== project.projectId) return refuse('not-found');
  const team = engagementTeam(project, standings, engagement);
  return team
    ? accept({ team, measured: { engagement, measures: measures ?? noMeasures(engagement) } })
    : refuse('not-allowed');
}

/** The checkpoints that tell the newest results, the newest first. */
async function newestIn(ports: Ports, { surveys }: SeenAmong<TrendSurvey>): Promise<readonly Seen<Checkpoint>[]> {
  const ids = toldNewestIn(surveys.map(({ survey }) => survey));
  const { checkpoint } = await loadGroups(ports, { checkpoint: ids });
  return surveys.toReversed().flatMap(({ seen, survey: { id } }) => {
    const found = checkpoint.get(id);
    return found ? [{ seen, survey: found }] : [];
  });
}
