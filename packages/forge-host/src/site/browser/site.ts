/** The site's one script: mounts the app's frames, and the few things on its own pages that need one. */

import { startBar } from './bar';
import { createCommands, type FrameSpec } from './commands';
import { openDialog } from './dialog';
import { createFlags } from './flags';
import type { ThemeSettings } from './frame';
import { createFrames } from './frames';
import { createAppHistory } from './history';
import { createAskHost } from './host';
import { startMenus } from './menus';
import { startPersonMenu } from './person-menu';
import { createRuleEditor } from './rule-editor';
import { showSwitched } from './switched';

const { framesOrigin = '', person = '', themeAttribute = '', themes = '' } = document.body.dataset;

const ask = createAskHost(person, (name) => {
  bar.stop();
  showSwitched(name, () => location.reload());
});

const theme = (): ThemeSettings => ({
  attributes: {
    'data-theme': themeAttribute,
    'data-color-mode': document.documentElement.dataset.colorMode ?? 'light',
  },
  sheets: themes.split(' ').map((name) => `/tokens/${name}.css`),
});

const flags = createFlags(document.querySelector<HTMLElement>('#flags') ?? document.body);
const frames = createFrames(framesOrigin, () => commands);
const rule = createRuleEditor({
  ask,
  leave: () => location.assign(location.pathname),
  say: (words) => {
    const status = document.querySelector('[data-rule-status]');
    if (status) status.textContent = words;
  },
});
const commands = createCommands({
  origin: location.origin,
  ask,
  openDialog: (request) => openDialog(request, frames.mount),
  showFlag: flags.show,
  closeFlag: flags.close,
  go: (url, tab) => {
    if (tab === 'same-tab') location.assign(url);
    else window.open(url, '_blank', 'noopener');
  },
  reload: () => location.reload(),
  setTitle: (title) => {
    document.title = title;
  },
  theme,
  history: (basePath) => createAppHistory(window, basePath),
  onConfigure: (callback) => rule.onConfigure(callback),
});

const readSpec = (element: HTMLElement) => JSON.parse(element.dataset.frame ?? '{}') as FrameSpec;

for (const container of document.querySelectorAll<HTMLElement>('.app-frame[data-frame]')) {
  const closed = container.closest<HTMLDetailsElement>('details:not([open])');
  const mount = () => frames.mount(container, readSpec(container));
  // A frame in a closed panel is not loaded before it is wanted.
  if (closed) closed.addEventListener('toggle', mount, { once: true });
  else mount();
}
for (const opener of document.querySelectorAll<HTMLElement>('[data-open-dialog]')) {
  opener.addEventListener('click', () => {
    opener.closest('details')?.removeAttribute('open');
    openDialog(
      {
        frame: readSpec(opener),
        size: opener.dataset.openDialog || 'medium',
        // Custom UI in a portal action's dialog draws its own heading.
        title: '',
        label: opener.textContent?.trim() ?? '',
        closeOnEscape: true,
        closeOnOverlayClick: true,
        onClose: () => undefined,
      },
      frames.mount,
    );
  });
}
for (const button of document.querySelectorAll<HTMLElement>('[data-rule-save]')) {
  button.addEventListener('click', () => void rule.save(JSON.parse(button.dataset.ruleSave ?? '{}') as object));
}

startMenus();
startPersonMenu(ask);
const bar = startBar({ ask, onTheme: () => frames.applyTheme(theme()) });
