import { askIdsOf, type IssuePlan, type VersionPlan } from '../../core/issue/issue-plan';
import { askKinds } from '../../core/kinds/ask-kinds';
import type { BackgroundKinds } from '../background-kind';
import type { BackgroundPorts } from '../ports/ports';

/**
 * Brings the asks that stand on something in line with it, of every kind that follows what it stands on.
 * @param isGone whether Jira has told of its deletion
 * @returns whether there were any
 */
export async function followAsks(
  ports: BackgroundPorts,
  plan: IssuePlan | VersionPlan,
  isGone: boolean,
  kinds: BackgroundKinds,
): Promise<boolean> {
  let areAny = false;
  for (const kind of askKinds) {
    const { onSubjectChange } = kinds[kind];
    const ids = askIdsOf(plan, kind);
    if (!onSubjectChange || ids.length === 0) continue;
    areAny = true;
    await onSubjectChange(ports, ids, isGone);
  }
  return areAny;
}
