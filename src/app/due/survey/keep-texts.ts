import { quoteLimits } from '../../../contract/survey/quotes';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { closingFrom } from '../../../core/survey/closing';
import { thresholdsOf } from '../../../core/survey/fewest/thresholds';
import { areTextsTold } from '../../../core/survey/results/told-texts';
import { type SaidText, textsIn } from '../../../core/survey/said-texts';
import { writtenText } from '../../../core/survey/sealed';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { allSealed, opened, Unreadable } from '../../survey/sealed-answers';
import { inOwnUnit } from './step';

type KeptText = SaidText & { readonly id: string };

/** As many as fit into one transaction beside the checkpoint (developer.atlassian.com/platform/forge/storage-reference/transactions). */
const atOnce = 20;

/**
 * Keeps what was written in confidence, where enough have answered; else nobody ever reads it. The texts of all people are written in the
 * order of their ids, which are keyed hashes: no transaction, no instant and no key tells which of them come from the same answer. Written
 * again, they come to the same. Left out is what would undo that a number is not told exactly. Nothing that is sealed is removed before all of them are there.
 * @throws Unreadable while not all answers are found and open
 */
export async function keepTexts(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const { id, told, questionnaire } = checkpoint;
  const everybody = told?.[0];
  const areKept = (everybody?.complete ?? 0) >= thresholdsOf(checkpoint).words;
  const all = areKept ? await shuffledTexts(ports, checkpoint) : [];
  const texts = all.filter(({ key }) => areTextsTold(key, questionnaire, everybody));
  for (let start = 0; start < texts.length; start += atOnce) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    await keep(ports, id, texts.slice(start, start + atOnce));
  }
  await inOwnUnit(ports, async (work) => {
    const [{ value: stored }] = await work.load({ kind: 'checkpoint', id });
    if (stored?.closing?.step !== 'keep-texts') return accept(undefined);
    const quotable = texts.flatMap(({ id: textId, mayQuote }) => (mayQuote ? [textId] : [])).slice(0, quoteLimits.mail);
    const kept = { ...stored, ...(quotable.length > 0 && { quotable }) };
    work.save('checkpoint', id, { ...kept, closing: closingFrom('remove') });
    return accept(undefined);
  });
}

/** All that was written, in the order of ids that only the app's key can make. */
async function shuffledTexts(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<readonly KeptText[]> {
  const { id, keyName, questionnaire } = checkpoint;
  const sealed = await allSealed(ports, id);
  const insides = await opened(ports, checkpoint, sealed);
  const texts = insides.flatMap((inside, index) =>
    textsIn(questionnaire, inside).map((said) => ({ ...said, name: writtenText(sealed[index]?.id ?? '', said.key) })),
  );
  const names = texts.map(({ name }) => name);
  const ids = keyName === null ? undefined : await retrying(ports, () => ports.seals.marks(keyName, names));
  if (!ids) throw new Unreadable('There is no key');
  return texts
    .map(({ key, text, mayQuote }, index) => ({ key, text, mayQuote, id: ids[index] ?? '' }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Writes those of some texts that are not there yet. */
const keep = async (ports: BackgroundPorts, askId: string, texts: readonly KeptText[]): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: stored }] = await work.load({ kind: 'checkpoint', id: askId });
    if (stored?.closing?.step !== 'keep-texts') return accept(undefined);
    const found = await work.load(...texts.map(({ id }) => ({ kind: 'confidential-answer', id }) as const));
    const missing = texts.filter((_, index) => !found[index]?.value);
    if (missing.length === 0) return accept(undefined);
    for (const { id, key, text, mayQuote } of missing) {
      const kept = { askId, answers: { [key]: text }, ...(mayQuote && { mayQuote }) };
      work.save('confidential-answer', id, kept);
    }
    work.expectUnchanged({ kind: 'checkpoint', id: askId });
    return accept(undefined);
  });
