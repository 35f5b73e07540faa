/** Requests and replies of the site, in as few words as its pages need. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from './html';

export type SiteRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: string;
};

export type SiteReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
};

/** A request that can't be served, with the status that says so. */
export class SiteError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The bridge carries payloads of 500 KB; imports come from the command line, not through here. */
const bodyLimit = 6 * 1024 * 1024;

export async function readRequest(incoming: IncomingMessage, origin: string): Promise<SiteRequest> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > bodyLimit) throw new SiteError(413, 'The request is larger than 6 MB');
    chunks.push(chunk as Buffer);
  }
  return {
    method: incoming.method ?? 'GET',
    url: parseUrl(incoming.url ?? '/', origin),
    headers,
    cookies: parseCookies(headers.cookie ?? ''),
    // Files are bytes: one character each keeps their size.
    body: Buffer.concat(chunks).toString(isUpload(headers) ? 'latin1' : 'utf8'),
  };
}

const isUpload = (headers: Readonly<Record<string, string>>) =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

/** The path is kept apart from the host, so that `//elsewhere/` stays a path. */
function parseUrl(target: string, origin: string): URL {
  try {
    return new URL(origin + (target.startsWith('/') ? target : `/${target}`));
  } catch {
    throw new SiteError(400, 'The address cannot be read');
  }
}

function parseCookies(header: string): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    try {
      cookies[name] ??= decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      // A value that isn't ours to read.
    }
  }
  return cookies;
}

export function setCookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`;
}

export function sendReply(outgoing: ServerResponse, reply: SiteReply): void {
  outgoing.writeHead(reply.status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...reply.headers,
  });
  outgoing.end(reply.body);
}

export function page(markup: Html, status = 200, headers: Record<string, string> = {}): SiteReply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: markup.markup };
}

export function json(value: unknown, status = 200): SiteReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function text(body: string, status: number): SiteReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** After a form was posted: the browser fetches where it leads. */
export function redirect(to: string, cookies: readonly string[] = []): SiteReply {
  return { status: 303, headers: { location: to, ...(cookies.length > 0 && { 'set-cookie': cookies }) }, body: '' };
}

export function readJson(request: SiteRequest): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(request.body);
  } catch {
    throw new SiteError(400, 'The body is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SiteError(400, 'Expected an object');
  return value as Record<string, unknown>;
}

export function readForm(request: SiteRequest): URLSearchParams {
  return new URLSearchParams(request.body);
}
