import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { isRemovedUnproved } from '../../../core/survey/due/tries';
import { type GivenKind, givenCount, withGiven } from '../../../core/survey/sealed';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { sumsOf, Unreadable } from '../../survey/sealed-answers';
import { inOwnUnit } from './step';

/** As many as fit into one transaction beside the checkpoint and the numbers (developer.atlassian.com/platform/forge/storage-reference/transactions). */
const atOnce = 20;

/**
 * Removes what is left of answers in confidence: the sealed ones, and the marks by which it is known that somebody has answered. Their order is that
 * of ids drawn by chance, and of keyed hashes. Where something is lost, whatever is found is removed, and there is no number to prove it by.
 * @throws Unreadable as long as not all are found
 */
export async function removeGiven(ports: BackgroundPorts, { id, closing, lost }: Checkpoint): Promise<void> {
  if (!closing) return;
  const isProved = !isRemovedUnproved(closing, lost);
  for (const kind of ['sealed-answer', 'nullifier'] as const) {
    const ids = await idsOf(ports, kind, id);
    for (let start = 0; start < ids.length; start += atOnce) {
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await remove(ports, id, kind, ids.slice(start, start + atOnce), isProved);
    }
  }
  if (!isProved) return;
  const sums = await sumsOf(ports, id);
  const left = (['sealed-answer', 'nullifier'] as const).map((kind) => givenCount(sums, kind) ?? 0);
  if (left.some((count) => count > 0)) throw new Unreadable('Not all that was given is found');
}

async function idsOf(ports: BackgroundPorts, kind: GivenKind, askId: string): Promise<string[]> {
  const found = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.sweeps.idsByAsk(kind, askId, cursor));
    for (const id of page.ids) found.add(id);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...found];
}

/** Removes some of a kind, in one transaction with the number of those that are left. A query may still show what is gone: that is not counted again. */
const remove = async (
  ports: BackgroundPorts,
  askId: string,
  kind: GivenKind,
  ids: readonly string[],
  isProved: boolean,
): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: stored }, { value: sums }] = await work.load(
      { kind: 'checkpoint', id: askId },
      { kind: 'confidential-sums', id: askId },
    );
    if (stored?.closing?.step !== 'remove') return accept(undefined);
    // What can't be read is removed all the same where nothing is to be proved.
    const found = isProved ? await work.load(...ids.map((id) => ({ kind, id }))) : undefined;
    const there = found ? ids.filter((_, index) => found[index]?.value) : ids;
    if (there.length === 0) return accept(undefined);
    for (const id of there) work.remove({ kind, id });
    work.save('confidential-sums', askId, withGiven(sums, askId, { [kind]: -there.length }));
    work.expectUnchanged({ kind: 'checkpoint', id: askId });
    return accept(undefined);
  });
