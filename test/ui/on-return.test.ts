import { expect, it } from 'vitest';
import { listenForReturn } from '../../static/focus/use-on-return';

it('what may have changed elsewhere is asked for again when its reader comes back, and only then', () => {
  let visibilityState: DocumentVisibilityState = 'visible';
  const page = Object.defineProperty(new EventTarget(), 'visibilityState', { get: () => visibilityState });
  const frame = new EventTarget();
  let calls = 0;
  const end = listenForReturn(frame, page as EventTarget & Pick<Document, 'visibilityState'>, () => {
    calls += 1;
  });
  visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(calls).toBe(0);
  visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(calls).toBe(1);
  frame.dispatchEvent(new Event('focus'));
  expect(calls).toBe(2);
  end();
  frame.dispatchEvent(new Event('focus'));
  expect(calls).toBe(2);
});
