import type { Refusal, Result } from '../../../../../src/contract/result';
import type { Answers, GivenAnswers } from '../../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { type Answering, type Asked, afterChange, isNothing, merged, onlyAsked, parted, withGiven } from './answering';
import type { KeptAnswers, SentAnswers } from './kept-answers';
import { isPassing, retryAfter } from './retries';

/**
 * `saving`: on its way. `waiting`: it did not arrive, and is sent again by itself. `held`: all is saved but for texts that can't be.
 * `refused`: it is not sent again, for the reason that is told.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'held' | 'refused';

export type SaverState = { readonly answers: Answers; readonly status: SaveStatus; readonly refusal: Refusal | null };

export type SaverOf = {
  readonly asked: Asked;
  /** The answers that the app has, and their revision. */
  readonly saved: Answers;
  readonly revision: number;
  /** The changes that were kept and have not arrived as far as is known. */
  readonly kept: KeptAnswers | null;
  /** Sends changes to the answers of a revision; the app answers with all that it has then. */
  readonly send: (sent: SentAnswers, revision: number) => Promise<Result<SurveyForm>>;
  /** Keeps what has not arrived, so that a reload loses nothing; null for nothing. */
  readonly keep: (unsent: KeptAnswers | null) => void;
  /** Does something after so many milliseconds. @returns calls it off */
  readonly later: (ms: number, act: () => void) => () => void;
};

export type Saver = ReturnType<typeof makeSaver>;

/** The pause of typing after which words are saved, in milliseconds. */
export const typingPauseMs = 1000;

/** The words of the reader that go with a save: none, that these are all answers, or that they will give the rest later. */
type Ending = keyof typeof endings;
const endings = {
  'by-itself': { isDone: false },
  done: { isDone: true },
  later: { isDone: false, isLater: true },
} as const;

/**
 * Saves answers by name, each as it is given. One call is on its way at a time: what is changed meanwhile is put together and sent
 * after it, so that a later answer never loses against an earlier one. Each has the revision that the last reply gave. One of which no
 * reply came is sent again as it was, before anything else: the app knows it if it has arrived, and else takes it now.
 */
export function makeSaver({ asked, kept, send, keep, later, ...of }: SaverOf) {
  let { saved } = of;
  let revision = kept?.revision ?? of.revision;
  let sent = kept?.sent ?? null;
  let pending = kept?.given ?? {};
  let isOnItsWay = false;
  let form: SurveyForm | null = null;
  let answering: Answering = {
    answers: withGiven(saved, onlyAsked(asked, saved, merged(sent?.given ?? {}, pending))),
    aside: '',
  };
  let flight: Promise<unknown> = Promise.resolve();
  let failures = 0;
  let isPaused = false;
  let isStopped = false;
  let callOff = () => {};
  let state: SaverState = { answers: answering.answers, status: 'idle', refusal: null };
  const listeners = new Set<() => void>();

  const show = (status: SaveStatus, refusal: Refusal | null = null) => {
    state = { answers: answering.answers, status, refusal };
    for (const listener of listeners) listener();
  };
  /** The answers to which the changes that wait are put: whatever was sent arrives before them. */
  const base = () => (sent ? withGiven(saved, sent.given) : saved);
  const unsentNow = () => onlyAsked(asked, saved, merged(sent?.given ?? {}, pending));
  const keepUnsent = () => isStopped || keep(isNothing(unsentNow()) ? null : { revision, sent, given: pending });
  const wait = (ms: number) => {
    callOff();
    callOff = later(ms, flush);
  };

  async function fly(how: Ending): Promise<Result<SurveyForm>> {
    callOff();
    const now = sent ?? nextToSend(how);
    sent = now;
    isOnItsWay = true;
    keepUnsent();
    show('saving');
    const result = await send(now, revision);
    isOnItsWay = false;
    if (result.ok) {
      form = result.value;
      saved = form.answers ?? withGiven(saved, now.given);
      revision = form.revision;
      sent = null;
      failures = 0;
    } else if (!isPassing(result.error.code)) {
      pending = merged(now.given, pending);
      sent = null;
    }
    keepUnsent();
    if (result.ok) show(isNothing(pending) ? 'saved' : hasSound() ? 'saving' : 'held');
    else if (isPassing(result.error.code)) {
      show('waiting');
      wait(retryAfter(failures));
      failures += 1;
    } else {
      callOff();
      show('refused', result.error);
    }
    return result;
  }

  function nextToSend(how: Ending): SentAnswers {
    const { sound, held } = parted(onlyAsked(asked, base(), pending), asked);
    pending = held;
    return { given: sound, ...endings[how] };
  }

  const hasSound = () => sent !== null || !isNothing(parted(onlyAsked(asked, base(), pending), asked).sound);

  /** Sends what has not arrived now, and all that is changed until it has. */
  function flush(): void {
    if (isPaused || isOnItsWay || !hasSound()) return;
    flight = fly('by-itself').then((result) => {
      if (result.ok) flush();
    });
  }

  function change(given: GivenAnswers): void {
    const { now, change: all } = afterChange(asked, answering, given);
    answering = now;
    pending = onlyAsked(asked, base(), merged(pending, all));
    keepUnsent();
    show(!isOnItsWay && state.status !== 'waiting' ? (hasSound() ? 'saving' : 'held') : state.status);
  }

  /**
   * Waits until it is known of everything that was sent whether it has arrived.
   * @returns the reason why that can't be known now, or why the last of it was refused; null where nothing is open
   */
  async function settle(): Promise<Refusal | null> {
    callOff();
    isPaused = true;
    while (isOnItsWay) await flight;
    let refused: Refusal | null = null;
    if (sent) {
      const last = fly('by-itself');
      flight = last;
      const result = await last;
      refused = result.ok ? null : result.error;
    }
    isPaused = false;
    return refused;
  }

  /** Sends whatever has not arrived yet, and with it what the reader says of the rest. */
  async function end(how: Ending): Promise<Result<SurveyForm>> {
    const open = await settle();
    if (open) return { ok: false, error: open };
    const last = fly(how);
    flight = last.then((result) => {
      if (result.ok) flush();
    });
    return last;
  }

  return {
    state: () => state,
    /** The survey as the app had it after the last save; null before one. */
    form: () => form,
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
    done: () => end('done'),
    /** Says that the rest will be answered later, with whatever has not arrived yet. */
    later: () => end('later'),
    /** Makes a call that stands for all answers instead: what has not arrived is forgotten if it is accepted, and sent if it is not. */
    instead: async <Value>(call: (revision: number) => Promise<Result<Value>>): Promise<Result<Value>> => {
      const open = await settle();
      if (open) return { ok: false, error: open };
      isPaused = true;
      const result = await call(revision);
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
    /** Gives up: it sends and keeps nothing from now on. */
    stop: () => {
      callOff();
      isPaused = true;
      isStopped = true;
    },
  };
}
