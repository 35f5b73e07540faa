import { checkpointLimits } from '../../../contract/survey/checkpoint';
import { newIssuePlan, newVersionPlan } from '../../../core/issue/issue-plan';
import { awaitedBy } from '../../../core/survey/occasion/occasion';
import type { UnitOfWork } from '../../unit-of-work';
import type { CheckedOccasion } from './check-occasion';

/** Those that were over long ago are forgotten: an event drops what is over, but of some things no event comes. */
const withOneMore = (ids: readonly string[] | undefined, id: string): string[] =>
  [...(ids ?? []).filter((each) => each !== id), id].slice(-checkpointLimits.unfinished);

/** Writes down with what a checkpoint waits for that it does, so that an event finds it by its key. */
export async function bindOccasion(
  work: UnitOfWork,
  checkpointId: string,
  { occasion, projectId }: CheckedOccasion,
): Promise<void> {
  const awaited = awaitedBy(occasion);
  switch (awaited.kind) {
    case 'none':
      return;
    case 'issue': {
      const [{ value: plan = newIssuePlan(awaited.id, projectId) }] = await work.load({
        kind: 'issue',
        id: awaited.id,
      });
      work.save('issue', awaited.id, { ...plan, awaitedBy: withOneMore(plan.awaitedBy, checkpointId) });
      return;
    }
    case 'version': {
      await bindVersion(work, awaited.id, projectId, checkpointId);
      return;
    }
    case 'sprint': {
      const [{ value: plan }] = await work.load({ kind: 'sprint', id: awaited.id });
      work.save('sprint', awaited.id, {
        ...plan,
        sprintId: awaited.id,
        awaitedBy: withOneMore(plan?.awaitedBy, checkpointId),
      });
      return;
    }
    case 'gate': {
      const [{ value: gate }] = await work.load({ kind: 'gate', id: awaited.id });
      if (gate) work.save('gate', awaited.id, { ...gate, awaitedBy: withOneMore(gate.awaitedBy, checkpointId) });
    }
  }
}

/** The same for a version alone. */
export async function bindVersion(
  work: UnitOfWork,
  versionId: string,
  projectId: string,
  checkpointId: string,
): Promise<void> {
  const [{ value }] = await work.load({ kind: 'version', id: versionId });
  const plan = value ?? newVersionPlan(versionId, projectId);
  work.save('version', versionId, { ...plan, awaitedBy: withOneMore(plan.awaitedBy, checkpointId) });
}
