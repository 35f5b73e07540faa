/** The mails that JSM would have sent, to the person at hand or to everybody. */

import type { Mail } from '../../jira/news/mail';
import { type Html, html, raw } from '../http/html';
import type { SiteReply } from '../http/http';
import { jiraPage, portalPage } from '../parts/shells';
import { empty } from '../parts/states';
import { avatar, when } from '../parts/words';
import type { Visit } from '../visit/visit';

const shown = 100;

export function mailboxPage(visit: Visit): SiteReply {
  const isEverybody = visit.request.url.searchParams.get('of') === 'everybody';
  const all = visit.host.jira.mailbox();
  const mails = (isEverybody ? all : all.filter(({ to }) => to === visit.person.accountId)).slice(-shown).reverse();
  const tab = (href: string, words: string, isOpen: boolean) =>
    html`<a href="${href}" ${raw(isOpen ? 'aria-current="page"' : '')}>${words}</a>`;
  const main = html`<h1>Mailbox</h1><p class="subtle">Nothing leaves this computer. These are the mails that Jira Service Management would send.</p>
<nav class="tabs" aria-label="Whose mail">${tab('/host/mailbox', visit.person.displayName, !isEverybody)}${tab('/host/mailbox?of=everybody', 'Everybody', isEverybody)}</nav>
${
  mails.length > 0
    ? html`<ol class="mails">${mails.map((mail, index) => letter(visit, mail, isEverybody, index === 0))}</ol>`
    : empty(
        'No mail',
        isEverybody ? 'Nobody was sent anything yet.' : `${visit.person.displayName} was sent nothing yet.`,
      )
}`;
  const page = { title: 'Mailbox', main };
  return visit.person.accountType === 'licensed' ? jiraPage(visit, page) : portalPage(visit, page);
}

function letter(visit: Visit, mail: Mail, isAddressed: boolean, isOpen: boolean): Html {
  const to = visit.people.find(({ accountId }) => accountId === mail.to)?.displayName ?? mail.to;
  return html`<li><details ${raw(isOpen ? 'open' : '')}><summary>${avatar(isAddressed ? to : 'Care team', 'medium')}<span class="mail-head"><strong>${mail.subject}</strong><span class="subtle">${isAddressed && html`To ${to} · `}${when(visit, mail.at)}</span><span class="mail-preview">${preview(mail.text)}</span></span></summary>
<div class="mail-text">${paragraphs(visit, mail.text)}</div></details></li>`;
}

/** The first line of a mail, after the one that tells who said it. */
function preview(words: string): string {
  const [first = '', second = ''] = words.split(/\n{2,}/);
  return (first.endsWith(':') ? second : first).split('\n')[0] ?? '';
}

/** Mails link to the site under its public name; here that is this server. */
function paragraphs(visit: Visit, words: string): Html {
  const parts = words.split(/(https?:\/\/\S*[^\s.,;:!?)])/g);
  return html`${parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const { pathname, search, origin } = new URL(part);
    const isHere = /\/(servicedesk|browse)\//.test(pathname) || origin === visit.origin;
    return html`<a href="${isHere ? pathname + search : part}">${part}</a>`;
  })}`;
}
