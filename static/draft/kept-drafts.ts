/** The drafts that a tab of the browser keeps over a reload, for one reader: nobody else finds them there. */

/** Counts up when a form's draft gets another shape: what was kept in an older one is left. */
const shape = 2;

/** More than this is not kept, but for the newest of it, so that the browser's limit is never reached: characters of JSON. */
const longest = 200_000;

const nameFor = (reader: string): string => `countersign.drafts.${shape}.${reader}`;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage null where the browser keeps nothing for a frame */
export function readDrafts(storage: Kept | null, reader: string): Map<string, unknown> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(nameFor(reader)) ?? '{}');
    return new Map(Object.entries(kept ?? {}));
  } catch {
    return new Map();
  }
}

/** @param drafts the one changed last is the last of them */
export function keepDrafts(storage: Kept | null, reader: string, drafts: ReadonlyMap<string, unknown>): void {
  try {
    const kept = newestOf(drafts);
    if (kept.length === 0) storage?.removeItem(nameFor(reader));
    else storage?.setItem(nameFor(reader), `{${kept.join()}}`);
  } catch {
    // Without a place to keep them, drafts live as long as the screen.
  }
}

/** As many as there is room for, each as JSON has it in an object, the newest last. */
function newestOf(drafts: ReadonlyMap<string, unknown>): string[] {
  const kept: string[] = [];
  let room = longest;
  for (const [key, draft] of [...drafts].reverse()) {
    const text = `${JSON.stringify(key)}:${JSON.stringify(draft)}`;
    if (text.length > room) break;
    room -= text.length;
    kept.unshift(text);
  }
  return kept;
}

/** The storage that ends with the tab; null where the browser forbids it. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
