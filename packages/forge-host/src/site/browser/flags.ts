/** Messages at the corner of the page, as Jira shows an app's flags. */
import type { FlagRequest } from './commands';

/** Atlassian's flags that dismiss themselves stay this long. */
const autoDismissMs = 8000;

export type Flags = { show(flag: FlagRequest): void; close(id: string): void };

export function createFlags(container: HTMLElement): Flags {
  const close = (id: string) => find(container, id)?.remove();

  const show = (flag: FlagRequest) => {
    close(flag.id);
    const element = document.createElement('div');
    element.className = `flag flag-${flag.type}`;
    element.dataset.flag = flag.id;
    element.setAttribute('role', flag.type === 'error' ? 'alert' : 'status');

    const words = document.createElement('div');
    words.append(line('strong', flag.title));
    if (flag.description) words.append(line('p', flag.description));
    if (flag.actions.length > 0) {
      const actions = document.createElement('div');
      actions.className = 'flag-actions';
      actions.append(...flag.actions.map((action) => button(action.text, 'link-button', () => action.onClick())));
      words.append(actions);
    }
    element.append(
      words,
      button('✕', 'icon-button', () => close(flag.id), 'Dismiss'),
    );
    container.append(element);
    if (flag.isAutoDismiss) setTimeout(() => element.remove(), autoDismissMs);
  };

  return { show, close };
}

function find(container: HTMLElement, id: string): HTMLElement | undefined {
  return [...container.querySelectorAll<HTMLElement>('[data-flag]')].find((each) => each.dataset.flag === id);
}

function line(tag: 'strong' | 'p', words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

function button(words: string, className: string, onClick: () => void, label?: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = words;
  if (label) element.setAttribute('aria-label', label);
  element.addEventListener('click', onClick);
  return element;
}
