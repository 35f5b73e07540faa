import { followVersion } from '../../app/gate/follow-version';
import type { InvocationError } from '../platform/retry';
import { background } from '../ports/background';
import { hearing } from './hearing';
import { versionChangeIn } from './version-change';

/** Product events of versions. */
export async function hearVersion(event: unknown): Promise<InvocationError | undefined> {
  const change = versionChangeIn(event);
  return change && hearing('version event', () => followVersion(background, change).then(() => 'done'));
}
