import type { ChangedField } from '../news/event';
import { type IssueRecord, resolutionOf } from '../records/issue';

/** An issue that was resolved, or is not any more, says so beside the status that made it so. */
export function changedResolution(before: IssueRecord, after: IssueRecord): ChangedField[] {
  const [from, to] = [resolutionOf(before), resolutionOf(after)];
  if (from?.id === to?.id) return [];
  return [
    {
      field: 'resolution',
      fieldId: 'resolution',
      from: from?.id ?? null,
      fromString: from?.name ?? null,
      to: to?.id ?? null,
      toString: to?.name ?? null,
    },
  ];
}
