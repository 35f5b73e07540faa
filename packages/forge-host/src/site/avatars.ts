/**
 * The pictures that Jira's replies point to, as small drawings of initials: faces of people and marks of projects, in
 * the colours that this site's own pages give them. They are the same for everybody and know no theme, as in Jira.
 */
import type { Host } from '../host/host';
import type { Principal } from '../platform/ports';
import { html } from './http/html';
import type { SiteReply } from './http/http';
import { type Hue, hueOf, initials } from './parts/words';
import { path } from './visit/rest';
import { themeSheet } from './visit/tokens';

/** Edges in pixels of the sizes that avatar addresses name. */
const edges: Readonly<Record<string, number>> = { xsmall: 16, small: 24, medium: 32, large: 48 };

/** @returns undefined for an address that is no avatar's */
export async function serveAvatar(host: Host, { pathname, searchParams }: URL): Promise<SiteReply | undefined> {
  const owner = searchParams.get('owner') ?? '';
  const edge = edges[searchParams.get('size') ?? ''] ?? 48;
  if (pathname === '/secure/useravatar') {
    const name = await findName(host, path`/rest/api/3/user?accountId=${owner}`, 'displayName');
    return draw(initials(name ?? ''), hueOf(name ?? ''), edge, 'circle');
  }
  if (pathname === '/secure/projectavatar') {
    const name = await findName(host, path`/rest/api/3/project/${owner}`, 'name');
    const [letter = '?'] = name ?? owner;
    return draw(letter, hueOf(owner), edge, 'square');
  }
  return undefined;
}

/** A frame's pictures are fetched without the site's cookie, so nobody in particular asks. */
const reader: Principal = { kind: 'app' };

async function findName(host: Host, address: string, property: string): Promise<string | undefined> {
  const reply = await host.jira.handle({ method: 'GET', path: address, headers: {} }, reader);
  if (reply.status !== 200) return undefined;
  const name = (reply.body as Readonly<Record<string, unknown>>)[property];
  return typeof name === 'string' ? name : undefined;
}

function draw(letters: string, hue: Hue, edge: number, shape: 'circle' | 'square'): SiteReply {
  const picture = html`<svg xmlns="http://www.w3.org/2000/svg" width="${edge}" height="${edge}" viewBox="0 0 48 48"><rect width="48" height="48" rx="${shape === 'circle' ? 24 : 6}" fill="${color(`background-accent-${hue}-subtler`)}"/><text x="24" y="24" dy="0.36em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="${letters.length > 1 ? 18 : 24}" font-weight="600" fill="${color(`text-accent-${hue}-bolder`)}">${letters}</text></svg>`;
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'max-age=3600' },
    body: picture.markup,
  };
}

/** The value of a design token in light: a picture has no page whose tokens it could use. */
function color(token: string): string {
  const value = new RegExp(`--ds-${token}:\\s*(#[0-9A-Fa-f]{3,8})`).exec(themeSheet('light'))?.[1];
  if (value === undefined) throw new Error(`The light theme has no token ${token}`);
  return value;
}
