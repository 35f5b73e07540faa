import { type AnswerInside, givenCount } from '../../core/survey/sealed';
import { type Ports, type Unattributed, Unavailable } from '../ports';
import { retrying } from '../retry';

export type Sealed = Unattributed<'sealed-answer'>;

/**
 * The sealed answers of a checkpoint: all of them. None is left out because it can't be read, as a count would be wrong without it. The
 * number of them is known from a record that is written with each, so that a query that lags behind is found out.
 * @throws Unavailable then
 */
export async function allSealed(ports: Ports, checkpointId: string): Promise<Sealed[]> {
  const found: Sealed[] = [];
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.storage.listUnattributed('sealed-answer', checkpointId, cursor));
    found.push(...(page?.found ?? []));
    cursor = page?.cursor;
  } while (cursor !== undefined);
  if (found.length < (await sealedCount(ports, checkpointId))) throw new Unavailable('storage', 404);
  return found;
}

/** The number of answers that are sealed still, as it is now. */
export async function sealedCount(ports: Ports, id: string): Promise<number> {
  const [{ value: sums }] = await retrying(ports, () => ports.storage.load([{ kind: 'confidential-sums', id }]));
  return givenCount(sums);
}

/** The words within. @throws where the key is gone */
export async function opened(ports: Ports, keyName: string | null, sealed: readonly Sealed[]): Promise<AnswerInside[]> {
  if (sealed.length === 0) return [];
  if (keyName === null) throw new Error('Answers in confidence are sealed');
  const texts = await retrying(ports, () =>
    ports.seals.open(
      keyName,
      sealed.map(({ value }) => value.sealed),
    ),
  );
  return texts.map((text) => JSON.parse(text) as AnswerInside);
}
