import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import type { Closing } from '../../../core/survey/closing';
import { triedInVain } from '../../../core/survey/due/tries';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { isUnreadable } from '../../survey/sealed-answers';
import { close, countSealed } from './count-answers';
import { keepTexts } from './keep-texts';
import { removeGiven } from './remove-given';
import { inOwnUnit } from './step';

/**
 * Takes the close of a checkpoint in confidence one step further. Where answers can't be found or opened, that is noted, and tried again later, a
 * bounded number of times.
 */
export async function closeInConfidence(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const { closing } = checkpoint;
  if (!closing) return;
  try {
    await takeStep(ports, checkpoint, closing);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    ports.report({ where: `close ${closing.step}`, name: 'Unreadable', message: `Try ${closing.tries + 1}` });
    await noteInVain(ports, checkpoint.id, closing);
  }
}

async function takeStep(ports: BackgroundPorts, checkpoint: Checkpoint, { step }: Closing): Promise<void> {
  switch (step) {
    case 'count':
      return countSealed(ports, checkpoint);
    case 'keep-texts':
      return keepTexts(ports, checkpoint);
    case 'remove': {
      await removeGiven(ports, checkpoint);
      const { keyName, told } = checkpoint;
      // The record names the key until it is gone: nobody could find it afterwards.
      if (keyName !== null) await retrying(ports, () => ports.seals.forget(keyName));
      await close(ports, checkpoint, { told });
    }
  }
}

/** Another function may have been quicker: what failed because of that was no try. */
const noteInVain = async (ports: BackgroundPorts, id: string, { step, tries }: Closing): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: stored }] = await work.load({ kind: 'checkpoint', id });
    const closing = stored?.closing;
    if (!closing || closing.step !== step || closing.tries !== tries) return accept(undefined);
    if (stored.nextCheckAt === null || stored.nextCheckAt > instantText(ports.now())) return accept(undefined);
    work.save('checkpoint', id, { ...stored, ...triedInVain({ ...stored, closing }, ports.now()) });
    return accept(undefined);
  });
