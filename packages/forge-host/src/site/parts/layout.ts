/** The document around every page, and the strip above it that is not Jira's: person, clock, mail, meter, look. */

import { type Html, html, raw } from '../http/html';
import { page, type SiteReply } from '../http/http';
import { themeAttribute, themes } from '../visit/tokens';
import { clearedNotice, takeNotice, type Visit } from '../visit/visit';
import { icon } from './icon';
import { personMenu } from './person-menu';
import { clockWords, placeOf } from './words';

export type Document = {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
};

export function document(visit: Visit, { title, body, status = 200 }: Document): SiteReply {
  const notice = takeNotice(visit.request);
  const markup = html`${raw('<!doctype html>')}
<html lang="en-US" data-color-mode="${visit.colorMode}" data-theme="${themeAttribute}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/assets/favicon.svg">
${themes.map((theme) => html`<link rel="stylesheet" href="/tokens/${theme}.css">`)}
<link rel="stylesheet" href="/assets/site.css">
<script type="module" src="/assets/site.js"></script>
</head>
<body data-frames-origin="${visit.framesOrigin}" data-person="${visit.person.accountId}" data-theme-attribute="${themeAttribute}" data-themes="${themes.join(' ')}">
<a class="skip-link" href="#main">Skip to the page</a>
${bar(visit)}
${body}
<div id="flags">${
    notice &&
    html`<div class="flag flag-${notice.kind}" role="${notice.kind === 'error' ? 'alert' : 'status'}"><div><strong>${notice.words}</strong></div></div>`
  }</div>
</body>
</html>`;
  const reply = page(markup, status, { 'content-security-policy': policy(visit) });
  return notice ? { ...reply, headers: { ...reply.headers, 'set-cookie': [clearedNotice] } } : reply;
}

/** The site keeps to a strict policy of its own; frames may come from the app's origin only. */
function policy(visit: Visit): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${visit.framesOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function bar(visit: Visit): Html {
  const { person, host } = visit;
  const mails = host.jira.mailbox().filter(({ to }) => to === person.accountId).length;
  return html`<section class="bar" aria-label="Demo controls">
<a class="bar-brand" href="/"><span class="bar-mark" aria-hidden="true">${icon('check')}</span><span class="bar-name">Demo</span></a>
${personMenu(visit, back(visit))}
<div class="bar-space"></div>
${clock(visit)}
<a class="bar-item" href="/host/mailbox">${icon('mail')}<span class="bar-label">Mailbox</span><span class="badge" data-mails ${raw(mails === 0 ? 'hidden' : '')}>${mails}</span></a>
<a class="bar-item" href="/host/meter">${icon('meter')}<span class="bar-label">Meter</span></a>
${language(visit)}
<form method="post" action="/host/theme" data-theme-toggle>${back(visit)}
<button class="bar-item" name="theme" value="${visit.colorMode === 'dark' ? 'light' : 'dark'}" aria-pressed="${String(visit.colorMode === 'dark')}" aria-label="Dark theme">${icon('moon')}</button></form>
</section>`;
}

function clock(visit: Visit): Html {
  const now = visit.host.clock.now();
  const move = (by: string, words: string) => html`<button class="menu-item" name="by" value="${by}">${words}</button>`;
  return html`<details class="menu menu-right">
<summary class="bar-item">${icon('clock')}<span class="sr-only">Move the clock, now </span><time data-now data-zone="${visit.person.timeZone}" data-place="${placeOf(visit.person.timeZone)}" datetime="${new Date(now).toISOString()}">${clockWords(visit, now)}</time>${icon('down')}</summary>
<div class="menu-panel menu-narrow"><form method="post" action="/host/clock" data-clock>${back(visit)}
<p class="menu-text">Time here runs with yours, and is shown as it is in ${placeOf(visit.person.timeZone)}. Move it on to see due dates pass and retries run.</p>
<p class="menu-text" role="status"></p>
${move('hour', '1 hour later')}${move('day', '1 day later')}${move('week', '1 week later')}${move('working-day', 'Next working day, 09:00')}</form></div>
</details>`;
}

function language(visit: Visit): Html {
  const choice = (value: string, words: string) =>
    html`<button class="menu-item" name="language" value="${value}" ${raw(visit.language === value ? 'aria-current="true"' : '')}>${words}</button>`;
  return html`<details class="menu menu-right">
<summary class="bar-item">${icon('globe')}<span class="sr-only">Language of the app: </span><span class="bar-language">${visit.language === 'own' ? visit.locale.slice(0, 2).toUpperCase() : visit.language.slice(0, 2).toUpperCase()}</span>${icon('down')}</summary>
<div class="menu-panel menu-narrow"><form method="post" action="/host/language">${back(visit)}
<p class="menu-text">The app’s language. This site’s own words stay English.</p>
${choice('en-US', 'English')}${choice('de-DE', 'Deutsch')}${choice('own', 'Each person’s own')}</form></div>
</details>`;
}

function back(visit: Visit): Html {
  const { pathname, search } = visit.request.url;
  return html`<input type="hidden" name="back" value="${pathname + search}">`;
}
