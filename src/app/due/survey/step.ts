import type { Result } from '../../../contract/result';
import { Unavailable } from '../../ports';

/** A step that could not be taken now is due still: the sweep comes back to it. @throws Unavailable */
export function assertDone(result: Result<unknown>): void {
  if (!result.ok) throw new Unavailable('storage', 409);
}
