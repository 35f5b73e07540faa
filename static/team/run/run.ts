import type { Result } from '../../../src/contract/result';

export type RunOutcome<Item, Value> = { readonly item: Item; readonly result: Result<Value> };

type Watch<Item, Value> = {
  readonly onDone: (outcome: RunOutcome<Item, Value>) => void;
  readonly isStopped: () => boolean;
  readonly pause: (ms: number) => Promise<void>;
};

/** Three at once keep a browser busy and storage at ease. */
const atOnce = 3;
const attempts = 4;
const firstPause = 500;

/**
 * Does something with each of many, some at once. What asks for patience is tried again, later and later; what was not
 * begun when somebody stops it is left alone.
 */
export async function runAll<Item, Value>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result<Value>>,
  { onDone, isStopped, pause }: Watch<Item, Value>,
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < items.length && !isStopped()) {
      const item = items[next++];
      if (item === undefined) return;
      onDone({ item, result: await patiently(() => action(item), isStopped, pause) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}

/** Tries again what was refused with `try-again`. */
export async function patiently<Value>(
  action: () => Promise<Result<Value>>,
  isStopped: () => boolean,
  pause: (ms: number) => Promise<void>,
): Promise<Result<Value>> {
  for (let attempt = 1; ; attempt++) {
    const result = await action();
    const isWorthIt = !result.ok && result.error.code === 'try-again' && attempt < attempts && !isStopped();
    if (!isWorthIt) return result;
    await pause(firstPause * 2 ** (attempt - 1));
  }
}
