import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { SilenceView } from '../../contract/silence';
import type { EngagementTeam } from '../../core/access/project-team';
import { personInbox } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import { askedInConfidence } from '../../core/silence/in-confidence';
import { type Heard, restingOn, silentPeople, whyNotJudged } from '../../core/silence/signs';
import { type Silence, standardSilence } from '../../core/silence/silence';
import { responseId } from '../../core/survey/response';
import { isAsked, type Roster, type RosterRow, rowOf } from '../../core/survey/roster';
import { emptySeries } from '../../core/survey/series';
import { neverSurveyed } from '../../core/survey/surveyed';
import { browseProject } from '../access/project';
import { teamOfEngagement } from '../access/standing';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { rosterIdOf } from '../survey/roster-ids';

/** The surveys by name of a project that closed last, and of these the last of an engagement: no others are looked at. */
const closedNamed = 50;
const surveysInARow = 10;

/** The customers of an engagement who are silent, and by what: for one of the team who neither is nor was its customer. */
export async function showSilence(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<SilenceView>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: engagement }, { value: silence }] = await ports.storage.load([
    { kind: 'engagement', id: engagementId },
    { kind: 'silence', id: engagementId },
  ]);
  if (engagement?.projectId !== projectId) return refuse('not-found');
  const team = await teamOfEngagement(ports, caller, project.value, engagement);
  if (!team) return refuse('not-allowed');
  return accept((await silenceIn(ports, team, engagement))(silence));
}

/** Reads all that tells who of an engagement is silent. @returns the view of it, by the record of silence as it is or is to be */
export async function silenceIn(
  ports: Ports,
  team: EngagementTeam,
  engagement: Engagement,
): Promise<(silence: Silence | undefined) => SilenceView> {
  const { id: engagementId, projectId } = engagement;
  team.assertOf({ projectId, engagementId });
  const [{ value: series = emptySeries(projectId) }] = await ports.storage.load([
    { kind: 'survey-series', id: projectId },
  ]);
  const named = series.closed.filter(({ mode }) => mode === 'named').slice(-closedNamed);
  const checkpoints = [...named.map(({ id }) => id), ...series.unfinished];
  const people = engagement.customers.map(({ accountId }) => accountId);
  const { survey, inbox, surveyed } = await loadGroups(ports, {
    survey: checkpoints.map((id) => rosterIdOf(id, engagementId)),
    inbox: people.map((accountId) => personInbox(engagementId, accountId)),
    surveyed: people,
  });
  const asking = [...surveyed.values()].flatMap(({ asked }) => asked.map(({ checkpointId }) => checkpointId));
  const { checkpoint } = await loadGroups(ports, { checkpoint: asking });
  const rosters = lookedAt([...survey.values()]);
  const said = await saidIn(ports, rosters, people);
  const read: Read = {
    rosters,
    hasSaid: ({ checkpointId }, accountId) => said.has(responseId(checkpointId, accountId)),
    inConfidenceUntil: (accountId) =>
      askedInConfidence(surveyed.get(accountId) ?? neverSurveyed(accountId), checkpoint, engagement.calendar.timeZone),
    asksOf: (accountId) => inbox.get(personInbox(engagementId, accountId))?.asks ?? [],
  };
  const now = ports.now();
  return (silence) => silenceView(team, engagement, silence, now, read);
}

/** Of those by name the ones that are open, and the last that closed. */
function lookedAt(rosters: readonly Roster[]): Roster[] {
  const named = rosters.filter(({ mode }) => mode === 'named');
  const closed = named
    .filter(({ state }) => state.name === 'closed')
    .sort((one, other) => (one.state.since < other.state.since ? 1 : -1))
    .slice(0, surveysInARow);
  return [...named.filter(({ state }) => state.name === 'open'), ...closed];
}

/** The ids of the responses by name in which something is said. @param rosters by name */
async function saidIn(
  ports: Ports,
  rosters: readonly Roster[],
  people: readonly AccountId[],
): Promise<ReadonlySet<string>> {
  const asked = rosters.flatMap((roster) =>
    people.flatMap((accountId) => {
      const row = rowOf(roster, accountId);
      return row && isAsked(row) ? [{ row, id: responseId(roster.checkpointId, accountId) }] : [];
    }),
  );
  const { response } = await loadGroups(ports, {
    response: asked.filter(({ row }) => !isHeard(row)).map(({ id }) => id),
  });
  const begun = [...response].filter(
    ([, { answers, declined }]) => declined !== null || Object.keys(answers.values).length > 0,
  );
  return new Set([...asked.filter(({ row }) => isHeard(row)), ...begun.map(([id]) => ({ id }))].map(({ id }) => id));
}

/** Whether a roster tells that somebody has said something: that they will answer later is an answer, too. */
const isHeard = ({ done, putOffOn }: RosterRow): boolean => done !== undefined || putOffOn !== undefined;

type Read = Pick<Heard, 'rosters' | 'hasSaid' | 'inConfidenceUntil' | 'asksOf'>;

function silenceView(
  team: EngagementTeam,
  engagement: Engagement,
  silence: Silence | undefined,
  now: number,
  read: Read,
): SilenceView {
  team.assertOf({ projectId: engagement.projectId, engagementId: engagement.id });
  const today = dayIn(engagement.calendar.timeZone, now);
  const rules = silence?.rules ?? standardSilence;
  return {
    engagementId: engagement.id,
    revision: silence?.history.length ?? 0,
    today,
    rules,
    resting: restingOn(engagement, today),
    silent: silentPeople({ engagement, silence, rules, today, ...read }),
    notJudged: engagement.customers.flatMap(({ accountId }) => {
      const why = whyNotJudged(engagement, accountId, today);
      return why === null ? [] : [{ accountId, why }];
    }),
    spoken: (silence?.people ?? []).flatMap(({ accountId, spoken }) =>
      spoken && engagement.customers.some((customer) => customer.accountId === accountId)
        ? [{ accountId, ...spoken }]
        : [],
    ),
  };
}
