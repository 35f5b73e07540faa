/** Puts app frames into the page and replies to what comes out of them. */
import type { Commands, Frame, FrameSpec } from './commands';
import type { ThemeSettings } from './frame';
import { createPeer, type Peer } from './peer';

/** The attribute that Forge gives its frames, with the pop-ups that its content security policy also allows. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-pointer-lock';
const slowMs = 20_000;

type Mounted = { readonly frame: Frame; readonly peer: Peer; readonly element: HTMLIFrameElement };

export type Frames = {
  mount(container: HTMLElement, spec: FrameSpec, dialog?: Frame['dialog']): void;
  applyTheme(theme: ThemeSettings): void;
};

/** @param origin where frames come from, which is never the page's own */
export function createFrames(origin: string, commands: () => Commands): Frames {
  const mounted = new Set<Mounted>();
  let lastId = 0;

  window.addEventListener('message', (event) => {
    if (event.origin !== origin) return;
    for (const each of mounted) {
      if (!each.element.isConnected) mounted.delete(each);
      else if (each.element.contentWindow === event.source) each.peer.receive(event.data);
    }
  });

  const mount: Frames['mount'] = (container, spec, dialog) => {
    const element = document.createElement('iframe');
    element.setAttribute('sandbox', sandbox);
    element.title = container.dataset.title || 'App';
    element.src = `${origin}/frames/${spec.resource}/index.html`;
    const waiting = container.querySelector<HTMLElement>('[data-waiting]');
    const slow = setTimeout(() => {
      if (waiting) waiting.textContent = 'The app has not responded. Reload the page to try again.';
    }, slowMs);

    const frame: Frame = {
      id: `frame-${++lastId}`,
      spec,
      isThemed: false,
      applyTheme: (theme) => peer.call('theme', theme),
      ...(dialog && { dialog }),
    };
    const resize = (height: unknown) => {
      if (typeof height !== 'number') return;
      element.style.height = `${height}px`;
      if (height === 0) return;
      clearTimeout(slow);
      waiting?.remove();
    };
    const peer = createPeer({
      send: (message) => element.contentWindow?.postMessage(message, origin),
      reply: (command, payload) => {
        if (command === 'host:resize') return resize(payload);
        if (command === 'host:escape') return dialog && element.closest('dialog')?.dispatchEvent(new Event('cancel'));
        return commands()(frame, command, payload).catch((failure: unknown) => {
          console.error(`${spec.moduleKey} · ${command}:`, failure);
          throw failure;
        });
      },
    });
    mounted.add({ frame, peer, element });
    container.append(element);
  };

  return {
    mount,
    applyTheme: (theme) => {
      for (const { frame, element } of mounted) if (frame.isThemed && element.isConnected) void frame.applyTheme(theme);
    },
  };
}
