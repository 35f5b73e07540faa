import { describe, expect, it } from 'vitest';
import type { RefusalCode, Result } from '../../../../src/contract/result';
import type { GivenAnswers } from '../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { nothingAnswered, withGiven } from '../../../../static/portal/survey/form/saving/answering';
import { type KeptAnswers, unsentIn } from '../../../../static/portal/survey/form/saving/kept-answers';
import { makeSaver, typingPauseMs } from '../../../../static/portal/survey/form/saving/saver';
import { saverFor } from '../../../../static/portal/survey/form/saving/savers';
import { questionnaire, surveyForm } from './given';

type Call = {
  given: GivenAnswers;
  isDone: boolean;
  isLater?: boolean | undefined;
  revision: number;
  end: (how?: RefusalCode) => Promise<void>;
};

/** A saver on a line that a test holds in its hands, with a clock that it sets. */
function start({
  kept: before = null,
  saved = nothingAnswered,
}: {
  kept?: KeptAnswers | null;
  saved?: typeof nothingAnswered;
} = {}) {
  const calls: Call[] = [];
  const timers = new Map<() => void, number>();
  let kept = before;
  let revision = 0;
  let stored = saved;
  const saver = makeSaver({
    asked: questionnaire,
    saved,
    revision,
    kept: before,
    keep: (now) => {
      kept = now;
    },
    later: (ms, act) => {
      timers.set(act, ms);
      return () => void timers.delete(act);
    },
    send: ({ given, isDone, isLater }, seen) =>
      new Promise<Result<SurveyForm>>((resolve) => {
        const end = async (how?: RefusalCode) => {
          if (how) resolve({ ok: false, error: { code: how } });
          else {
            stored = withGiven(stored, given);
            revision = seen + 1;
            const standing = isDone ? 'complete' : 'begun';
            resolve({ ok: true, value: surveyForm({ answers: stored, standing, revision }) });
          }
          // All that follows of it without time passing.
          for (let turn = 0; turn < 10; turn++) await Promise.resolve();
        };
        calls.push({ given, isDone, isLater, revision: seen, end });
      }),
  });
  /** Ends the n-th call: it arrives, or is refused. */
  const end = async (at: number, how?: RefusalCode) => calls[at]?.end(how);
  const pass = () => {
    const [first] = [...timers].sort(([, one], [, other]) => one - other);
    if (!first) throw new Error('Nothing is waited for');
    timers.delete(first[0]);
    first[0]();
    return first[1];
  };
  return { saver, calls, end, pass, timers, kept: () => kept && unsentIn(kept), status: () => saver.state().status };
}

const score = (value: number): GivenAnswers => ({ values: { 'score.1': value } });
const comment = (text: string): GivenAnswers => ({ values: { 'comment.1': text } });

