import { checkpointLimits } from '../../../contract/survey/checkpoint';
import { issueIdOf } from '../../../core/ask/subject';
import { newIssuePlan, newVersionPlan, withBound, withoutBound } from '../../../core/issue/issue-plan';
import { awaitedBy } from '../../../core/survey/occasion/occasion';
import type { UnitOfWork } from '../../unit-of-work';
import type { CheckedOccasion } from './check-occasion';

/** Those that were over long ago are forgotten: an event drops what is over, but of some things no event comes. */
const withOneMore = (ids: readonly string[] | undefined, id: string): string[] =>
  [...(ids ?? []).filter((each) => each !== id), id].slice(-checkpointLimits.unfinished);

/**
 * Writes down with what a checkpoint waits for that it does, so that an event finds it by its key, and the issue's panel shows it.
 * @returns the issue of the gate that it waits for; undefined where it waits for none, or for one on a version
 */
export async function bindOccasion(
  work: UnitOfWork,
  checkpointId: string,
  { occasion, projectId }: CheckedOccasion,
): Promise<string | undefined> {
  const awaited = awaitedBy(occasion);
  switch (awaited.kind) {
    case 'none':
      return undefined;
    case 'issue': {
      const [{ value: plan = newIssuePlan(awaited.id, projectId) }] = await work.load({
        kind: 'issue',
        id: awaited.id,
      });
      const awaitedBy = withOneMore(plan.awaitedBy, checkpointId);
      work.save('issue', awaited.id, withBound({ ...plan, awaitedBy }, checkpointId));
      return undefined;
    }
    case 'version': {
      await bindVersion(work, awaited.id, projectId, checkpointId);
      return undefined;
    }
    case 'sprint': {
      const [{ value: plan }] = await work.load({ kind: 'sprint', id: awaited.id });
      work.save('sprint', awaited.id, {
        ...plan,
        sprintId: awaited.id,
        awaitedBy: withOneMore(plan?.awaitedBy, checkpointId),
      });
      return undefined;
    }
    case 'gate': {
      const [{ value: gate }] = await work.load({ kind: 'gate', id: awaited.id });
      if (!gate) return undefined;
      work.save('gate', awaited.id, { ...gate, awaitedBy: withOneMore(gate.awaitedBy, checkpointId) });
      const issueId = issueIdOf(gate.subject);
      if (issueId === null) return undefined;
      const [{ value: plan = newIssuePlan(issueId, projectId) }] = await work.load({ kind: 'issue', id: issueId });
      work.save('issue', issueId, withBound(plan, checkpointId));
      return issueId;
    }
  }
}

/** Has an issue forget a checkpoint that is bound to something else now. */
export async function unbindIssue(work: UnitOfWork, issueId: string, checkpointId: string): Promise<void> {
  const [{ value: plan }] = await work.load({ kind: 'issue', id: issueId });
  if (plan) work.save('issue', issueId, withoutBound(plan, checkpointId));
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
  const awaitedBy = withOneMore(plan.awaitedBy, checkpointId);
  work.save('version', versionId, withBound({ ...plan, awaitedBy }, checkpointId));
}
