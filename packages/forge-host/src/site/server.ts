/**
 * The walk-through site around the host, on two origins of one port as on Forge: pages on `localhost`, the app's
 * frames on `127.0.0.1`. Nobody but this computer can reach it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from '../host/host';
import { buildAssets } from './assets';
import { serveAvatar } from './avatars';
import { createFrameOrigin, type PolicyReport, tokenSheet } from './frame-origin';
import { findFile } from './http/files';
import { html } from './http/html';
import { json, readRequest, SiteError, type SiteReply, type SiteRequest, sendReply, text } from './http/http';
import { type Reservation, reservePort } from './http/listen';
import { document } from './parts/layout';
import { findRoute } from './routes';
import { readApp } from './visit/modules';
import type { Steps } from './visit/steps';
import { createVisit, type Site } from './visit/visit';

export type SiteOptions = {
  readonly host: Host;
  /** The port to listen on. A number takes that port, 0 any that is free. */
  readonly port?: number | Reservation;
  /** Steps that the start page offers to try with the app. */
  readonly steps?: Steps;
};

export type RunningSite = {
  /** The address of the pages: `http://localhost:8030` */
  readonly url: string;
  /** The address that the app's frames come from. */
  readonly frameUrl: string;
  /** Reports of what frames' content security policies stopped. */
  readonly policyReports: readonly PolicyReport[];
  close(): Promise<void>;
};

/** @throws PortInUse when something else listens there */
export async function startSite({ host, port = 8030, steps = async () => [] }: SiteOptions): Promise<RunningSite> {
  const reserved = typeof port === 'number' ? await reservePort(port, host.appName) : port;
  const { port: bound } = reserved;
  const assets = await buildAssets();
  const site: Site = {
    host,
    app: readApp(host.manifest),
    steps,
    origin: `http://localhost:${bound}`,
    framesOrigin: `http://127.0.0.1:${bound}`,
  };
  const frames = createFrameOrigin(site, assets.frameScript);

  const respond = async (incoming: IncomingMessage): Promise<SiteReply> => {
    const name = incoming.headers.host ?? '';
    // Names that lead here without being one of these two would let a page elsewhere read this site.
    if (name === `127.0.0.1:${bound}`) return frames.respond(await readRequest(incoming, site.framesOrigin));
    if (name !== `localhost:${bound}`) return text(`This site is at ${site.origin}`, 421);
    const request = await readRequest(incoming, site.origin);
    return (await serveAsset(site, request)) ?? servePage(site, request);
  };

  const serveAsset = async ({ app }: Site, { url, method }: SiteRequest) => {
    const { pathname } = url;
    if (pathname === '/assets/site.js') return asset('text/javascript; charset=utf-8', assets.siteScript);
    if (pathname === '/assets/site.css') return asset('text/css; charset=utf-8', assets.styles());
    if (pathname === '/assets/favicon.svg') return asset('image/svg+xml', favicon);
    if (pathname === '/host/csp-reports' && method === 'GET') return json(frames.reports);
    const sheet = /^\/tokens\/([a-z]+)\.css$/.exec(pathname)?.[1];
    if (sheet) return tokenSheet(sheet);
    const picture = await serveAvatar(host, url);
    if (picture) return picture;
    const [, resource, path] = /^\/app-icons\/([\w-]+)\/([\w.-]+)$/.exec(pathname) ?? [];
    if (!resource || !path) return undefined;
    const file = findFile(app.resourceFolder(resource) ?? '', path);
    if (!file) throw new SiteError(404, `${resource} has no file ${path}`);
    return { status: 200, headers: { 'content-type': file.type }, body: file.content };
  };

  reserved.serve((incoming: IncomingMessage, outgoing: ServerResponse) => {
    respond(incoming)
      .catch(failed)
      .then((reply) => sendReply(outgoing, reply))
      .catch((failure: unknown) => {
        console.error(failure);
        outgoing.destroy();
      });
  });

  return {
    url: site.origin,
    frameUrl: site.framesOrigin,
    policyReports: frames.reports,
    close: () => reserved.release(),
  };
}

async function servePage(site: Site, request: SiteRequest): Promise<SiteReply> {
  if (request.method === 'POST' && (request.headers.origin ?? site.origin) !== site.origin) {
    throw new SiteError(403, 'Only pages of this site may post to it');
  }
  const visit = createVisit(site, request);
  const route = findRoute(request.method, request.url.pathname);
  try {
    if (!route) throw new SiteError(404, 'There is no page at this address');
    return await route(visit);
  } catch (failure) {
    if (!(failure instanceof SiteError)) console.error(failure);
    const status = failure instanceof SiteError ? failure.status : 500;
    if (request.url.pathname.startsWith('/host/') && request.method === 'POST') return failed(failure);
    const words = failure instanceof Error ? failure.message : String(failure);
    const body = html`<main id="main" class="lone"><div class="state"><h1>${status === 404 ? 'Nothing here' : 'Something went wrong'}</h1><p>${words}</p><p><a class="button" href="/">Go to the start</a></p></div></main>`;
    return document(visit, { title: status === 404 ? 'Nothing here' : 'Something went wrong', body, status });
  }
}

function failed(failure: unknown): SiteReply {
  if (failure instanceof SiteError) return json({ error: failure.message }, failure.status);
  console.error(failure);
  return json({ error: failure instanceof Error ? failure.message : String(failure) }, 500);
}

function asset(type: string, body: string): SiteReply {
  return { status: 200, headers: { 'content-type': type }, body };
}

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#1868DB"/><path d="M6 12.5l4 4 8-9" stroke="#fff" stroke-width="2.4" fill="none" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
