import { describe, expect, it, vi } from 'vitest';
import { createAppHistory } from '../../src/site/browser/history';

/** As much of a window as a history needs. */
function fakeWindow(path: string) {
  const events = new EventTarget();
  const entries = [{ url: new URL(path, 'http://localhost'), state: null as unknown }];
  let at = 0;
  return {
    addEventListener: events.addEventListener.bind(events),
    get location() {
      return entries[at]?.url;
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState(state: unknown, _title: string, url: string) {
        entries.splice(++at, Infinity, { url: new URL(url, 'http://localhost'), state });
      },
      replaceState(state: unknown, _title: string, url: string) {
        entries[at] = { url: new URL(url, 'http://localhost'), state };
      },
      back() {
        at--;
        events.dispatchEvent(new Event('popstate'));
      },
    },
  } as unknown as Window;
}

const base = '/projects/LIB/apps/plan';

describe("a full page's history", () => {
  it('begins where the address says, below the page', () => {
    const history = createAppHistory(fakeWindow(`${base}/notes?open=1#top`), base);
    expect(history.location).toMatchObject({ pathname: '/notes', search: '?open=1', hash: '#top' });
    expect(createAppHistory(fakeWindow(base), base).location.pathname).toBe('/');
  });

  it('goes on, back and elsewhere, and tells who listens', () => {
    const view = fakeWindow(base);
    const history = createAppHistory(view, base);
    const heard = vi.fn();
    const stop = history.listen((location, action) => heard(action, location.pathname, location.state));
    history.push('/notes?open=1', { from: 'list' });
    expect(view.location.pathname + view.location.search).toBe(`${base}/notes?open=1`);
    history.replace({ pathname: '/people' });
    history.goBack();
    stop();
    history.push('/unheard');
    expect(heard.mock.calls).toEqual([
      ['PUSH', '/notes', { from: 'list' }],
      ['REPLACE', '/people', undefined],
      ['POP', '/', undefined],
    ]);
    expect(history.createHref({ pathname: 'a', search: '?b' })).toBe(`${base}/a?b`);
    expect(() => history.block()).toThrow('history.block');
  });
});
