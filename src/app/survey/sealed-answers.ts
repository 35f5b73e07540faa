import type { ConfidentialSums } from '../../core/confidential/answer';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { insideOf } from '../../core/survey/said/sealed-text';
import { type AnswerInside, givenCount } from '../../core/survey/sealed';
import { Unavailable, UnknownFormat } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Unsealing } from '../ports/seals';
import type { Unattributed } from '../ports/storage';
import { retrying } from '../retry';

export type Sealed = Unattributed<'sealed-answer'>;

/** Not all answers in confidence can be found, or opened: whatever were counted would be wrong. A query that lags behind may find them later. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Whether answers can't be read as they are stored. What a newer version of the app has written waits for that version. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof Unreadable ||
  (error instanceof UnknownFormat && !(typeof error.found === 'number' && error.found > error.known));

/**
 * The sealed answers of a checkpoint, as long as none is removed: all of them, and none that is not among them. Their number is known from a record
 * that is written with each, so that a query that lags behind is found out.
 * @throws Unreadable then
 */
export async function allSealed(ports: Ports, checkpointId: string): Promise<Sealed[]> {
  const found = new Map<string, Sealed>();
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.storage.listUnattributed('sealed-answer', checkpointId, cursor));
    // Storage does not know its own cursor any more: what is left is not known.
    if (!page) throw new Unavailable('storage', 400);
    for (const each of page.found) found.set(each.id, each);
    cursor = page.cursor;
  } while (cursor !== undefined);
  const count = givenCount(await sumsOf(ports, checkpointId), 'sealed-answer');
  if (found.size !== count) throw new Unreadable(`${found.size} of ${count} sealed answers were found`);
  return [...found.values()];
}

/** The numbers of a checkpoint's answers as they are now; undefined where there are none, as before it opens. */
export async function sumsOf(ports: Ports, id: string): Promise<ConfidentialSums | undefined> {
  const [{ value: sums }] = await retrying(ports, () => ports.storage.load([{ kind: 'confidential-sums', id }]));
  return sums;
}

/** The words within, in the order of the answers. @throws Unreadable without the key, and where one does not open */
export async function opened(
  ports: Ports & { readonly unsealing: Unsealing },
  { keyName, questionnaire }: Pick<Checkpoint, 'keyName' | 'questionnaire'>,
  sealed: readonly Sealed[],
): Promise<AnswerInside[]> {
  if (sealed.length === 0) return [];
  if (keyName === null) throw new Unreadable('There is no key');
  const texts = sealed.map(({ value }) => value.sealed);
  try {
    const inside = await retrying(ports, () => ports.unsealing.open(keyName, texts));
    return inside.map((text) => insideOf(questionnaire, text));
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    throw new Unreadable('Not all sealed answers open');
  }
}
