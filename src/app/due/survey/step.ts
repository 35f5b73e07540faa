import type { Result } from '../../../contract/result';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { inUnitOfWork, type UnitOfWork } from '../../unit-of-work';

/**
 * Takes one step of a checkpoint in a unit of work of its own, again where storage fails for a moment: each step looks first whether it has
 * been taken. What could not be done now is due still, and the sweep comes back to it. @throws Unavailable then
 */
export const inOwnUnit = <Value>(
  ports: BackgroundPorts,
  body: (work: UnitOfWork) => Promise<Result<Value>>,
): Promise<Value> =>
  retrying(ports, async () => {
    const done = await inUnitOfWork(ports, body);
    if (!done.ok) throw new Unavailable('storage', 409);
    return done.value;
  });