describe('an answer by name', () => {
  it('is saved at once if it is a choice, and words after a pause, or when they are left', async () => {
    const { saver, calls, end, pass, status, kept } = start();
    saver.give(score(8));
    expect([calls.length, status(), kept()]).toEqual([1, 'saving', score(8)]);
    await end(0);
    expect([status(), kept()]).toEqual(['saved', null]);
    saver.type(comment('H'));
    saver.type(comment('Hi'));
    expect(calls).toHaveLength(1);
    expect(pass()).toBe(typingPauseMs);
    expect(calls[1]).toMatchObject({ given: comment('Hi'), isDone: false });
    await end(1);
    saver.type(comment('Him'));
    saver.flush();
    expect(calls[2]?.given).toEqual(comment('Him'));
    saver.flush();
    expect(calls).toHaveLength(3);
  });

  it('waits for the one before it, and goes with what else was changed meanwhile', async () => {
    const { saver, calls, end, kept } = start();
    saver.give(score(8));
    saver.give(score(9));
    saver.give({ values: { 'agreed.1': 'yes' } });
    saver.give({ values: { 'agreed.1': 'no' } });
    expect(calls).toHaveLength(1);
    expect(kept()).toEqual({ values: { 'score.1': 9, 'agreed.1': 'no' } });
    await end(0);
    expect(calls.map(({ given }) => given)).toEqual([score(8), { values: { 'score.1': 9, 'agreed.1': 'no' } }]);
    await end(1);
    expect(calls).toHaveLength(2);
    expect(kept()).toBeNull();
  });

  it('that does not arrive is kept, said, and sent again with what came later, ever more rarely', async () => {
    const { saver, calls, end, pass, status, kept } = start();
    saver.give(score(8));
    await end(0, 'try-again');
    expect([status(), kept()]).toEqual(['waiting', score(8)]);
    const waits = [];
    for (let call = 1; call < 8; call++) {
      waits.push(pass());
      await end(call, 'internal');
    }
    expect(waits).toEqual([2000, 5000, 15_000, 30_000, 60_000, 60_000, 60_000]);
    saver.give({ values: { 'agreed.1': 'yes' } });
    // The one of which nobody knows whether it has arrived goes as it was, and what came later after it.
    expect(
      calls.every(({ given, revision }) => revision === 0 && JSON.stringify(given) === JSON.stringify(score(8))),
    ).toBe(true);
    expect(kept()).toEqual({ values: { 'score.1': 8, 'agreed.1': 'yes' } });
    await end(8);
    expect(calls.at(-1)).toMatchObject({ given: { values: { 'agreed.1': 'yes' } }, revision: 1 });
    await end(9);
    expect([status(), kept()]).toEqual(['saved', null]);
  });

  it('that was changed while its call failed is sent as it is last', async () => {
    const { saver, calls, end, pass } = start();
    saver.give(score(8));
    saver.give(score(3));
    await end(0, 'try-again');
    pass();
    expect(calls.at(-1)?.given).toEqual(score(8));
    await end(1);
    expect(calls.at(-1)?.given).toEqual({ ...score(3), branchText: '', wantsCallback: false });
  });

  it('that was kept over a reload is there again, and sent', () => {
    const { saver, calls } = start({
      kept: { revision: 0, sent: null, given: comment('Hi') },
      saved: withGiven(nothingAnswered, score(7)),
    });
    expect(saver.state().answers.values).toEqual({ 'score.1': 7, 'comment.1': 'Hi' });
    saver.flush();
    expect(calls[0]?.given).toEqual(comment('Hi'));
  });

  it('that is refused for good is not sent again, and is still kept', async () => {
    const { saver, calls, end, timers, status, kept } = start();
    saver.give(comment('Hi'));
    await end(0, 'survey-over');
    expect([status(), saver.state().refusal, kept(), timers.size]).toEqual([
      'refused',
      { code: 'survey-over' },
      comment('Hi'),
      0,
    ]);
    expect(calls).toHaveLength(1);
  });

  it('in words that are too long is held back alone, kept, and sent when it is shorter', async () => {
    const { saver, calls, end, status, kept } = start();
    const long = comment('x'.repeat(2001));
    saver.type(long);
    saver.give(score(8));
    expect(calls[0]?.given).toEqual(score(8));
    await end(0);
    expect([status(), kept()]).toEqual(['held', long]);
    saver.give(comment('short'));
    expect(calls[1]?.given).toEqual(comment('short'));
  });
});

describe('what would make a low score right', () => {
  const words = { branchText: 'Call us' };
  it('is not sent where the score has risen before it was, whatever failed on the way', async () => {
    const { saver, calls, end, pass } = start();
    saver.give(score(3));
    saver.give(words);
    saver.give(score(8));
    expect(saver.state().answers).toMatchObject({ branchText: '', wantsCallback: false });
    await end(0, 'try-again');
    pass();
    await end(1);
    expect(calls.at(-1)?.given).toEqual(score(8));
  });
  it('is kept and sent though it was written while the low score was on its way', async () => {
    const { saver, calls, end, kept } = start();
    saver.give(score(3));
    saver.type(words);
    expect(kept()).toMatchObject(words);
    await end(0);
    expect(calls.at(-1)?.given).toEqual(words);
  });
  it('comes back with the score, without the wish to be called: both are sent, as the app may have had others', async () => {
    const { saver, calls, end } = start();
    saver.give(score(3));
    await end(0);
    saver.give(words);
    await end(1);
    saver.give({ wantsCallback: true });
    await end(2);
    saver.give(score(8));
    saver.give(score(2));
    await end(3);
    expect(calls.at(-1)?.given).toEqual({ ...score(2), ...words, wantsCallback: false });
    expect(saver.state().answers).toMatchObject({ ...words, wantsCallback: false });
  });
});

