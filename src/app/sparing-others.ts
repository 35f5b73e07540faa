import { Unavailable } from './ports/failure';
import type { Ports } from './ports/ports';
import { retrying } from './retry';

/**
 * Does something for one of many. If it can't be helped, the fault is reported and the others have their turn.
 * @returns whether it was done
 * @throws Unavailable
 */
export async function sparingOthers(
  ports: Pick<Ports, 'report' | 'pause' | 'chance' | 'hasTime'>,
  where: string,
  act: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await retrying(ports, act);
    return true;
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    ports.report({ where, name: error instanceof Error ? error.name : 'Error', message: 'It stays as it is' });
    return false;
  }
}

/** As `sparingOthers`, but a service that is away keeps nothing back either. @returns false where one was: it is left to another time */
export async function leavingToLater(...given: Parameters<typeof sparingOthers>): Promise<boolean> {
  try {
    await sparingOthers(...given);
    return true;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return false;
  }
}
