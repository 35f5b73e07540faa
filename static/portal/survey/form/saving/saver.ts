import type { Refusal, RefusalCode, Result } from '../../../../../src/contract/result';
import type { Answers, GivenAnswers } from '../../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { type Answering, type Asked, afterChange, isNothing, merged, onlyAsked, parted, withGiven } from './answering';

/**
 * `saving`: on its way. `waiting`: it did not arrive, and is sent again by itself. `held`: all is saved but for texts that can't be.
 * `refused`: it is not sent again, for the reason that is told.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'held' | 'refused';

export type SaverState = { readonly answers: Answers; readonly status: SaveStatus; readonly refusal: Refusal | null };

export type SaverOf = {
  readonly asked: Asked;
  /** The answers that the app has. */
  readonly saved: Answers;
  /** The changes that were kept and never arrived. */
  readonly unsent: GivenAnswers;
  /** Sends changes; the app answers with all that it has then. */
  readonly send: (given: GivenAnswers, isDone: boolean) => Promise<Result<SurveyForm>>;
  /** Keeps what has not arrived, so that a reload loses nothing; null for nothing. */
  readonly keep: (unsent: GivenAnswers | null) => void;
  /** Does something after so many milliseconds. @returns calls it off */
  readonly later: (ms: number, act: () => void) => () => void;
};

export type Saver = ReturnType<typeof makeSaver>;

/** The pause of typing after which words are saved, in milliseconds. */
export const typingPauseMs = 1000;

/** The times after which changes that did not arrive are sent again, in milliseconds; the last one is kept to. */
const retriesMs = [2000, 5000, 15_000, 30_000, 60_000];

/** Refusals that time may heal: no connection, or a fault that nobody expects. */
const isPassing = (code: RefusalCode): boolean => code === 'try-again' || code === 'internal';

/**
 * Saves answers by name, each as it is given. One call is on its way at a time: what is changed meanwhile is put together and sent
 * after it, so that a later answer never loses against an earlier one.
 */
export function makeSaver({ asked, unsent, send, keep, later, ...of }: SaverOf) {
  let { saved } = of;
  let answering: Answering = { answers: withGiven(saved, onlyAsked(asked, saved, unsent)), aside: '' };
  let pending = onlyAsked(asked, saved, unsent);
  let onItsWay: GivenAnswers | null = null;
  let flight: Promise<unknown> = Promise.resolve();
  let failures = 0;
  let isPaused = false;
  let callOff = () => {};
  let state: SaverState = { answers: answering.answers, status: 'idle', refusal: null };
  const listeners = new Set<() => void>();

  const show = (status: SaveStatus, refusal: Refusal | null = null) => {
    state = { answers: answering.answers, status, refusal };
    for (const listener of listeners) listener();
  };
  const unsentNow = () => onlyAsked(asked, saved, merged(onItsWay ?? {}, pending));
  const keepUnsent = () => keep(isNothing(unsentNow()) ? null : unsentNow());
  const wait = (ms: number) => {
    callOff();
    callOff = later(ms, flush);
  };

  async function fly(isDone: boolean): Promise<Result<SurveyForm>> {
    callOff();
    const { sound, held } = parted(onlyAsked(asked, saved, pending), asked);
    [onItsWay, pending] = [sound, held];
    show('saving');
    const result = await send(sound, isDone);
    onItsWay = null;
    if (result.ok) {
      saved = result.value.answers ?? withGiven(saved, sound);
      failures = 0;
    } else pending = merged(sound, pending);
    pending = onlyAsked(asked, saved, pending);
    keepUnsent();
    if (result.ok) show(isNothing(pending) ? 'saved' : 'held');
    else if (isPassing(result.error.code)) {
      show('waiting');
      wait(retriesMs[Math.min(failures, retriesMs.length - 1)] ?? 0);
      failures += 1;
    } else show('refused', result.error);
    return result;
  }

  const hasSound = () => !isNothing(parted(onlyAsked(asked, saved, pending), asked).sound);

  /** Sends what has not arrived now, and all that is changed until it has. */
  function flush(): void {
    if (isPaused || onItsWay !== null || !hasSound()) return;
    flight = fly(false).then((result) => {
      if (result.ok) flush();
    });
  }

  function change(given: GivenAnswers): void {
    const { now, change: all } = afterChange(asked, answering, given);
    answering = now;
    pending = onlyAsked(asked, saved, merged(pending, all));
    keepUnsent();
    show(onItsWay === null && state.status !== 'waiting' ? (hasSound() ? 'saving' : 'held') : state.status);
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** A choice, which is saved at once. */
    give: (given: GivenAnswers) => {
      change(given);
      flush();
    },
    /** Words as they are typed, which are saved after a pause. */
    type: (given: GivenAnswers) => {
      change(given);
      wait(typingPauseMs);
    },
    flush,
    /** Says that these are all answers, with whatever has not arrived yet. */
    done: async (): Promise<Result<SurveyForm>> => {
      callOff();
      while (onItsWay !== null) await flight;
      const last = fly(true);
      flight = last.then((result) => {
        if (result.ok) flush();
      });
      return last;
    },
    /** Makes a call that stands for all answers instead: what has not arrived is forgotten if it is accepted, and sent if it is not. */
    instead: async <Value>(call: () => Promise<Result<Value>>): Promise<Result<Value>> => {
      callOff();
      isPaused = true;
      while (onItsWay !== null) await flight;
      const result = await call();
      isPaused = false;
      if (!result.ok) flush();
      else {
        callOff();
        pending = {};
        keepUnsent();
        show('idle');
      }
      return result;
    },
    unsent: unsentNow,
  };
}
