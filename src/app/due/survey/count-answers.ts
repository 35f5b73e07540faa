import { dayIn, instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { type Checkpoint, closedCheckpoint } from '../../../core/survey/checkpoint';
import { progressOf } from '../../../core/survey/questionnaire/answers/path';
import { keptTallies, resultsOf } from '../../../core/survey/results';
import type { AnswerInside } from '../../../core/survey/sealed';
import { emptySeries, withClosed } from '../../../core/survey/series';
import { emptyTally, retallied, type Tally, tallyId } from '../../../core/survey/tally';
import { noTrends, withTold } from '../../../core/survey/trend/kept-trends';
import { toldSurvey } from '../../../core/survey/trend/told';
import { theApp } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { BackgroundPorts } from '../../ports';
import { retrying } from '../../retry';
import { applyCheckpointEvent } from '../../survey/apply-checkpoint-event';
import { allSealed, opened } from '../../survey/sealed-answers';
import { inOwnUnit } from './step';
import { unseal } from './unseal';

/** Counts what was answered, and closes the checkpoint with it. No answer is taken any more by then. */
export async function countAnswers(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  if (checkpoint.mode === 'named') return close(ports, checkpoint, await talliesOf(ports, checkpoint));
  // What was counted is kept, so that it is not counted anew once the sealed answers are gone.
  const tallies = checkpoint.tallies ?? (await countSealed(ports, checkpoint));
  await unseal(ports, checkpoint, tallies);
  const { keyName } = checkpoint;
  // The record names the key until it is gone: nobody could find it afterwards.
  if (keyName !== null) await retrying(ports, () => ports.seals.forget(keyName));
  await close(ports, checkpoint, tallies);
}

async function talliesOf(ports: BackgroundPorts, { id, asked }: Checkpoint): Promise<Record<string, Tally>> {
  const cells = Object.keys(asked ?? {});
  const { tally } = await retrying(ports, () =>
    loadGroups({ storage: ports.storage }, { tally: cells.map((cell) => tallyId(id, cell)) }),
  );
  return Object.fromEntries(cells.map((cell) => [cell, tally.get(tallyId(id, cell))?.tally ?? emptyTally]));
}

/** Counts all sealed answers, once: whatever another function has counted before stays. @throws Unavailable while not all are found */
async function countSealed(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<Readonly<Record<string, Tally>>> {
  const { id, keyName, questionnaire } = checkpoint;
  const counted: Record<string, Tally> = {};
  for (const inside of await opened(ports, keyName, await allSealed(ports, id))) {
    const said = {
      standing: inside.declined === null ? completeOr(questionnaire, inside) : ('declined' as const),
      answers: inside.answers,
    };
    counted[inside.cell] = retallied(counted[inside.cell] ?? emptyTally, questionnaire, undefined, said);
  }
  const kept = keptTallies(counted);
  return inOwnUnit(ports, async (work) => {
    const [{ value: stored }] = await work.load({ kind: 'checkpoint', id });
    if (!stored || stored.tallies !== null || stored.state.name !== 'closing') return accept(stored?.tallies ?? kept);
    work.save('checkpoint', id, { ...stored, tallies: kept });
    return accept(kept);
  });
}

/** Whoever answers in confidence answers to the end. */
const completeOr = (questionnaire: Checkpoint['questionnaire'], { answers }: AnswerInside) =>
  progressOf(questionnaire, answers) === 'complete' ? ('complete' as const) : ('partial' as const);

const close = async (
  ports: BackgroundPorts,
  { id, projectId }: Checkpoint,
  tallies: Readonly<Record<string, Tally>>,
): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }, { value: series = emptySeries(projectId) }, { value: trends = noTrends(projectId) }] =
      await work.load(
        { kind: 'checkpoint', id },
        { kind: 'survey-series', id: projectId },
        { kind: 'survey-trends', id: projectId },
      );
    if (checkpoint?.state.name !== 'closing') return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    applyCheckpointEvent(work, closedCheckpoint(checkpoint, tallies, by.at), 'checkpoint-closed', by);
    const { title, mode } = checkpoint;
    const closedOn = checkpoint.closesOn ?? dayIn('UTC', ports.now());
    work.save('survey-series', projectId, withClosed(series, { id, title, mode, closedOn, isUnread: true }));
    const { questionnaire, state } = checkpoint;
    const asked = checkpoint.asked ?? {};
    // The day on which the last answer was taken: earlier than planned, if the team has closed it.
    const answeredUntil = [closedOn, dayIn('UTC', Date.parse(state.since))].sort()[0] ?? closedOn;
    const told = toldSurvey(checkpoint, answeredUntil, (filter) =>
      resultsOf({ mode, questionnaire, asked, tallies }, filter),
    );
    work.save('survey-trends', projectId, withTold(trends, told));
    return accept(undefined);
  });
