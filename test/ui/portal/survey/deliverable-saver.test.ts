import { expect, it } from 'vitest';
import type { RefusalCode, Result } from '../../../../src/contract/result';
import type { NeededAnswer, PortalDeliverable } from '../../../../src/contract/survey/deliverables';
import {
  makeDeliverableSaver,
  type UnsentAnswers,
} from '../../../../static/portal/survey/form/saving/deliverable-saver';

const deliverable = (id: string, answer: NeededAnswer | null = null): PortalDeliverable => ({
  ...{ id, title: id, answer, decision: null },
});

/** A saver on a line that a test holds in its hands, with a clock that it sets. */
function start(before: UnsentAnswers = {}) {
  let stored = [deliverable('plan'), deliverable('guide')];
  let kept: UnsentAnswers | null = before;
  const timers = new Map<() => void, number>();
  const calls: { id: string; answer: NeededAnswer; end: (how?: RefusalCode) => Promise<void> }[] = [];
  const saver = makeDeliverableSaver({
    saved: stored,
    kept: before,
    keep: (now) => {
      kept = now;
    },
    later: (ms, act) => {
      timers.set(act, ms);
      return () => void timers.delete(act);
    },
    send: (id, answer) =>
      new Promise<Result<readonly PortalDeliverable[]>>((resolve) => {
        const end = async (how?: RefusalCode) => {
          if (how) resolve({ ok: false, error: { code: how } });
          else {
            stored = stored.map((each) => (each.id === id ? deliverable(id, answer) : each));
            resolve({ ok: true, value: stored });
          }
          for (let turn = 0; turn < 10; turn++) await Promise.resolve();
        };
        calls.push({ id, answer, end });
      }),
  });
  const shown = () => saver.state().deliverables.map(({ answer }) => answer);
  const passTime = () => {
    const [[act, ms] = []] = timers;
    timers.clear();
    act?.();
    return ms;
  };
  return { saver, calls, shown, passTime, kept: () => kept, stored: () => stored.map(({ answer }) => answer) };
}

it('shows an answer at once, and says that it is saved once it has arrived', async () => {
  const { saver, calls, shown, kept } = start();
  saver.give('plan', 'no');
  expect([shown(), saver.state().status, kept()]).toEqual([['no', null], 'saving', { plan: 'no' }]);
  await calls[0]?.end();
  expect([shown(), saver.state().status, kept()]).toEqual([['no', null], 'saved', null]);
});

it('has one call on its way, so that the later answer is the one that stays', async () => {
  const { saver, calls, shown, stored } = start();
  saver.give('plan', 'no');
  saver.give('guide', 'yes');
  saver.give('plan', 'partly');
  expect([calls.length, shown()]).toEqual([1, ['partly', 'yes']]);
  await calls[0]?.end();
  expect([calls.length, shown(), saver.state().status]).toEqual([2, ['partly', 'yes'], 'saving']);
  await calls[1]?.end();
  await calls[2]?.end();
  expect([calls.length, stored(), saver.state().status]).toEqual([3, ['partly', 'yes'], 'saved']);
});

it('keeps what did not arrive, and sends it again, later and later', async () => {
  const { saver, calls, shown, passTime, kept } = start();
  saver.give('plan', 'no');
  await calls[0]?.end('try-again');
  expect([shown(), saver.state().status, kept()]).toEqual([['no', null], 'waiting', { plan: 'no' }]);
  expect(passTime()).toBe(2000);
  await calls[1]?.end('internal');
  expect(passTime()).toBe(5000);
  await calls[2]?.end();
  expect([shown(), saver.state().status, kept()]).toEqual([['no', null], 'saved', null]);
});

it('sends what a tab has kept over a reload, of what is still asked', async () => {
  const { saver, calls, shown } = start({ guide: 'cant-say', gone: 'no' });
  expect(shown()).toEqual([null, 'cant-say']);
  saver.flush();
  expect(calls.map(({ id, answer }) => [id, answer])).toEqual([['guide', 'cant-say']]);
});

it('goes back to what is stored where an answer is refused for good, and goes on with the others', async () => {
  const { saver, calls, shown, kept } = start();
  saver.give('plan', 'no');
  saver.give('guide', 'yes');
  await calls[0]?.end('not-found');
  expect([shown(), calls.length]).toEqual([[null, 'yes'], 2]);
  await calls[1]?.end('survey-over');
  expect([shown(), saver.state(), kept()]).toMatchObject([
    [null, null],
    { status: 'refused', refusal: { code: 'survey-over' } },
    null,
  ]);
});
