/** The menu of people: where there are more than it offers at once, it finds the others as one types. */
type Found = { readonly markup: string; readonly words: string };

export function startPersonMenu(ask: (path: string, body: unknown) => Promise<unknown>): void {
  const menu = document.querySelector<HTMLDetailsElement>('[data-person-menu]');
  const input = menu?.querySelector<HTMLInputElement>('input[type="search"]');
  const found = menu?.querySelector<HTMLElement>('#people-found');
  const atHand = menu?.querySelector<HTMLElement>('[data-at-hand]');
  const status = menu?.querySelector<HTMLElement>('[role="status"]');
  if (!menu || !found || !atHand || !status) return;

  let asked = 0;
  let searched: Promise<void> = Promise.resolve();
  const search = async (text: string) => {
    const turn = ++asked;
    const isSearch = text.trim() !== '';
    let reply: Found = { markup: '', words: '' };
    try {
      if (isSearch) reply = (await ask('/host/people', { text })) as Found;
    } catch (failure) {
      reply = { markup: '', words: (failure as Error).message };
    }
    // Replies may come in another order than they were asked for.
    if (turn !== asked) return;
    // The host's own markup, with all that people wrote in it escaped.
    found.innerHTML = reply.markup;
    found.hidden = !isSearch;
    atHand.hidden = isSearch;
    status.textContent = reply.words;
  };

  const choices = () => [...(found.hidden ? atHand : found).querySelectorAll<HTMLButtonElement>('.menu-item')];
  menu.addEventListener('toggle', () => {
    if (menu.open) input?.focus();
  });
  input?.addEventListener('input', () => {
    searched = search(input.value);
  });
  menu.addEventListener('keydown', (event) => {
    const stops: (Element | null)[] = [...(input ? [input] : []), ...choices()];
    const at = stops.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!menu.open) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = stops[at < 0 ? 0 : (at + step + stops.length) % stops.length];
      if (next instanceof HTMLElement) next.focus();
    }
    // Of what is typed now, not of what was found for its beginning.
    if (event.key === 'Enter' && event.target === input)
      void searched.then(() => !found.hidden && choices()[0]?.click());
  });
}
