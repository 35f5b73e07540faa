import type { BackgroundPorts } from '../../ports';
import { retrying } from '../../retry';

/** Has the engagements looked at that were stored before each was looked at every day: from then on the sweep finds them. */
export async function lookAtUndated(ports: BackgroundPorts): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.sweeps.undated(cursor));
    const due = page.ids.map((id) => ({ kind: 'engagement', id }) as const);
    if (due.length > 0) await retrying(ports, () => ports.processSoon(due));
    cursor = page.cursor;
  } while (cursor !== undefined && ports.hasTime());
}
