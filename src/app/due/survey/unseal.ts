import { distributionThreshold } from '../../../contract/survey/checkpoint';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { type SaidText, textsIn } from '../../../core/survey/said-texts';
import { givenCount, withGiven } from '../../../core/survey/sealed';
import { type BackgroundPorts, Unavailable } from '../../ports';
import { allSealed, opened, sealedCount } from '../../survey/sealed-answers';
import { inOwnUnit } from './step';

/**
 * Puts an end to the sealed answers. Where enough have answered, what they wrote is kept, each text by itself, in the order of ids that
 * are drawn by chance: nothing ties it to the other answers of the same person. Else nobody ever reads them.
 * @param complete the people who have answered to the end @throws Unavailable as long as one is left
 */
export async function unseal(
  ports: BackgroundPorts,
  { id, keyName, questionnaire }: Checkpoint,
  complete: number,
): Promise<void> {
  if ((await sealedCount(ports, id)) === 0) return;
  const sealed = await allSealed(ports, id);
  const areTextsKept = complete >= distributionThreshold;
  const insides = areTextsKept ? await opened(ports, keyName, sealed) : [];
  for (const [index, { id: sealedId }] of sealed.entries()) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const inside = insides[index];
    await unsealOne(ports, id, sealedId, inside ? textsIn(questionnaire, inside) : []);
  }
  if ((await sealedCount(ports, id)) > 0) throw new Unavailable('storage', 404);
}

/** Keeps the texts of one sealed answer and forgets it, in one transaction with the number of those that are left. */
const unsealOne = async (
  ports: BackgroundPorts,
  id: string,
  sealedId: string,
  texts: readonly SaidText[],
): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: there }, { value: sums }] = await work.load(
      { kind: 'sealed-answer', id: sealedId },
      { kind: 'confidential-sums', id },
    );
    if (!there) return accept(undefined);
    for (const { key, text } of texts) {
      work.createUnattributed('confidential-answer', { askId: id, answers: { [key]: text } });
    }
    work.remove({ kind: 'sealed-answer', id: sealedId });
    work.save('confidential-sums', id, withGiven(sums, id, givenCount(sums) - 1));
    return accept(undefined);
  });
