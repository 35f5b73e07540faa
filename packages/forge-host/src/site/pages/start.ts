/** The page for newcomers: what this is, who to be, and what to try. */
import { type Html, html } from '../http/html';
import type { SiteReply } from '../http/http';
import { jiraPage, portalPage } from '../parts/shells';
import { avatar } from '../parts/words';
import { peopleAtHand } from '../visit/people';
import type { Step } from '../visit/steps';
import type { Visit } from '../visit/visit';

export async function startPage(visit: Visit): Promise<SiteReply> {
  const title = `Try ${visit.host.appName}`;
  const main = html`<div class="start"><h1>${title}</h1>
<p class="lead">This is a stand-in for a Jira site, on your computer. The app in it is the real one: the same functions and screens that would be deployed to Forge. Jira, the customer portal and the mails around it are made up, and so is everybody here.</p>
<p>The strip at the top isn’t part of Jira. With it you become another person, move the clock, read the mails that were sent, and see what each call of the app cost.</p>
<h2>Things to try</h2><ol class="steps">${(await stepsOf(visit)).map((step) => stepItem(visit, step))}</ol>
<h2>Who is here</h2>${cast(visit)}</div>`;
  const page = { title, main };
  return visit.person.accountType === 'licensed' ? jiraPage(visit, page) : portalPage(visit, page);
}

/** Steps of the app's own, and then those that every app has on this site. */
async function stepsOf(visit: Visit): Promise<readonly Step[]> {
  const customer = visit.people.find(({ accountType }) => accountType === 'customer') ?? visit.person;
  return [
    ...(await visit.steps(visit.host)),
    {
      title: 'Read what was sent',
      text: 'The mails that the portal would have sent on the way.',
      person: customer.accountId,
      path: '/host/mailbox',
    },
    {
      title: 'See what it cost',
      text: 'Every call of the app with its storage, Jira requests, time and price.',
      person: visit.person.accountId,
      path: '/host/meter',
    },
  ];
}

/** It leads to its page as the person who would open it, whoever reads this. */
function stepItem(visit: Visit, { title, text, person, path }: Step): Html | undefined {
  const actor = visit.people.find(({ accountId }) => accountId === person);
  if (!actor) return undefined;
  return html`<li><h3>${title}</h3><p>${text}</p><form method="post" action="/host/person"><input type="hidden" name="back" value="${path}"><button class="button" name="accountId" value="${actor.accountId}">Open as ${actor.displayName}</button></form></li>`;
}

function cast(visit: Visit): Html {
  const atHand = peopleAtHand(visit);
  const others = visit.people.length - atHand.length;
  return html`<form method="post" action="/host/person"><input type="hidden" name="back" value="/"><ul class="cast">${atHand.map(
    ({ accountId, displayName, role }) =>
      html`<li><button name="accountId" value="${accountId}">${avatar(displayName, 'medium')}<span><strong>${displayName}</strong><span class="subtle">${role}</span></span></button></li>`,
  )}</ul></form>${others > 0 && html`<p>${others.toLocaleString('en-US')} more are found in the strip, under “Acting as”.</p>`}`;
}
