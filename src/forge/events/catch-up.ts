import { Unavailable } from '../../app/ports/failure';
import { catchUp } from '../../app/subject/catch-up';
import { background } from '../ports/background';

/** Scheduled: looks for what events have missed. */
export async function catchUpWithIssues(): Promise<{ statusCode: number }> {
  try {
    await catchUp(background);
  } catch (error) {
    // The next run, tomorrow, looks at the same entries.
    if (!(error instanceof Unavailable)) throw error;
  }
  return { statusCode: 204 };
}
