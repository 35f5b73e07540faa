import { followVersion } from '../../app/subject/follow-version';
import { backgroundKinds } from '../kinds/background-kinds';
import type { InvocationError } from '../platform/retry';
import { background } from '../ports/background';
import { handleEvent } from './handle-event';
import { versionChangeIn } from './version-change';

/** Product events of versions. */
export async function onVersionEvent(event: unknown): Promise<InvocationError | undefined> {
  const change = versionChangeIn(event);
  return (
    change && handleEvent('version event', () => followVersion(background, change, backgroundKinds).then(() => 'done'))
  );
}
