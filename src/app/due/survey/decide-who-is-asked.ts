import type { AccountId } from '../../../contract/common';
import { emptyHistory } from '../../../core/audit/chain';
import { dayIn, daysAfter, instantText } from '../../../core/calendar/day';
import { criticalPeriodAt } from '../../../core/calendar/working-day';
import { accept } from '../../../core/result';
import { confidentialCells, countByCell } from '../../../core/survey/asking/asked-cells';
import { decided, fitting, mayBeAsked } from '../../../core/survey/asking/fitting';
import { unreadFor } from '../../../core/survey/asking/override';
import { policyOf } from '../../../core/survey/asking/settings';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { type Deliverable, deliverablesOf } from '../../../core/survey/deliverables/deliverables';
import { openCheckpoint } from '../../../core/survey/due/steps';
import { stricter, thresholdsOf } from '../../../core/survey/fewest/thresholds';
import { type ContactPolicy, daysOfRatings, guard, standardPolicy } from '../../../core/survey/guard';
import { minutesOf } from '../../../core/survey/minutes';
import { askedIn, isUndecided, type Roster } from '../../../core/survey/roster';
import { withGiven } from '../../../core/survey/sealed';
import { emptySeries } from '../../../core/survey/series';
import { neverSurveyed, type Surveyed, wasAskedBy, withSurvey } from '../../../core/survey/surveyed';
import { theApp } from '../../caller';
import { loadGroups } from '../../load-groups';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { applyCheckpointEvent } from '../../survey/apply-checkpoint-event';
import { cancelCheckpoint } from '../../survey/cancel-checkpoint';
import { openDeliverables } from '../../survey/deliverables/open-deliverables';
import { rosterIdOf } from '../../survey/roster-ids';
import { surveySettingsId } from '../../survey/settings/survey-settings';
import { thresholdsIn } from '../../survey/settings/thresholds-in';
import type { UnitOfWork } from '../../unit-of-work';
import { ratedAtOnce, ratingsReader } from './ratings-of';
import { inOwnUnit } from './step';

/**
 * Settles who fits the audience, engagement by engagement, and decides for each of them whether they are asked; then the checkpoint is open.
 * Nobody has seen anything of it before. Where nobody is left to be asked, or too few for confidence, it is cancelled.
 */
export async function decideWhoIsAsked(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const ids = checkpoint.engagementIds.map((engagementId) => rosterIdOf(checkpoint.id, engagementId));
  for (const engagementId of checkpoint.engagementIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const deliverables = await openDeliverables(ports, checkpoint, engagementId);
    await settleRoster(ports, checkpoint, engagementId, deliverables);
  }
  const ratingsOf = ratingsReader(ports, Date.parse(checkpoint.state.since));
  const since = daysAfter(dayIn('UTC', ports.now()), -daysOfRatings(await policyIn(ports, checkpoint.projectId)) - 1);
  for (const id of ids) {
    const [{ value: roster }] = await retrying(ports, () => ports.storage.load([{ kind: 'survey', id }]));
    const undecided = (roster?.people ?? []).filter(isUndecided).map(({ accountId }) => accountId);
    for (let start = 0; start < undecided.length; start += ratedAtOnce) {
      const some = undecided.slice(start, start + ratedAtOnce);
      const ratings = await ratingsOf(some, since);
      for (const accountId of some) {
        if (!ports.hasTime()) throw new Unavailable('storage', 0);
        await decide(ports, id, accountId, ratings && (ratings.get(accountId) ?? []));
      }
    }
  }
  const { survey } = await retrying(ports, () => loadGroups({ storage: ports.storage }, { survey: ids }));
  const settled = [...survey.values()];
  if (settled.some(({ people }) => people.some(isUndecided))) throw new Unavailable('storage', 0);
  await settleCheckpoint(ports, checkpoint.id, settled);
}

/**
 * Writes down the people of one engagement who fit, once, and with them the deliverables about which they are asked. An engagement that is not active any
 * more has none.
 */
const settleRoster = async (
  ports: BackgroundPorts,
  { id, ...terms }: Checkpoint,
  engagementId: string,
  deliverables: readonly Deliverable[],
): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const rosterId = rosterIdOf(id, engagementId);
    const [{ value: roster }, { value: engagement }, { value: checkpoint }] = await work.load(
      { kind: 'survey', id: rosterId },
      { kind: 'engagement', id: engagementId },
      { kind: 'checkpoint', id },
    );
    if (roster || checkpoint?.state.name !== 'opening' || engagement?.status !== 'active') return accept(undefined);
    const at = instantText(ports.now());
    work.save('survey', rosterId, {
      id: rosterId,
      checkpointId: id,
      projectId: checkpoint.projectId,
      engagementId,
      title: terms.title,
      surveyKind: checkpoint.questionnaire.surveyKind,
      mode: checkpoint.mode,
      minutes: minutesOf(checkpoint.questionnaire),
      ...(checkpoint.reminders === 'usual' ? {} : { reminders: checkpoint.reminders }),
      due: checkpoint.closesOn ?? dayIn(engagement.calendar.timeZone, ports.now()),
      people: fitting(engagement, checkpoint.audience, checkpoint.plannedBy),
      plannedBy: checkpoint.plannedBy,
      createdAt: at,
      toldAt: null,
      state: { name: 'deciding', since: at },
      history: emptyHistory,
    });
    if (deliverables.length > 0) {
      const { projectId } = checkpoint;
      work.create('deliverables', rosterId, { rosterId, checkpointId: id, projectId, engagementId, deliverables });
    }
    work.expectUnchanged({ kind: 'engagement', id: engagementId });
    work.expectUnchanged({ kind: 'checkpoint', id });
    return accept(undefined);
  });

