/** The menu in which somebody chooses whom to act as. */
import type { Person } from '../../jira/people/people';
import { type Html, html, raw } from '../http/html';
import { findPeople, peopleAtHand } from '../visit/people';
import type { Visit } from '../visit/visit';
import { icon } from './icon';
import { avatar } from './words';

/** @param back where it leads to, as a field of its form */
export function personMenu(visit: Visit, back: Html): Html {
  const { people, person } = visit;
  const atHand = peopleAtHand(visit);
  const group = (title: string, accountType: Person['accountType']) => {
    const members = atHand.filter((each) => each.accountType === accountType);
    return members.length > 0 && html`<h3>${title}</h3>${members.map((each) => choice(visit, each))}`;
  };
  return html`<details class="menu" data-person-menu>
<summary class="bar-item bar-person" aria-label="Acting as ${person.displayName}. Switch person"><span class="bar-label">Acting as</span>${avatar(person.displayName)}<strong>${person.displayName}</strong>${icon('down')}</summary>
<div class="menu-panel">${
    people.length > atHand.length &&
    html`<div class="menu-search">${icon('search')}<input class="field" type="search" autocomplete="off" spellcheck="false" aria-label="Find one of ${count(people.length)} people" placeholder="Find one of ${count(people.length)} people" aria-controls="people-found"></div>`
  }<form method="post" action="/host/person">${back}
<p class="menu-text" role="status"></p>
<div id="people-found" hidden></div>
<div data-at-hand>${group('Team, with a Jira licence', 'licensed')}${group('Customers, portal only', 'customer')}</div></form></div>
</details>`;
}

/** The people whom the menu shows for a text, in place of those at hand. */
export function foundPeople(visit: Visit, text: string): { readonly markup: string; readonly words: string } {
  const { people, total } = findPeople(visit.people, text);
  const { markup } = html`${people.map((each) => choice(visit, each))}`;
  if (total === 0) return { markup, words: 'Nobody here goes by that' };
  if (total > people.length) return { markup, words: `The first ${people.length} of ${count(total)} people` };
  return { markup, words: total === 1 ? 'One person' : `${total} people` };
}

const count = (value: number) => value.toLocaleString('en-US');

function choice(visit: Visit, { accountId, displayName, role }: Person): Html {
  return html`<button class="menu-item" name="accountId" value="${accountId}" ${raw(
    accountId === visit.person.accountId ? 'aria-current="true"' : '',
  )}>${avatar(displayName, 'medium')}<span><span class="menu-item-title">${displayName}</span><span class="menu-item-text">${role}</span></span></button>`;
}
