import type { Refusal, Result } from '../../../../../src/contract/result';
import type { NeededAnswer, PortalDeliverable } from '../../../../../src/contract/survey/deliverables';
import { isPassing, retryAfter } from './retries';
import type { SaveStatus } from './saver';

/** The answers that have not arrived as far as is known, by deliverable: the last one given of each. */
export type UnsentAnswers = Readonly<Record<string, NeededAnswer>>;

export type DeliverableSaverState = {
  /** As the reader has answered them, whether or not that has arrived. */
  readonly deliverables: readonly PortalDeliverable[];
  readonly status: SaveStatus;
  readonly refusal: Refusal | null;
};

type DeliverableSaverOf = {
  readonly saved: readonly PortalDeliverable[];
  readonly kept: UnsentAnswers;
  readonly send: (deliverableId: string, answer: NeededAnswer) => Promise<Result<readonly PortalDeliverable[]>>;
  /** Keeps what has not arrived, so that a reload loses nothing; null for nothing. */
  readonly keep: (unsent: UnsentAnswers | null) => void;
  /** Does something after so many milliseconds. @returns calls it off */
  readonly later: (ms: number, act: () => void) => () => void;
};

/**
 * Saves whether deliverables are still needed, each answer as it is given. One call is on its way at a time, so that a later answer never loses against an
 * earlier one. What does not arrive is sent again by itself; what is refused for good is as it was before.
 */
export function makeDeliverableSaver({ kept, send, keep, later, ...of }: DeliverableSaverOf) {
  let { saved } = of;
  let unsent = new Map(Object.entries(kept).filter(([id]) => saved.some((each) => each.id === id)));
  let isOnItsWay = false;
  let failures = 0;
  let callOff = () => {};
  const listeners = new Set<() => void>();
  const stateNow = (status: SaveStatus, refusal: Refusal | null): DeliverableSaverState => ({
    deliverables: saved.map((each) => ({ ...each, answer: unsent.get(each.id) ?? each.answer })),
    status,
    refusal,
  });
  let state = stateNow('idle', null);

  const show = (status: SaveStatus, refusal: Refusal | null = null) => {
    keep(unsent.size > 0 ? Object.fromEntries(unsent) : null);
    state = stateNow(status, refusal);
    for (const listener of listeners) listener();
  };
  /** @param answer the one that is settled: another that was given meanwhile stays */
  const settle = (id: string, answer: NeededAnswer) => {
    if (unsent.get(id) === answer) unsent = new Map([...unsent].filter(([each]) => each !== id));
  };

  async function flush(): Promise<void> {
    const [next] = unsent;
    if (isOnItsWay || !next) return;
    callOff();
    isOnItsWay = true;
    show('saving');
    const [id, answer] = next;
    const result = await send(id, answer);
    isOnItsWay = false;
    if (!result.ok && isPassing(result.error.code)) {
      show('waiting');
      callOff = later(retryAfter(failures), () => void flush());
      failures += 1;
      return;
    }
    failures = 0;
    settle(id, answer);
    if (result.ok) {
      saved = result.value;
      show(unsent.size > 0 ? 'saving' : 'saved');
    } else show('refused', result.error);
    await flush();
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    give: (id: string, answer: NeededAnswer) => {
      unsent = new Map([...unsent].filter(([each]) => each !== id)).set(id, answer);
      show(isOnItsWay ? 'saving' : state.status);
      void flush();
    },
    flush: () => void flush(),
  };
}
