/** The part of the address below a full page, as the history object that `view.createHistory()` gives its app. */
export type AppLocation = { pathname: string; search: string; hash: string; key: string; state: unknown };
type Action = 'POP' | 'PUSH' | 'REPLACE';
type To = string | Partial<AppLocation>;
type Listener = (location: AppLocation, action: Action) => void;

export type AppHistory = {
  action: Action;
  location: AppLocation;
  listen(listener: Listener): () => void;
  push(to: To, state?: unknown): void;
  replace(to: To, state?: unknown): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  createHref(to: To): string;
  block(): never;
};

/** @param basePath the page's own address, without a slash at its end */
export function createAppHistory(view: Window, basePath: string): AppHistory {
  const listeners = new Set<Listener>();

  const here = (): AppLocation => {
    const { pathname, search, hash } = view.location;
    const below = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
    const entry = (view.history.state ?? {}) as { key?: string; state?: unknown };
    return { pathname: below || '/', search, hash, key: entry.key ?? 'first', state: entry.state };
  };
  const tell = (action: Action) => {
    for (const listener of listeners) listener(here(), action);
  };
  const createHref = (to: To) => {
    const { pathname, search = '', hash = '' } = typeof to === 'string' ? splitPath(to) : to;
    const path = pathname ?? here().pathname;
    return basePath + (path.startsWith('/') ? path : `/${path}`) + search + hash;
  };
  const stateOf = (to: To, state: unknown) => ({
    key: crypto.randomUUID(),
    state: state ?? (typeof to === 'string' ? undefined : to.state),
  });

  view.addEventListener('popstate', () => tell('POP'));
  return {
    action: 'POP',
    location: here(),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    push: (to, state) => {
      view.history.pushState(stateOf(to, state), '', createHref(to));
      tell('PUSH');
    },
    replace: (to, state) => {
      view.history.replaceState(stateOf(to, state), '', createHref(to));
      tell('REPLACE');
    },
    go: (steps) => view.history.go(steps),
    goBack: () => view.history.back(),
    goForward: () => view.history.forward(),
    createHref,
    block: () => {
      throw new Error('The local host does not implement history.block');
    },
  };
}

function splitPath(path: string): Partial<AppLocation> {
  const { pathname, search, hash } = new URL(path, 'http://site/');
  return { pathname, search, hash };
}
