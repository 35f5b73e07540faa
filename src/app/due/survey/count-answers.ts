import type { SurveyResults } from '../../../contract/survey/results';
import { dayIn, instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { type Checkpoint, closedCheckpoint } from '../../../core/survey/checkpoint';
import { progressOf } from '../../../core/survey/questionnaire/answers/path';
import { toldResults } from '../../../core/survey/results/at-close';
import { type AnswerInside, byNameIn } from '../../../core/survey/sealed';
import { emptySeries, withClosed } from '../../../core/survey/series';
import { emptyTally, retallied, type Tally, tallyId } from '../../../core/survey/tally';
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
  if (checkpoint.mode === 'named') return close(ports, checkpoint, { tallies: await talliesOf(ports, checkpoint) });
  // What was counted is kept, so that it is not counted anew once the sealed answers are gone.
  const told = checkpoint.told ?? (await countSealed(ports, checkpoint));
  await unseal(ports, checkpoint, told[0]?.complete ?? 0);
  const { keyName } = checkpoint;
  // The record names the key until it is gone: nobody could find it afterwards.
  if (keyName !== null) await retrying(ports, () => ports.seals.forget(keyName));
  await close(ports, checkpoint, { told });
}

async function talliesOf(ports: BackgroundPorts, { id, asked }: Checkpoint): Promise<Record<string, Tally>> {
  const cells = Object.keys(asked ?? {});
  const { tally } = await retrying(ports, () =>
    loadGroups({ storage: ports.storage }, { tally: cells.map((cell) => tallyId(id, cell)) }),
  );
  return Object.fromEntries(cells.map((cell) => [cell, tally.get(tallyId(id, cell))?.tally ?? emptyTally]));
}

/** Counts all sealed answers, once: whatever another function has counted before stays. @throws Unavailable while not all are found */
async function countSealed(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<readonly SurveyResults[]> {
  const { id, keyName, mode, questionnaire, asked } = checkpoint;
  const counted: Record<string, Tally> = {};
  for (const inside of await opened(ports, keyName, await allSealed(ports, id))) {
    const said = {
      standing: inside.declined === null ? completeOr(questionnaire, inside) : ('declined' as const),
      answers: inside.answers,
    };
    counted[inside.cell] = retallied(counted[inside.cell] ?? emptyTally, questionnaire, undefined, said);
  }
  return inOwnUnit(ports, async (work) => {
    const [{ value: stored }, { value: sums }] = await work.load(
      { kind: 'checkpoint', id },
      { kind: 'confidential-sums', id },
    );
    const byName = byNameIn(sums);
    const told = toldResults({ mode, questionnaire, asked: asked ?? {}, tallies: counted, byName });
    if (!stored || stored.told !== null || stored.state.name !== 'closing') return accept(stored?.told ?? told);
    work.save('checkpoint', id, { ...stored, told });
    return accept(told);
  });
}

/** Whoever answers in confidence answers to the end. */
const completeOr = (questionnaire: Checkpoint['questionnaire'], { answers }: AnswerInside) =>
  progressOf(questionnaire, answers) === 'complete' ? ('complete' as const) : ('partial' as const);

const close = async (
  ports: BackgroundPorts,
  { id, projectId }: Checkpoint,
  counted: Partial<Pick<Checkpoint, 'tallies' | 'told'>>,
): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }, { value: series = emptySeries(projectId) }] = await work.load(
      { kind: 'checkpoint', id },
      { kind: 'survey-series', id: projectId },
    );
    if (checkpoint?.state.name !== 'closing') return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    applyCheckpointEvent(work, closedCheckpoint(checkpoint, counted, by.at), 'checkpoint-closed', by);
    const { title, mode } = checkpoint;
    const closedOn = checkpoint.closesOn ?? dayIn('UTC', ports.now());
    work.save('survey-series', projectId, withClosed(series, { id, title, mode, closedOn, isUnread: true }));
    return accept(undefined);
  });
