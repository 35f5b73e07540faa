import type { Result } from '../../../contract/result';
import {
  type DecideDeliverable,
  type NeededAnswer,
  neededAnswers,
  type TeamDeliverable,
} from '../../../contract/survey/deliverables';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { SeenWords } from '../../../core/access/seen-words';
import type { Gate } from '../../../core/gate/gate';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
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
import { seeNamed } from '../settings/see-named';

/**
 * The deliverables about which a survey asks by name, what was said of each, and what the team has decided. Where the project keeps answers by name
 * from the reader, nobody is named.
 */
export async function listDeliverables(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<readonly TeamDeliverable[]>> {
  const found = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!found.ok) return found;
  const { seen, checkpoint } = found.value;
  const known = await loadDeliverables(ports, seen, checkpoint);
  return accept(known.all.flatMap((stored) => teamDeliverables(seen, stored, known)));
}

type KnownDeliverables = {
  readonly all: readonly Deliverables[];
  /** Their gates, by their ids. */
  readonly gates: ReadonlyMap<string, Gate>;
  /** Null where nobody is named to the reader. */
  readonly words: SeenWords | null;
};

async function loadDeliverables(
  ports: Ports,
  seen: SeenSurvey,
  { id, engagementIds }: Checkpoint,
): Promise<KnownDeliverables> {
  const ids = engagementIds.map((each) => rosterIdOf(id, each));
  const { deliverables } = await loadGroups(ports, { deliverables: ids });
  const all = [...deliverables.values()];
  const { gate: gates } = await loadGroups(ports, {
    gate: all.flatMap((each) => each.deliverables.map(({ gateId }) => gateId)),
  });
  const words = await seeNamed(ports, seen);
  return { all, gates, words: words.ok ? words.value : null };
}

/**
 * Decides on a deliverable of which a customer has said that it is not needed: once, whoever of the team comes first. Those who were asked about it are
 * told so in the portal, and its gate shows the team the decision. The gate stays in force: who drops a deliverable withdraws its gate.
 */
export async function decideDeliverable(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { checkpointId, engagementId, deliverableId, what, reason }: DecideDeliverable,
): Promise<Result<readonly TeamDeliverable[]>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  return inUnitOfWork(ports, async (work) => {
    const rosterId = rosterIdOf(checkpointId, engagementId);
    const [{ value: checkpoint }, { value: stored }, { value: gate }] = await work.load(
      { kind: 'checkpoint', id: checkpointId },
      { kind: 'deliverables', id: rosterId },
      { kind: 'gate', id: deliverableId },
    );
    if (checkpoint?.projectId !== projectId) return refuse('not-found');
    const found = await seeCheckpoint(ports, caller, project.value, checkpoint);
    if (!found.ok) return found;
    const by = attributionTo(ports, caller);
    const after = withDecision(stored, deliverableId, { what, reason }, by);
    if (!after.ok) return after;
    const { seen } = found.value;
    // The reply is read before anything is written: else a decision that is made could be refused.
    const known = await loadDeliverables(ports, seen, checkpoint);
    const { value } = after;
    if (value === 'already') return accept(known.all.flatMap((each) => teamDeliverables(seen, each, known)));
    work.save('deliverables', rosterId, value);
    const decided = value.deliverables.find(({ gateId }) => gateId === deliverableId);
    const { title = '', decision = null } = decided ?? {};
    if (gate && decision) work.save('gate', gate.id, { ...gate, needed: decision });
    const facts = { deliverableId, words: `${title}: ${reason}` };
    applyCheckpointEvent(work, checkpoint, `checkpoint-deliverable-${what}`, by, facts);
    const now = known.all.map((each) => (each.rosterId === rosterId ? value : each));
    return accept(now.flatMap((each) => teamDeliverables(seen, each, known)));
  });
}

function teamDeliverables(
  seen: SeenSurvey,
  stored: Deliverables,
  { gates, words }: Omit<KnownDeliverables, 'all'>,
): TeamDeliverable[] {
  seen.assertIn(stored);
  words?.assertOf(stored);
  const { engagementId, deliverables } = stored;
  return deliverables.map((each) => ({
    id: each.gateId,
    engagementId,
    title: each.title,
    subject: gates.get(each.gateId)?.subject ?? null,
    asked: each.askedOf.length,
    counts: countsOf(each),
    notNeededBy: words ? notNeededBy(each) : [],
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
