import { type Ports, Unavailable } from './ports';
import { retrying } from './retry';

/**
 * Does something for one of many. If it can't be helped, the fault is reported and the others have their turn.
 * @throws Unavailable
 */
export async function sparingOthers(
  ports: Pick<Ports, 'report' | 'pause' | 'chance' | 'hasTime'>,
  where: string,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await retrying(ports, act);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    ports.report({ where, name: error instanceof Error ? error.name : 'Error', message: 'An ask stays' });
  }
}
