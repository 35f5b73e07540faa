import { Unavailable } from '../../app/ports';

/** developer.atlassian.com/platform/forge/limits-async-events */
const eventsPerPush = 50;

/**
 * Puts events into a queue. Whatever is wrong with it, what they are about stays stored, and a sweep comes back to it.
 * @throws Unavailable
 */
export async function pushTo(key: string, bodies: readonly object[]): Promise<void> {
  // Run when first asked for: only acts need it, and it is much of the time that a bundle takes to load. By its file,
  // because Forge's bundler keeps all that the package's index names: half of the package is for those who consume.
  const { Queue } = await import(/* webpackMode: "eager" */ '@forge/events/out/queue');
  const queue = new Queue({ key });
  const events = bodies.map((body) => ({ body: body as Record<string, unknown> }));
  for (const some of groupsOf(events, eventsPerPush)) {
    try {
      await queue.push(some);
    } catch {
      throw new Unavailable('queue', 0);
    }
  }
}

/** Rows in groups of up to a size, in their order. */
export function groupsOf<Row>(rows: readonly Row[], size: number): Row[][] {
  const groups: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) groups.push(rows.slice(start, start + size));
  return groups;
}
