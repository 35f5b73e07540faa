import { dayIn, instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { type Checkpoint, hasCounted } from '../../../core/survey/checkpoint';
import { closingFrom } from '../../../core/survey/closing';
import { answeredUntil, closedCheckpoint } from '../../../core/survey/due/steps';
import { thresholdsOf } from '../../../core/survey/fewest/thresholds';
import { toldResults } from '../../../core/survey/results/at-close';
import { retallied } from '../../../core/survey/said/retallied';
import { saidIn } from '../../../core/survey/said/standing';
import { byNameIn } from '../../../core/survey/sealed';
import { emptySeries, withClosed } from '../../../core/survey/series';
import { emptyTally, type Tally, tallyId } from '../../../core/survey/tally';
import { noContexts, withContext } from '../../../core/survey/trend/context';
import { noTrends, withTold } from '../../../core/survey/trend/kept-trends';
import { toldSurvey } from '../../../core/survey/trend/told';
import { theApp } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { applyCheckpointEvent } from '../../survey/apply-checkpoint-event';
import { allSealed, opened } from '../../survey/sealed-answers';
import { contextAtClose, countByCustomer } from './count-by-customer';
import { inOwnUnit } from './step';

/** Counts what was answered by name, and closes the checkpoint with it. No answer is taken any more by then. */
export async function countAnswers(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  await countByCustomer(ports, checkpoint);
  await close(ports, checkpoint, { tallies: await talliesOf(ports, checkpoint) });
}

async function talliesOf(ports: BackgroundPorts, { id, asked }: Checkpoint): Promise<Record<string, Tally>> {
  const cells = Object.keys(asked ?? {});
  const { tally } = await retrying(ports, () =>
    loadGroups({ storage: ports.storage }, { tally: cells.map((cell) => tallyId(id, cell)) }),
  );
  return Object.fromEntries(cells.map((cell) => [cell, tally.get(tallyId(id, cell))?.tally ?? emptyTally]));
}

/**
 * Counts all sealed answers, once, and keeps what is told of them: whatever another function has counted before stays, and is not counted anew once
 * the sealed answers are gone. @throws Unreadable while not all are found and open
 */
export async function countSealed(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const { id, mode, questionnaire, asked } = checkpoint;
  const counted: Record<string, Tally> = {};
  for (const inside of await opened(ports, checkpoint, await allSealed(ports, id))) {
    const said = saidIn(questionnaire, inside);
    counted[inside.cell] = retallied(counted[inside.cell] ?? emptyTally, questionnaire, undefined, said);
  }
  await inOwnUnit(ports, async (work) => {
    const [{ value: stored }, { value: sums }] = await work.load(
      { kind: 'checkpoint', id },
      { kind: 'confidential-sums', id },
    );
    if (stored?.closing?.step !== 'count') return accept(undefined);
    const byName = byNameIn(sums);
    const told = toldResults({
      ...{ mode, thresholds: thresholdsOf(checkpoint), questionnaire },
      ...{ asked: asked ?? {}, tallies: counted, byName },
    });
    work.save('checkpoint', id, { ...stored, told, closing: closingFrom('keep-texts') });
    return accept(undefined);
  });
}

/** Closes a checkpoint for good. @param counted what its kind keeps of the answers: nothing where they are lost */
export const close = async (
  ports: BackgroundPorts,
  before: Checkpoint,
  counted: Partial<Pick<Checkpoint, 'tallies' | 'told'>>,
): Promise<void> => {
  const {
    id,
    projectId,
    engagementIds: [first = ''],
  } = before;
  const seen = await contextAtClose(ports, before);
  await inOwnUnit(ports, async (work) => {
    const [
      { value: checkpoint },
      { value: series = emptySeries(projectId) },
      { value: trends = noTrends(projectId) },
      { value: contexts = noContexts(projectId) },
      { value: engagement },
    ] = await work.load(
      { kind: 'checkpoint', id },
      { kind: 'survey-series', id: projectId },
      { kind: 'survey-trends', id: projectId },
      { kind: 'trend-contexts', id: projectId },
      { kind: 'engagement', id: first },
    );
    if (checkpoint?.state.name !== 'closing') return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    const timeZone = engagement?.calendar.timeZone ?? 'UTC';
    const after = closedCheckpoint(checkpoint, counted, timeZone, by.at);
    const isCounted = hasCounted(after);
    applyCheckpointEvent(work, after, isCounted ? 'checkpoint-closed' : 'checkpoint-uncounted', by);
    if (isCounted) work.enqueue([{ kind: 'tell-team', checkpointId: id }]);
    const { title, mode } = checkpoint;
    const closedOn = answeredUntil(checkpoint, timeZone);
    work.save('survey-series', projectId, withClosed(series, { id, title, mode, closedOn, isUnread: isCounted }));
    const told = toldSurvey(after);
    if (told) {
      const on = dayIn(timeZone, ports.now());
      work.save('survey-trends', projectId, withTold(trends, told));
      work.save('trend-contexts', projectId, withContext(contexts, { id, on, ...seen }));
    }
    if (mode === 'confidential') work.remove({ kind: 'confidential-sums', id });
    return accept(undefined);
  });
};
