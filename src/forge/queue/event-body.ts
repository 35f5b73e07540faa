import { UnknownFormat } from '../../app/ports/failure';
import type { Upgrade, Versioned } from '../../core/stored/form';
import { reportFault } from '../log';
import { upToDate } from '../storage/format';

/**
 * The content of an event of a queue, brought up to date: events in flight outlive a deployment. What no version of the
 * app pushed, and what a newer one did, is reported and left: what it was about is stored, and the sweep comes back to
 * it.
 * @param name the name of the event, for the log
 * @param upgrades what makes each format of the one before it
 * @param isOfShape whether something has the shape of the newest format
 */
export function bodyOf<Body extends Versioned>(
  name: string,
  body: unknown,
  upgrades: readonly Upgrade[],
  isOfShape: (read: Versioned) => read is Body,
): Body | undefined {
  try {
    const stored = typeof body === 'object' && body !== null ? (body as Versioned) : {};
    const read = upToDate(name, stored, upgrades);
    if (isOfShape(read)) return read;
    reportFault(name, new Error('An event of a shape that no version of the app pushed'));
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error;
    reportFault(name, error);
  }
  return undefined;
}

/** Whether a value is the ids of one event. */
export const areIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 100 && value.every(isId);

const isId = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 200;
