import type { ProjectState, TrendContext, TrendMeasure } from '../../../contract/survey/trends';
import { inboxesIn } from '../../../core/access/listed-asks';
import { noneClosed } from '../../../core/ask/closed';
import { emptyInbox } from '../../../core/ask/inbox';
import { dayIn } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { responseId } from '../../../core/survey/response';
import { type CustomerCount, customerResults } from '../../../core/survey/results/customer-count';
import { askedIn } from '../../../core/survey/roster';
import { retallied } from '../../../core/survey/said/retallied';
import { saidIn } from '../../../core/survey/said/standing';
import { emptyTally, type Tally } from '../../../core/survey/tally';
import { emptyState, statesTogether } from '../../../core/survey/trend/context';
import { noTrends } from '../../../core/survey/trend/kept-trends';
import { peopleTogether, samePeople, surveysBefore } from '../../../core/survey/trend/same-people';
import { stateOf } from '../../../core/survey/trend/state';
import { openedOn, toldMeasures } from '../../../core/survey/trend/told';
import { loadGroups } from '../../load-groups';
import { Unavailable, UnknownFormat } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { rosterIdOf } from '../../survey/roster-ids';
import { inOwnUnit } from './step';

/**
 * Counts what the customers of each engagement said by name, from what each of them said, and how those have changed their minds who answered
 * an earlier survey, too. No answer is taken any more by then. Each engagement is a step of its own: what is counted stays.
 */
export async function countByCustomer(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const { id, projectId, closesOn, engagementIds } = checkpoint;
  const [{ value: trends = noTrends(projectId) }] = await retrying(ports, () =>
    ports.storage.load([{ kind: 'survey-trends', id: projectId }]),
  );
  const lastDay = closesOn ?? dayIn('UTC', ports.now());
  const earlier = await earlierOf(ports, surveysBefore(trends, checkpoint, openedOn(checkpoint, lastDay)));
  for (const engagementId of engagementIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const rosterId = rosterIdOf(id, engagementId);
    const [{ value: known }] = await retrying(ports, () =>
      ports.storage.load([{ kind: 'customer-count', id: rosterId }]),
    );
    if (known) continue;
    const counted = await countOf(ports, checkpoint, engagementId, earlier);
    await inOwnUnit(ports, async (work) => {
      const [{ value: stored }] = await work.load({ kind: 'customer-count', id: rosterId });
      if (!stored) work.save('customer-count', rosterId, counted);
      return accept(undefined);
    });
  }
}

/** The survey with which each measure is compared. */
type Earlier = readonly { readonly measure: TrendMeasure; readonly survey: Checkpoint }[];

async function earlierOf(ports: BackgroundPorts, before: ReadonlyMap<TrendMeasure, string>): Promise<Earlier> {
  const { checkpoint } = await retrying(ports, () =>
    loadGroups({ storage: ports.storage }, { checkpoint: [...before.values()] }),
  );
  return [...before].flatMap(([measure, id]) => {
    const survey = checkpoint.get(id);
    return survey ? [{ measure, survey }] : [];
  });
}

async function countOf(
  ports: BackgroundPorts,
  checkpoint: Checkpoint,
  engagementId: string,
  earlier: Earlier,
): Promise<CustomerCount> {
  const { id: checkpointId, projectId, mode, questionnaire } = checkpoint;
  const state = await stateIn(ports, engagementId);
  const [{ value: roster }] = await retrying(ports, () =>
    ports.storage.load([{ kind: 'survey', id: rosterIdOf(checkpointId, engagementId) }]),
  );
  const people = roster ? askedIn(roster).map(({ accountId }) => accountId) : [];
  const surveyIds = [checkpointId, ...new Set(earlier.map(({ survey }) => survey.id))];
  const { response } = await retrying(ports, () =>
    loadGroups(
      { storage: ports.storage },
      { response: surveyIds.flatMap((surveyId) => people.map((person) => responseId(surveyId, person))) },
    ),
  );
  const saidBy = (surveyId: string, person: string) => response.get(responseId(surveyId, person));
  const tally = people.reduce<Tally>(
    (sum, person) => retallied(sum, questionnaire, undefined, saidIn(questionnaire, saidBy(checkpointId, person))),
    emptyTally,
  );
  const counted = { engagementId, asked: people.length, tally };
  return {
    checkpointId,
    projectId,
    ...counted,
    measures: toldMeasures(questionnaire, customerResults({ mode, questionnaire }, counted)),
    pairs: earlier.map(({ measure, survey }) =>
      samePeople(
        measure,
        survey,
        checkpoint,
        people.map((person) => ({ before: saidBy(survey.id, person), after: saidBy(checkpointId, person) })),
      ),
    ),
    state,
  };
}

/** The state of one engagement: all that its customers have before them now, in their inboxes. @returns null where one of these can't be read */
async function stateIn(ports: BackgroundPorts, engagementId: string): Promise<ProjectState | null> {
  try {
    const [{ value: engagement }] = await retrying(ports, () =>
      ports.storage.load([{ kind: 'engagement', id: engagementId }]),
    );
    if (!engagement) return emptyState;
    const ids = inboxesIn(engagement);
    const { inbox, closed } = await retrying(ports, () =>
      loadGroups({ storage: ports.storage }, { inbox: ids, closed: ids }),
    );
    const held = ids.map((id) => ({ inbox: inbox.get(id) ?? emptyInbox, closed: closed.get(id) ?? noneClosed }));
    return stateOf(held, dayIn(engagement.calendar.timeZone, ports.now()));
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error;
    ports.report({ where: 'state at the close', name: error.name, message: error.message });
    return null;
  }
}

/**
 * The circumstances that are kept beside the results of a checkpoint that closes: by name as it was counted, in confidence the state alone, which says nothing of
 * answers.
 */
export async function contextAtClose(
  ports: BackgroundPorts,
  { id, mode, engagementIds }: Checkpoint,
): Promise<Pick<TrendContext, 'state' | 'pairs'>> {
  if (mode === 'confidential') {
    const states: (ProjectState | null)[] = [];
    for (const engagementId of engagementIds) states.push(await stateIn(ports, engagementId));
    return { state: statesTogether(states), pairs: [] };
  }
  const found = await retrying(ports, () =>
    loadGroups({ storage: ports.storage }, { 'customer-count': engagementIds.map((each) => rosterIdOf(id, each)) }),
  );
  const counts = [...found['customer-count'].values()];
  return {
    state: statesTogether(counts.map(({ state }) => state)),
    pairs: peopleTogether(counts.flatMap(({ pairs }) => pairs)),
  };
}
