import type { Result } from '../../../contract/result';
import type { SurveyTrends, TrendSurvey } from '../../../contract/survey/trends';
import type { ProjectTeam } from '../../../core/access/project-team';
import { accept } from '../../../core/result';
import { contextsOf, type KeptContexts, noContexts } from '../../../core/survey/trend/context';
import { type KeptTrends, noTrends } from '../../../core/survey/trend/kept-trends';
import { noMarkers, type TrendMarkers } from '../../../core/survey/trend/markers';
import { browseProject } from '../../access/project';
import { loadStandings, teamByStandings } from '../../access/standing';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { rostersRead, type SeenAmong, seenAmong } from '../seen-checkpoint';
import { markersId, markersView } from './change-markers';

/** The told results of the closed surveys of a project, with the team’s markers, as far as the caller may see it: three reads, and two more for who once was a customer. */
export async function showTrends(ports: Ports, caller: Caller, projectId: string): Promise<Result<SurveyTrends>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const id = markersId(projectId);
  const [
    { value: trends = noTrends(projectId) },
    { value: contexts = noContexts(projectId) },
    { value: markers = noMarkers(id, projectId) },
    { value: stored },
  ] = await ports.storage.load([
    { kind: 'survey-trends', id: projectId },
    { kind: 'trend-contexts', id: projectId },
    { kind: 'trend-markers', id },
    { kind: 'project', id: projectId },
  ]);
  const ofProject = (stored?.engagements ?? []).map((each) => each.id);
  const asked = trends.surveys.flatMap(({ engagementIds }) => engagementIds);
  const standings = await loadStandings(ports, caller, [...ofProject, ...asked]);
  const among = await seenAmong(ports, project.value, standings, trends, rostersRead);
  return accept(trendsView(among, trends, contexts, teamByStandings(project.value, standings, stored), markers));
}

/** @param team undefined for whoever is, was or may have been one of its customers: what the team notes for itself is not theirs */
function trendsView(
  { surveys, isCut }: SeenAmong<TrendSurvey>,
  { projectId, isCut: hasMadeRoom }: KeptTrends,
  kept: KeptContexts,
  team: ProjectTeam | undefined,
  markers: TrendMarkers,
): SurveyTrends {
  for (const { seen, survey } of surveys) seen.assertIs({ id: survey.id, projectId });
  for (const { seen } of surveys) seen.project.assertOf(kept);
  return {
    surveys: surveys.map(({ survey }) => survey),
    contexts: contextsOf(
      kept.contexts,
      surveys.map(({ survey }) => survey),
    ),
    isCut: isCut || hasMadeRoom,
    markers: team ? markersView(team, markers) : null,
  };
}
