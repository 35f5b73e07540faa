import type { Result } from '../../../contract/result';
import type { SurveyTrends } from '../../../contract/survey/trends';
import type { BrowsableProject } from '../../../core/access/team';
import { accept } from '../../../core/result';
import { contextsOf, type KeptContexts, noContexts } from '../../../core/survey/trend/context';
import { type KeptTrends, noTrends } from '../../../core/survey/trend/kept-trends';
import { noMarkers, type TrendMarkers } from '../../../core/survey/trend/markers';
import { browseProject } from '../../access/project';
import { loadStandings } from '../../access/standing';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { markersId, markersView } from './change-markers';
import { type SeenTrends, seenTrends } from './seen-trends';

/** The told results of the closed surveys of a project, with the team’s markers, as far as the caller may see it: three reads, and two more for who once was a customer. */
export async function showTrends(ports: Ports, caller: Caller, projectId: string): Promise<Result<SurveyTrends>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const id = markersId(projectId);
  const [
    { value: trends = noTrends(projectId) },
    { value: contexts = noContexts(projectId) },
    { value: markers = noMarkers(id, projectId) },
    { value: kept },
  ] = await ports.storage.load([
    { kind: 'survey-trends', id: projectId },
    { kind: 'trend-contexts', id: projectId },
    { kind: 'trend-markers', id },
    { kind: 'project', id: projectId },
  ]);
  const ofProject = (kept?.engagements ?? []).map((each) => each.id);
  const asked = trends.surveys.flatMap(({ engagementIds }) => engagementIds);
  const standings = await loadStandings(ports, caller, [...ofProject, ...asked]);
  const seen = await seenTrends(ports, caller, standings, trends.surveys);
  // What the team notes for itself is for nobody who is, was or may have been one of its customers.
  const isTeam = ofProject.every((each) => standings.of(each) === 'none');
  return accept(trendsView(project.value, trends, contexts, seen, isTeam ? markers : noMarkers(id, projectId)));
}

function trendsView(
  project: BrowsableProject,
  trends: KeptTrends,
  kept: KeptContexts,
  { surveys, isCut }: SeenTrends,
  markers: TrendMarkers,
): SurveyTrends {
  project.assertOf(trends);
  project.assertOf(kept);
  const contexts = contextsOf(kept.contexts, surveys);
  return { surveys, isCut: isCut || trends.isCut, contexts, markers: markersView(project, markers) };
}
