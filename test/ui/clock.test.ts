import { afterEach, expect, it, vi } from 'vitest';
import { now, setClock } from '../../static/clock/now';

afterEach(() => vi.useRealTimers());

const browser = Date.UTC(2026, 10, 29, 21);

it('the present is the browser’s until a reply has told the server’s, and then goes on from there', () => {
  vi.useFakeTimers({ now: browser });
  expect(now()).toBe(browser);
  const server = Date.UTC(2026, 11, 24, 9);
  setClock(server);
  expect(now()).toBe(server);
  vi.setSystemTime(browser + 60_000);
  expect(now()).toBe(server + 60_000);
  // The clock of the demo was moved, or the browser's was put right.
  setClock(browser + 60_000);
  expect(now()).toBe(browser + 60_000);
});
