/** The strip of controls that is not Jira's: the running clock, waiting mail, and the theme. */
type BarOptions = { ask(path: string, body: unknown): Promise<unknown>; onTheme(): void };
export type Bar = {
  /** Leaves the clock and the count of mails as they are. */
  stop(): void;
};
type State = { now: number; mails: number };

const everyMs = 5000;

export function startBar({ ask, onTheme }: BarOptions): Bar {
  const clock = document.querySelector<HTMLTimeElement>('[data-now]');
  const mails = document.querySelector<HTMLElement>('[data-mails]');
  const language = document.documentElement.lang || 'en-US';
  const { zone, place } = clock?.dataset ?? {};
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(zone && { timeZone: zone }),
  });

  const show = ({ now, mails: count }: State) => {
    if (clock) {
      clock.textContent = place ? `${format.format(now)}, ${place}` : format.format(now);
      clock.dateTime = new Date(now).toISOString();
    }
    if (mails) {
      mails.textContent = String(count);
      mails.hidden = count === 0;
    }
  };
  const refresh = async () => {
    if (document.hidden) return;
    try {
      show((await ask('/host/state', {})) as State);
    } catch {
      // The host was stopped: the page says so at the next thing done on it.
    }
  };
  const timer = setInterval(() => void refresh(), everyMs);
  // Whoever comes back to this tab sees at once what another has changed meanwhile.
  const look = () => void refresh();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);

  const clockForm = document.querySelector<HTMLFormElement>('form[data-clock]');
  const isMoving = (moving: boolean) => {
    for (const button of clockForm?.querySelectorAll('button') ?? []) button.disabled = moving;
    const words = clockForm?.querySelector('[role="status"]');
    if (words) words.textContent = moving ? 'The clock is moving…' : '';
  };
  // Not at once: a button that is disabled would not be sent along.
  clockForm?.addEventListener('submit', () => void setTimeout(isMoving, 0, true));
  // A page that is gone back to comes as it was left.
  window.addEventListener('pageshow', () => isMoving(false));

  const toggle = document.querySelector<HTMLFormElement>('form[data-theme-toggle]');
  toggle?.addEventListener('submit', (event) => {
    event.preventDefault();
    const dark = document.documentElement.dataset.colorMode !== 'dark';
    document.documentElement.dataset.colorMode = dark ? 'dark' : 'light';
    toggle.querySelector('button')?.setAttribute('aria-pressed', String(dark));
    onTheme();
    void ask('/host/theme', { theme: dark ? 'dark' : 'light' });
  });

  return {
    stop: () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    },
  };
}
