/** An app's frame in a dialog over the page: bridge modals, and portal actions that open one. */
import type { DialogRequest, Frame } from './commands';

type Mount = (container: HTMLElement, frame: DialogRequest['frame'], dialog: NonNullable<Frame['dialog']>) => void;

const sizes = new Set(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']);

export function openDialog(request: DialogRequest, mount: Mount): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'app-dialog';
  if (typeof request.size === 'string') dialog.dataset.size = sizes.has(request.size) ? request.size : 'medium';
  else {
    dialog.style.width = request.size.width;
    if (request.size.height) dialog.style.height = request.size.height;
  }

  const content = document.createElement('div');
  content.className = 'app-dialog-content';
  const listeners: ((payload?: unknown) => void)[] = [request.onClose];
  let isClosed = false;
  const close = (payload?: unknown) => {
    if (isClosed) return;
    isClosed = true;
    dialog.close();
    dialog.remove();
    for (const listener of listeners) listener(payload);
  };

  const header = document.createElement('header');
  const title = document.createElement('h2');
  title.textContent = request.title;
  title.id = `dialog-title-${crypto.randomUUID()}`;
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.className = 'icon-button';
  dismiss.textContent = '✕';
  dismiss.setAttribute('aria-label', 'Close');
  dismiss.addEventListener('click', () => close());
  header.append(title, dismiss);
  if (request.title) dialog.setAttribute('aria-labelledby', title.id);
  else dialog.setAttribute('aria-label', request.label || 'App');
  content.dataset.title = request.title || request.label || 'App';

  dialog.append(header, content);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (request.closeOnEscape) close();
  });
  dialog.addEventListener('click', (event) => {
    if (request.closeOnOverlayClick && event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  mount(content, request.frame, { close, onClose: (callback) => void listeners.push(callback) });
}
