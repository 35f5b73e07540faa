/** The response of the port until the site is up: a page that asks again by itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, raw } from './html';

const everySeconds = 1;

export function serveStarting(incoming: IncomingMessage, outgoing: ServerResponse, appName: string): void {
  // A posted form is lost: only an address can be asked for again.
  const isPage = incoming.method === 'GET' || incoming.method === 'HEAD';
  outgoing
    .writeHead(503, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(everySeconds),
      refresh: isPage ? String(everySeconds) : `${everySeconds}; url=/`,
    })
    .end(markup(appName).markup);
}

const markup = (appName: string) => html`${raw('<!doctype html>')}
<html lang="en-US">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${appName} is starting</title>
<h1>${appName} is starting</h1>
<p>This page shows the site as soon as it is there. The first start takes longest: it builds the app and fills the site.</p>
</html>
`;
