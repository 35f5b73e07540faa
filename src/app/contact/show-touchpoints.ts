import type { EngagementTouchpoints } from '../../contract/contact';
import type { Result } from '../../contract/result';
import type { EngagementTeam } from '../../core/access/project-team';
import { dayIn } from '../../core/calendar/day';
import { type Touched, touchedQuartersUntil, touchpointsOf } from '../../core/contact/touched';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import type { Surveyed } from '../../core/survey/surveyed';
import { browseProject } from '../access/project';
import { teamOfEngagement } from '../access/standing';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { seeNamed } from '../survey/settings/see-named';
import { touchedRef } from '../touch/note-touched';

/**
 * The counts of how often each customer of an engagement met the project with something measured, beside the questions that they were asked: for one of the team who
 * neither is nor was its customer. Two small records of each, by their keys, 25 of them in a read.
 */
export async function showTouchpoints(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<EngagementTouchpoints>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (engagement?.projectId !== projectId) return refuse('not-found');
  const team = await teamOfEngagement(ports, caller, project.value, engagement);
  if (!team) return refuse('not-allowed');
  const people = engagement.customers.map(({ accountId }) => accountId);
  const { touched, surveyed } = await loadGroups(ports, {
    touched: people.map((accountId) => touchedRef(engagementId, accountId).id),
    surveyed: people,
  });
  // Whoever was replied to had given a low score, or wanted to be called back.
  const areRepliesTold = (await seeNamed(ports, { project: project.value })).ok;
  return accept(touchpointsView(team, engagement, ports.now(), { touched, surveyed, areRepliesTold }));
}

type Read = {
  readonly touched: ReadonlyMap<string, Touched>;
  readonly surveyed: ReadonlyMap<string, Surveyed>;
  readonly areRepliesTold: boolean;
};

function touchpointsView(
  team: EngagementTeam,
  { id: engagementId, projectId, customers, calendar }: Engagement,
  now: number,
  { touched, surveyed, areRepliesTold }: Read,
): EngagementTouchpoints {
  team.assertOf({ projectId, engagementId });
  const quarters = touchedQuartersUntil(dayIn(calendar.timeZone, now));
  return {
    engagementId,
    quarters,
    people: customers.map(({ accountId }) => {
      const known = {
        touched: touched.get(touchedRef(engagementId, accountId).id),
        surveyed: surveyed.get(accountId),
      };
      return touchpointsOf({ engagementId, accountId }, quarters, known, areRepliesTold);
    }),
  };
}
