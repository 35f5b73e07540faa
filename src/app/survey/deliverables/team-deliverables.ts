import type { Result } from '../../../contract/result';
import {
  type DecideDeliverable,
  type NeededAnswer,
  neededAnswers,
  type TeamDeliverable,
} from '../../../contract/survey/deliverables';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { accept, refuse } from '../../../core/result';
import {
  type Deliverable,
  type Deliverables,
  isToDecide,
  notNeededBy,
  withDecision,
} from '../../../core/survey/deliverables/deliverables';
import { editProject } from '../../access/edit-project';
import { attributionTo, type Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { applyCheckpointEvent } from '../apply-checkpoint-event';
import { rosterIdOf } from '../roster-ids';
import { seeCheckpoint, seenCheckpoint } from '../seen-checkpoint';

/** The deliverables about which a survey asks by name, what was said of each, and what the team has decided. */
export async function listDeliverables(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<readonly TeamDeliverable[]>> {
  const found = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!found.ok) return found;
  const { seen, checkpoint } = found.value;
  const ids = checkpoint.engagementIds.map((each) => rosterIdOf(checkpointId, each));
  const { deliverables } = await loadGroups(ports, { deliverables: ids });
  return accept([...deliverables.values()].flatMap((stored) => teamDeliverables(seen, stored)));
}

/**
 * Decides on a deliverable of which a customer has said that it is not needed: once, whoever of the team comes first. Those who were asked about it are
 * told so in the portal. The gate itself stays as it is: who drops a deliverable withdraws its gate.
 */
export async function decideDeliverable(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { checkpointId, engagementId, deliverableId, what, reason }: DecideDeliverable,
): Promise<Result<readonly TeamDeliverable[]>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  const done = await inUnitOfWork(ports, async (work) => {
    const rosterId = rosterIdOf(checkpointId, engagementId);
    const [{ value: checkpoint }, { value: stored }] = await work.load(
      { kind: 'checkpoint', id: checkpointId },
      { kind: 'deliverables', id: rosterId },
    );
    if (checkpoint?.projectId !== projectId) return refuse('not-found');
    const found = await seeCheckpoint(ports, caller, project.value, checkpoint);
    if (!found.ok) return found;
    const by = attributionTo(ports, caller);
    const after = withDecision(stored, deliverableId, { what, reason }, by);
    if (!after.ok) return after;
    if (after.value === 'already') return accept(undefined);
    work.save('deliverables', rosterId, after.value);
    const title = after.value.deliverables.find(({ gateId }) => gateId === deliverableId)?.title ?? '';
    const facts = { deliverableId, words: `${title}: ${reason}` };
    applyCheckpointEvent(work, checkpoint, `checkpoint-deliverable-${what}`, by, facts);
    return accept(undefined);
  });
  return done.ok ? listDeliverables(ports, caller, projectId, checkpointId) : done;
}

function teamDeliverables(seen: SeenSurvey, stored: Deliverables): TeamDeliverable[] {
  seen.assertIn(stored);
  const { engagementId, deliverables } = stored;
  return deliverables.map((each) => ({
    id: each.gateId,
    engagementId,
    title: each.title,
    asked: each.askedOf.length,
    counts: countsOf(each),
    notNeededBy: notNeededBy(each),
    isToDecide: isToDecide(each),
    decision: each.decision,
  }));
}

function countsOf({ answers }: Deliverable): Record<NeededAnswer, number> {
  const given = Object.values(answers);
  const count = (wanted: NeededAnswer) => given.filter((each) => each === wanted).length;
  const [yes, partly, no, cantSay] = neededAnswers;
  return { [yes]: count(yes), [partly]: count(partly), [no]: count(no), [cantSay]: count(cantSay) };
}
