import type { TextKey } from '../../../i18n/keys';
import { anyone } from '../state/owner';

/** The sentence on those who hold a task now, once it is somebody else's. Null while that is nobody else. */
export function leftKey(before: string, after: string): TextKey | null {
  if (after === before) return null;
  if (after === anyone) return 'action.reassign.left.to-side';
  return before === anyone ? 'action.reassign.left.from-side' : 'action.reassign.left.from-person';
}
