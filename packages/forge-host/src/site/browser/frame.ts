/**
 * The stand-in for Forge's `global-bridge.js` in a frame: defines `__bridge` before the app's own script runs, keeps
 * the frame as tall as its content, loads the theme, and reports what the content security policy stopped.
 */
import { createPeer } from './peer';

type Bridge = { callBridge(command: string, payload?: unknown): Promise<unknown> };

export type ThemeSettings = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly sheets: readonly string[];
};

const script = document.currentScript as HTMLScriptElement | null;
const site = script?.dataset.site ?? '';
const page = window.parent;

const peer = createPeer({
  send: (message) => page.postMessage(message, site),
  reply: (command, payload) => {
    if (command === 'theme') return applyTheme(payload as ThemeSettings);
    throw new Error(`The frame knows no "${command}"`);
  },
});

window.addEventListener('message', (event) => {
  if (event.source === page && event.origin === site) peer.receive(event.data);
});

const global = globalThis as typeof globalThis & { __bridge?: Bridge };
global.__bridge ??= {
  callBridge: (command, payload) => {
    if (page === window) return Promise.reject(new Error('This page is not inside a page of the site'));
    return peer.call(command, payload);
  },
};

document.addEventListener('securitypolicyviolation', (event) => {
  const { blockedURI, effectiveDirective, documentURI, sourceFile, lineNumber, sample } = event;
  void fetch('/host/csp-report', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ blockedURI, effectiveDirective, documentURI, sourceFile, lineNumber, sample }),
  });
});

document.addEventListener('DOMContentLoaded', () => {
  // An app's reset style sheet may set 100 %, which would make the frame's height depend on itself.
  document.documentElement.style.height = 'auto';
  document.body.style.height = 'auto';
  let told = -1;
  const tell = () => {
    const style = getComputedStyle(document.body);
    const margins = Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom);
    const height = Math.ceil(document.body.getBoundingClientRect().height + margins);
    if (height === told) return;
    told = height;
    void peer.call('host:resize', height);
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
});

/** Escape belongs to the dialog around the frame, unless the app made something of it itself. */
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) void peer.call('host:escape');
});

async function applyTheme(theme: ThemeSettings): Promise<void> {
  const missing = theme.sheets.filter((href) => !document.head.querySelector(`link[href="${href}"]`));
  await Promise.all(missing.map(loadSheet));
  for (const [name, value] of Object.entries(theme.attributes)) document.documentElement.setAttribute(name, value);
}

/** Waits for the sheet, so that the app's first paint has its colours; a sheet that fails is not waited for. */
function loadSheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
