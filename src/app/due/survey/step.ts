import type { Result } from '../../../contract/result';
import { Unavailable } from '../../ports';

/** What could not be done now is due still: the sweep comes back to it. @throws Unavailable */
export function assertDone(result: Result<unknown>): void {
  if (!result.ok) throw new Unavailable('storage', 409);
}
