import { sweep } from '../../app/outbox/sweep';
import { Unavailable } from '../../app/ports';
import { ports } from '../ports';

/** Scheduled: finds outbox entries that no queue event is left for. */
export async function sweepOutbox(): Promise<{ statusCode: number }> {
  try {
    await sweep(ports);
  } catch (error) {
    // The next run, in five minutes, finds the same entries.
    if (!(error instanceof Unavailable)) throw error;
  }
  return { statusCode: 204 };
}
