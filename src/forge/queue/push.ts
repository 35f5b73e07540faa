import { PUSH_PATH, post } from '@forge/events/out/queries';
import { Unavailable } from '../../app/ports/failure';
import { askPlatformAsApp } from '../platform/requests';

/** developer.atlassian.com/platform/forge/limits-async-events */
const eventsPerPush = 50;

/**
 * Puts events into a queue. Whatever is wrong with it, what they are about stays stored, and a sweep comes back to it.
 * It sends what `Queue` of `@forge/events` sends, to which a test holds it: with `Queue` come all of `@forge/api`, checks
 * of what cannot be wrong here, and jobs that nobody follows, and these are a quarter of a resolver's bundle.
 * @throws Unavailable
 */
export async function pushTo(key: string, bodies: readonly object[]): Promise<void> {
  for (const some of groupsOf(bodies, eventsPerPush)) {
    try {
      const { status } = await post(PUSH_PATH, pushRequest(key, some), askPlatformAsApp);
      // 202 is for some of them.
      if (status !== 201) throw new Unavailable('queue', status);
    } catch (error) {
      throw error instanceof Unavailable ? error : new Unavailable('queue', 0);
    }
  }
}

const pushRequest = (queueName: string, bodies: readonly object[]) => ({
  queueName,
  jobId: process.getBuiltinModule('node:crypto').randomUUID(),
  type: 'avi:forge:app:event',
  schema: 'ari:cloud:ecosystem::forge/app-event-2',
  payload: bodies.map((body) => ({ body })),
  time: new Date().toISOString(),
});

/** Rows in groups of up to a size, in their order. */
export function groupsOf<Row>(rows: readonly Row[], size: number): Row[][] {
  const groups: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) groups.push(rows.slice(start, start + size));
  return groups;
}