describe('the word that these are all', () => {
  it('goes after what is on its way, with the rest', async () => {
    const { saver, calls, end, kept } = start();
    saver.give(score(8));
    saver.type(comment('Hi'));
    const done = saver.done();
    await end(0);
    expect(calls.map(({ given, isDone }) => [given, isDone])).toEqual([
      [score(8), false],
      [comment('Hi'), true],
    ]);
    await end(1);
    expect((await done).ok).toBe(true);
    expect(kept()).toBeNull();
  });
  it('is told as refused where it is, and sent again as it was', async () => {
    const { saver, calls, end, pass } = start();
    saver.type(comment('Hi'));
    const done = saver.done();
    await Promise.resolve();
    await end(0, 'try-again');
    expect(await done).toMatchObject({ ok: false, error: { code: 'try-again' } });
    pass();
    expect(calls.at(-1)).toMatchObject({ given: comment('Hi'), isDone: true, revision: 0 });
  });
});

describe('the word that the rest comes later', () => {
  it('goes with what has not arrived yet, and nothing follows it', async () => {
    const { saver, calls, end, kept, timers } = start();
    saver.type(comment('Hi'));
    const putOff = saver.later();
    await Promise.resolve();
    expect(calls).toMatchObject([{ given: comment('Hi'), isDone: false, isLater: true }]);
    await end(0);
    expect((await putOff).ok).toBe(true);
    expect([kept(), timers.size, calls.length]).toEqual([null, 0, 1]);
  });
  it('is sent again as it was where it did not arrive', async () => {
    const { saver, calls, end, pass } = start();
    const putOff = saver.later();
    await Promise.resolve();
    await end(0, 'try-again');
    expect((await putOff).ok).toBe(false);
    pass();
    expect(calls.at(-1)).toMatchObject({ isLater: true, revision: 0 });
    await end(1);
    saver.give(score(8));
    expect(calls.at(-1)).toMatchObject({ given: score(8), isDone: false });
    expect(calls.at(-1)?.isLater).toBeUndefined();
  });
});

describe('"not this time"', () => {
  it('waits for what is on its way, and drops what is not, so that nothing follows it', async () => {
    const { saver, calls, end, timers, kept } = start();
    const told: string[] = [];
    saver.give(score(8));
    saver.type(comment('Hi'));
    const instead = saver.instead(async () => {
      told.push('declined');
      return { ok: true as const, value: null };
    });
    expect(told).toEqual([]);
    await end(0);
    await instead;
    expect([told, calls.length, timers.size, kept()]).toEqual([['declined'], 1, 0, null]);
  });
  it('is said of the answers that were seen, once it is known what became of one that may have arrived', async () => {
    const { saver, calls, end } = start();
    const seen: number[] = [];
    const decline = () =>
      saver.instead(async (revision) => {
        seen.push(revision);
        return { ok: true as const, value: null };
      });
    saver.give(score(8));
    await end(0, 'try-again');
    const first = decline();
    await end(1, 'try-again');
    expect(await first).toMatchObject({ ok: false, error: { code: 'try-again' } });
    const second = decline();
    await end(2);
    expect((await second).ok).toBe(true);
    expect([seen, calls.length]).toEqual([[1], 3]);
  });
  it('that is refused loses no answer', async () => {
    const { saver, calls } = start();
    saver.type(comment('Hi'));
    await saver.instead(async () => ({ ok: false as const, error: { code: 'try-again' as const } }));
    expect(calls.map(({ given }) => given)).toEqual([comment('Hi')]);
  });
});

describe('answers that were changed elsewhere', () => {
  it('are told, and lose nothing of what was entered here: it is kept as it was, and not sent again', async () => {
    const { saver, calls, end, timers, status, kept } = start();
    saver.give(score(8));
    saver.type(comment('Hi'));
    await end(0, 'changed-meanwhile');
    expect([status(), saver.state().refusal, timers.size]).toEqual(['refused', { code: 'changed-meanwhile' }, 0]);
    expect(kept()).toEqual({ values: { 'score.1': 8, 'comment.1': 'Hi' } });
    expect(calls).toHaveLength(1);
  });
});

it('a form that is opened again goes on with the saver that is still at work, and with a new one once all has arrived', async () => {
  const one = start();
  const other = start();
  expect(saverFor('again', () => one.saver)).toBe(one.saver);
  one.saver.give(score(8));
  expect(saverFor('again', () => other.saver)).toBe(one.saver);
  await one.end(0);
  expect(saverFor('again', () => other.saver)).toBe(other.saver);
});
