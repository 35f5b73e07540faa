import { sweepDue } from '../../app/due/sweep-due';
import { sweep } from '../../app/outbox/sweep';
import { Unavailable } from '../../app/ports/failure';
import { background } from '../ports/background';

/** Scheduled: finds outbox entries that no queue event is left for, and what has become due with time. */
export async function sweepAll(): Promise<{ statusCode: number }> {
  await bearing(() => sweep(background));
  await bearing(() => sweepDue(background));
  return { statusCode: 204 };
}

async function bearing(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // The next run, in five minutes, finds the same.
    if (!(error instanceof Unavailable)) throw error;
  }
}
