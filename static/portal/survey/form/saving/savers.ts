import { isNothing } from './answering';
import type { Saver } from './saver';

/** The savers of the frame's one reader, by survey. */
const savers = new Map<string, Saver>();

/** The saver of a survey: the one that is still at work where its form was closed and is opened again, or a new one. */
export function saverFor(surveyId: string, make: () => Saver): Saver {
  const known = savers.get(surveyId);
  if (known && known.state().status !== 'refused' && !isNothing(known.unsent())) return known;
  const saver = make();
  savers.set(surveyId, saver);
  return saver;
}

/** Stops the saver of a survey, so that what the tab keeps is not sent as it is. */
export function stopSaver(surveyId: string): void {
  savers.get(surveyId)?.stop();
  savers.delete(surveyId);
}
