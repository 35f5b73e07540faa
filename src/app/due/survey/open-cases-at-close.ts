import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { causeIn } from '../../../core/survey/recovery/cause';
import { type Response, responseId } from '../../../core/survey/response';
import { askedIn } from '../../../core/survey/roster';
import { theApp } from '../../caller';
import { loadGroups } from '../../load-groups';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { followSaying } from '../../survey/recovery/follow-saying';
import { rosterIdOf } from '../../survey/roster-ids';
import { caseIdOf } from '../../survey/said/case-id';
import { inOwnUnit } from './step';

/**
 * Opens the cases of those who have left a low score and did not finish: while the survey was open it could still be a slip. No answer is
 * taken any more by then. They are found by the rosters, since nobody looks again, and a query may not see yet what was said last. What can't be
 * read opens none, and holds up no other.
 */
export async function openCasesAtClose(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const { id, engagementIds, questionnaire } = checkpoint;
  const caseOf = ({ accountId }: Pick<Response, 'accountId'>) => caseIdOf(id, accountId);
  for (const engagementId of engagementIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const rosterId = rosterIdOf(id, engagementId);
    const [{ value: roster }] = await retrying(ports, () => ports.storage.load([{ kind: 'survey', id: rosterId }]));
    const unfinished = roster ? askedIn(roster).filter(({ done }) => done === undefined) : [];
    const ids = unfinished.map(({ accountId }) => responseId(id, accountId));
    const { response } = await retrying(ports, () => loadGroups(ports.sparing, { response: ids }));
    const low = [...response.values()].filter((each) => causeIn(questionnaire, each) !== null);
    const { recovery } = await retrying(ports, () => loadGroups(ports.sparing, { recovery: low.map(caseOf) }));
    // Whoever took back what had opened a case, and left it so, has one anew.
    const isToOpen = (said: Response) => (recovery.get(caseOf(said))?.state.name ?? 'taken-back') === 'taken-back';
    for (const each of low.filter(isToOpen)) {
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await unlessUnreadable(ports, () => openCase(ports, checkpoint, each));
    }
  }
}

const openCase = (ports: BackgroundPorts, checkpoint: Checkpoint, { accountId, rosterId }: Response): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: response }, { value: roster }, { value: before }] = await work.load(
      { kind: 'response', id: responseId(checkpoint.id, accountId) },
      { kind: 'survey', id: rosterId },
      { kind: 'recovery', id: caseIdOf(checkpoint.id, accountId) },
    );
    const cause = causeIn(checkpoint.questionnaire, response);
    if (!roster || cause === null) return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    await followSaying(work, { checkpoint, roster, accountId, cause, by }, before);
    return accept(undefined);
  });

/** A case that can't be read stays as it is: the survey closes all the same. */
async function unlessUnreadable(ports: BackgroundPorts, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    ports.report({
      where: 'open case',
      name: error instanceof Error ? error.name : 'Error',
      message: 'A case can’t be read',
    });
  }
}