/** The guard by which a project asks now. */
async function policyIn(ports: BackgroundPorts, projectId: string): Promise<ContactPolicy> {
  const ref = { kind: 'survey-settings', id: surveySettingsId(projectId) } as const;
  const [{ value: settings }] = await retrying(ports, () => ports.storage.load([ref]));
  return settings ? policyOf(settings) : standardPolicy;
}

/** Decides for one person, in one transaction with what is known of when they were asked last: so nobody is asked twice. @param ratedAt when they rated requests, in epoch milliseconds; null where that can't be seen */
const decide = async (
  ports: BackgroundPorts,
  rosterId: string,
  accountId: AccountId,
  ratedAt: readonly number[] | null,
): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: roster }, { value: surveyed = neverSurveyed(accountId) }] = await work.load(
      { kind: 'survey', id: rosterId },
      { kind: 'surveyed', id: accountId },
    );
    const row = roster?.people.find((each) => each.accountId === accountId);
    if (!roster || !row || !isUndecided(row)) return accept(undefined);
    const [
      { value: engagement },
      { value: checkpoint },
      { value: series = emptySeries(roster.projectId) },
      { value: settings },
      { value: stored },
    ] = await work.load(
      { kind: 'engagement', id: roster.engagementId },
      { kind: 'checkpoint', id: roster.checkpointId },
      { kind: 'survey-series', id: roster.projectId },
      { kind: 'survey-settings', id: surveySettingsId(roster.projectId) },
      { kind: 'deliverables', id: rosterId },
    );
    if (checkpoint?.state.name !== 'opening') return accept(undefined);
    work.expectUnchanged({ kind: 'checkpoint', id: roster.checkpointId });
    if (!engagement || !mayBeAsked(engagement, accountId, roster.plannedBy)) {
      work.save('survey', rosterId, decided(roster, accountId, 'cannot-take-part'));
      return accept(undefined);
    }
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const { checkpointId, surveyKind: kind } = roster;
    const isCritical = criticalPeriodAt(engagement.calendar, today) !== undefined;
    const rated = (ratedAt ?? []).map((at) => dayIn(engagement.calendar.timeZone, at)).sort();
    const moment = { checkpointId, kind, today, isCritical, rated, unread: unreadFor(checkpoint, series) };
    const found = guard(surveyed, moment, settings ? policyOf(settings) : standardPolicy);
    const isElsewhere =
      found === 'case-open'
        ? !(await hasCaseHere(work, surveyed, roster))
        : (found === 'asked-recently' || found === 'asked-often') && !wasAskedBy(surveyed, checkpoint.engagementIds);
    const reason = isElsewhere ? 'rested' : found;
    // In confidence nobody is told who is not asked for what.
    const ratedOn = reason === 'asked-by-jira' && roster.mode === 'named' ? rated.at(-1) : undefined;
    const after = decided(roster, accountId, reason ?? 'asked', ratedOn);
    work.save('survey', rosterId, ratedAt === null ? { ...after, areRatingsUnseen: true } : after);
    if (reason === null) {
      const { questions } = checkpoint.questionnaire;
      const by = {
        engagementId: roster.engagementId,
        questions: questions.length + deliverablesOf(stored, accountId).length,
      };
      work.save('surveyed', accountId, withSurvey(surveyed, { checkpointId, kind, day: today, by }));
    }
    return accept(undefined);
  });

/** Whether one of somebody's open cases is of the project that asks: of others' it is told nothing. */
async function hasCaseHere(work: UnitOfWork, { cases = [] }: Surveyed, { projectId }: Roster): Promise<boolean> {
  const found = await work.load(...cases.map((id) => ({ kind: 'recovery', id }) as const));
  return found.some(({ value }) => value?.projectId === projectId);
}

/** Opens the checkpoint, or cancels it where it can't open. */
const settleCheckpoint = async (ports: BackgroundPorts, id: string, rosters: readonly Roster[]): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: found }] = await work.load({ kind: 'checkpoint', id });
    if (found?.state.name !== 'opening') return accept(undefined);
    // Those of its planning, or what the project has raised since: from here on they are its own.
    const thresholds = stricter(thresholdsOf(found), await thresholdsIn(work, found.projectId));
    const checkpoint = { ...found, thresholds };
    const by = { actor: theApp, at: instantText(ports.now()) };
    const people = rosters.flatMap(askedIn);
    const isConfidential = checkpoint.mode === 'confidential';
    const cancel = rosters.every(({ people: fits }) => fits.length === 0)
      ? 'nobody-eligible'
      : people.length === 0
        ? 'nobody-asked'
        : isConfidential && people.length < thresholds.answers
          ? 'too-few'
          : null;
    if (cancel !== null) {
      await cancelCheckpoint(work, checkpoint, cancel, by);
      return accept(undefined);
    }
    const byCell = countByCell(people);
    const cells = isConfidential ? confidentialCells(byCell, thresholds.answers) : null;
    const after = openCheckpoint(checkpoint, { cells, asked: cells === null ? byCell : moved(byCell, cells) }, by.at);
    applyCheckpointEvent(work, after, 'checkpoint-open', by, { asked: people.length });
    // From here on a number that is missing is not the number of no answers.
    if (isConfidential) work.create('confidential-sums', id, withGiven(undefined, id, {}));
    return accept(undefined);
  });

/** Counts by the cells under which answers are counted. */
function moved(counts: Readonly<Record<string, number>>, cells: Readonly<Record<string, string>>) {
  const sums: Record<string, number> = {};
  for (const [cell, count] of Object.entries(counts)) {
    const to = cells[cell] ?? cell;
    sums[to] = (sums[to] ?? 0) + count;
  }
  return sums;
}
