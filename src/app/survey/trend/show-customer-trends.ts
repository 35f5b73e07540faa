import type { Result } from '../../../contract/result';
import type { CustomerTrends, TrendContext, TrendSurvey } from '../../../contract/survey/trends';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { accept } from '../../../core/result';
import type { CustomerCount } from '../../../core/survey/results/customer-count';
import { contextsOf, noContexts } from '../../../core/survey/trend/context';
import { noTrends } from '../../../core/survey/trend/kept-trends';
import { browseProject } from '../../access/project';
import { loadStandings } from '../../access/standing';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { rosterIdOf } from '../roster-ids';
import { rostersRead, seenAmong } from '../seen-checkpoint';

/**
 * The results over time of the customers of one engagement: what they told in the closed surveys of a project: those that asked them alone, as they are; of those that asked
 * others, too, by name what they alone said. It takes two reads more than all surveys together do.
 */
export async function showCustomerTrends(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<CustomerTrends>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: kept = noTrends(projectId) }, { value: contexts = noContexts(projectId) }] = await ports.storage.load(
    [
      { kind: 'survey-trends', id: projectId },
      { kind: 'trend-contexts', id: projectId },
    ],
  );
  const theirs = kept.surveys.filter(({ engagementIds }) => engagementIds.includes(engagementId));
  const standings = await loadStandings(
    ports,
    caller,
    theirs.flatMap(({ engagementIds }) => engagementIds),
  );
  const among = await seenAmong(ports, project.value, standings, { projectId, surveys: theirs }, rostersRead);
  const shared = among.surveys.filter(({ survey }) => isByCustomer(survey));
  const counts = await loadGroups(ports, {
    'customer-count': shared.map(({ survey }) => rosterIdOf(survey.id, engagementId)),
  });
  project.value.assertOf(kept);
  project.value.assertOf(contexts);
  const told = among.surveys.flatMap(({ seen, survey }) => {
    const context = contexts.contexts.find(({ id }) => id === survey.id);
    if (isAlone(survey)) return [{ survey, context }];
    const count = counts['customer-count'].get(rosterIdOf(survey.id, engagementId));
    return count ? [customerPart(seen, survey, count, context)] : [];
  });
  const surveys = told.map(({ survey }) => survey);
  return accept({
    surveys,
    contexts: contextsOf(
      told.flatMap(({ context }) => context ?? []),
      surveys,
    ),
    isCut: among.isCut || kept.isCut,
    leftOut: among.surveys.length - surveys.length,
  });
}

const isAlone = ({ engagementIds }: TrendSurvey): boolean => engagementIds.length === 1;
const isByCustomer = (survey: TrendSurvey): boolean => !isAlone(survey) && survey.mode === 'named';

/** A survey with what one of its customers said alone, and what was kept beside it of theirs. */
function customerPart(
  seen: SeenSurvey,
  survey: TrendSurvey,
  count: CustomerCount,
  context: TrendContext | undefined,
): { readonly survey: TrendSurvey; readonly context: TrendContext | undefined } {
  seen.assertIn(count);
  const { measures, state, pairs, asked } = count;
  return {
    survey: {
      ...survey,
      // Whoever asked nobody of theirs has nothing on their line.
      measures: asked === 0 ? [] : measures.map(({ measure, part }) => ({ measure, all: part, byKind: {} })),
    },
    context: context && { ...context, state, pairs },
  };
}
