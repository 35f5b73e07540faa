import type { Subject } from '../../contract/common';
import { issueIdOf } from '../ask/subject';
import type { Effect } from './effect';

/** The effect that brings the property of an ask's issue in line with it; none for an ask on a version. */
export function syncOf({ subject }: { readonly subject: Subject }): Effect[] {
  const issueId = issueIdOf(subject);
  return issueId === null ? [] : [{ kind: 'sync-issue', issueId }];
}
