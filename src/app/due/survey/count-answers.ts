import { confidentialThreshold, distributionThreshold } from '../../../contract/survey/checkpoint';
import { dayIn, instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { type Checkpoint, closedCheckpoint } from '../../../core/survey/checkpoint';
import { progressOf } from '../../../core/survey/questionnaire/answers/path';
import { textsIn } from '../../../core/survey/said-texts';
import { type AnswerInside, givenCount } from '../../../core/survey/sealed';
import { emptySeries, withClosed } from '../../../core/survey/series';
import { emptyTally, retallied, type Tally, tallyId } from '../../../core/survey/tally';
import { theApp } from '../../caller';
import { loadGroups } from '../../load-groups';
import { type BackgroundPorts, type Unattributed, Unavailable } from '../../ports';
import { retrying } from '../../retry';
import { applyCheckpointEvent } from '../../survey/apply-checkpoint-event';
import { inUnitOfWork } from '../../unit-of-work';
import { assertDone } from './step';

/** Counts what was answered, and closes the checkpoint with it. No answer is taken any more by then. */
export async function countAnswers(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  if (checkpoint.mode === 'named') return close(ports, checkpoint, await talliesOf(ports, checkpoint));
  // What was counted is kept, so that it is not counted anew once the sealed answers are gone.
  const tallies = checkpoint.tallies ?? (await countSealed(ports, checkpoint));
  await unseal(ports, checkpoint, tallies);
  await close(ports, checkpoint, tallies);
  if (checkpoint.keyName !== null) await ports.seals.forget(checkpoint.keyName);
}

async function talliesOf(ports: BackgroundPorts, { id, asked }: Checkpoint): Promise<Record<string, Tally>> {
  const cells = Object.keys(asked ?? {});
  const { tally } = await retrying(ports, () =>
    loadGroups({ storage: ports.storage }, { tally: cells.map((cell) => tallyId(id, cell)) }),
  );
  return Object.fromEntries(cells.map((cell) => [cell, tally.get(tallyId(id, cell))?.tally ?? emptyTally]));
}

/**
 * Counts all sealed answers. The number of them is known from a record that is written with each: as long as the query has not found as
 * many, nothing is counted. @throws Unavailable then
 */
async function countSealed(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<Record<string, Tally>> {
  const { id, keyName, questionnaire } = checkpoint;
  const [{ value: sums }] = await retrying(ports, () => ports.storage.load([{ kind: 'confidential-sums', id }]));
  const sealed = await allSealed(ports, id);
  if (sealed.length < givenCount(sums)) throw new Unavailable('storage', 404);
  const tallies: Record<string, Tally> = {};
  for (const { value } of sealed) {
    const inside = await opened(ports, keyName, value.sealed);
    const said = {
      standing: inside.declined === null ? completeOr(questionnaire, inside) : ('declined' as const),
      answers: inside.answers,
    };
    tallies[inside.cell] = retallied(tallies[inside.cell] ?? emptyTally, questionnaire, undefined, said);
  }
  assertDone(
    await inUnitOfWork(ports, async (work) => {
      const [{ value: stored }] = await work.load({ kind: 'checkpoint', id });
      if (stored?.state.name === 'closing') work.save('checkpoint', id, { ...stored, tallies });
      return accept(undefined);
    }),
  );
  return tallies;
}

/** Whoever answers in confidence answers to the end. */
const completeOr = (questionnaire: Checkpoint['questionnaire'], { answers }: AnswerInside) =>
  progressOf(questionnaire, answers) === 'complete' ? ('complete' as const) : ('partial' as const);

/**
 * Puts an end to the sealed answers. Where enough have answered, what they wrote is kept, each text by itself, in the order of ids that are drawn by
 * chance: nothing ties it to the other answers of the same person. Else nobody ever reads them.
 */
async function unseal(
  ports: BackgroundPorts,
  { id, keyName, questionnaire }: Checkpoint,
  tallies: Readonly<Record<string, Tally>>,
): Promise<void> {
  const complete = Object.values(tallies).reduce((sum, tally) => sum + tally.complete, 0);
  const areTextsKept = complete >= Math.max(confidentialThreshold, distributionThreshold);
  for (const { id: sealedId, value } of await allSealed(ports, id)) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const texts = areTextsKept ? textsIn(questionnaire, await opened(ports, keyName, value.sealed)) : [];
    assertDone(
      await inUnitOfWork(ports, async (work) => {
        const [{ value: there }, { value: checkpoint }] = await work.load(
          { kind: 'sealed-answer', id: sealedId },
          { kind: 'checkpoint', id },
        );
        if (!there || checkpoint?.state.name !== 'closing') return accept(undefined);
        for (const { key, text } of texts) {
          work.createUnattributed('confidential-answer', { askId: id, answers: { [key]: text } });
        }
        work.remove({ kind: 'sealed-answer', id: sealedId });
        work.save('checkpoint', id, checkpoint);
        return accept(undefined);
      }),
    );
  }
}

async function allSealed(ports: BackgroundPorts, id: string): Promise<Unattributed<'sealed-answer'>[]> {
  const found: Unattributed<'sealed-answer'>[] = [];
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.storage.listUnattributed('sealed-answer', id, cursor));
    found.push(...(page?.found ?? []));
    cursor = page?.cursor;
  } while (cursor !== undefined);
  return found;
}

async function opened(ports: BackgroundPorts, keyName: string | null, sealed: string): Promise<AnswerInside> {
  if (keyName === null) throw new Error('Answers in confidence are sealed');
  return JSON.parse(await ports.seals.open(keyName, sealed)) as AnswerInside;
}

const close = async (
  ports: BackgroundPorts,
  { id, projectId }: Checkpoint,
  tallies: Readonly<Record<string, Tally>>,
): Promise<void> =>
  assertDone(
    await inUnitOfWork(ports, async (work) => {
      const [{ value: checkpoint }, { value: series = emptySeries(projectId) }] = await work.load(
        { kind: 'checkpoint', id },
        { kind: 'survey-series', id: projectId },
      );
      if (checkpoint?.state.name !== 'closing') return accept(undefined);
      const by = { actor: theApp, at: instantText(ports.now()) };
      applyCheckpointEvent(work, closedCheckpoint(checkpoint, tallies, by.at), 'checkpoint-closed', by);
      const { title, mode } = checkpoint;
      const closedOn = checkpoint.closesOn ?? dayIn('UTC', ports.now());
      work.save('survey-series', projectId, withClosed(series, { id, title, mode, closedOn, isUnread: true }));
      return accept(undefined);
    }),
  );
