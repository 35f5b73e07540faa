/**
 * The second origin, as on Forge: the app's files are served apart from the site, so that a frame can't reach into
 * the page around it. Stands for the app's address on Forge's content network, and for `global-bridge.js` on it.
 */
import { load } from 'cheerio';
import { contentPolicy } from './content-policy';
import { findFile } from './http/files';
import { json, readJson, SiteError, type SiteReply, type SiteRequest } from './http/http';
import { type Theme, themeSheet, themes } from './visit/tokens';
import type { Site } from './visit/visit';

export type PolicyReport = Readonly<Record<string, unknown>>;

export type FrameOrigin = {
  respond(request: SiteRequest): SiteReply;
  /** Reports of what the content security policy stopped since the site was started. */
  readonly reports: readonly PolicyReport[];
};

/** @param bridge the script that defines `__bridge` in a frame */
export function createFrameOrigin(site: Site, bridge: string): FrameOrigin {
  const reports: PolicyReport[] = [];

  const respond = (request: SiteRequest): SiteReply => {
    const { pathname } = request.url;
    if (pathname === '/host/csp-report' && request.method === 'POST') {
      reports.push(readJson(request));
      return { status: 204, headers: {}, body: '' };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new SiteError(405, 'Frames are only read');
    if (pathname === '/host/csp-reports') return json(reports);
    if (pathname === '/bridge/global-bridge.js') return script(bridge);
    const sheet = /^\/tokens\/([a-z]+)\.css$/.exec(pathname)?.[1];
    if (sheet) return tokenSheet(sheet);
    const [, resource, path] = /^\/frames\/([a-zA-Z0-9_-]+)\/(.*)$/.exec(pathname) ?? [];
    if (resource === undefined || path === undefined) throw new SiteError(404, 'Nothing is served here');
    return resourceFile(resource, decode(path) || 'index.html');
  };

  const resourceFile = (resource: string, path: string): SiteReply => {
    const folder = site.app.resourceFolder(resource);
    if (folder === undefined) throw new SiteError(404, `The manifest has no resource ${resource}`);
    const locale = /^__LOCALES__\/([^/]+)$/.exec(path)?.[1];
    if (locale) return localeFile(locale);
    const file = findFile(folder, path);
    if (!file && path === 'index.html') throw new SiteError(404, `${resource} is not built yet`);
    if (!file) throw new SiteError(404, `${resource} has no file ${path}`);
    if (!file.type.startsWith('text/html')) {
      return { status: 200, headers: { 'content-type': file.type }, body: file.content };
    }
    const markup = file.content.toString('utf8');
    const policy = contentPolicy(markup, site.host.manifest.content.permissions, site.origin);
    return {
      status: 200,
      headers: { 'content-type': file.type, 'content-security-policy': policy },
      body: withBridge(markup, site.origin),
    };
  };

  const localeFile = (name: string): SiteReply => {
    const content = site.app.locales.files.get(name);
    if (content === undefined) throw new SiteError(404, `The app has no translations ${name}`);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: content };
  };

  return { respond, reports };
}

/** First in the head, as Forge injects it, so that the app's own scripts find `__bridge` in place. */
function withBridge(markup: string, siteOrigin: string): string {
  const page = load(markup);
  const tag = page('<script>').attr('src', '/bridge/global-bridge.js').attr('data-site', siteOrigin);
  page('head').prepend(tag);
  return page.html();
}

export function tokenSheet(name: string): SiteReply {
  const theme = themes.find((each): each is Theme => each === name);
  if (!theme) throw new SiteError(404, `There is no theme ${name}`);
  return cached({ 'content-type': 'text/css; charset=utf-8' }, themeSheet(theme));
}

function script(body: string): SiteReply {
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body };
}

function cached(headers: Record<string, string>, body: string): SiteReply {
  return { status: 200, headers: { ...headers, 'cache-control': 'max-age=3600' }, body };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new SiteError(400, 'The address cannot be read');
  }
}
