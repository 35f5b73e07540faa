import { instantText } from '../../core/calendar/day';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';

/** An entry that was pushed a moment ago is on its way: only one that has waited longer was missed. */
const graceMs = 60_000;
const entriesPerSweep = 1000;

/** Finds the entries that no queue event is left for, and asks for them to be sent. @returns how many */
export async function sweep(ports: BackgroundPorts): Promise<number> {
  const before = instantText(ports.now() - graceMs);
  let count = 0;
  for (const status of ['pending', 'sending'] as const) {
    let cursor: string | undefined;
    do {
      const page = await retrying(ports, () => ports.outbox.due(status, before, cursor));
      if (page.ids.length > 0) await retrying(ports, () => ports.sendSoon(page.ids));
      count += page.ids.length;
      cursor = page.cursor;
    } while (cursor !== undefined && count < entriesPerSweep);
  }
  return count;
}
